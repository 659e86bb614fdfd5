package vn.lantoa.shared.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Says before anything is looked up that a change must name the version it expects. */
public class VersionRules {

  private static final int AFTER_PARAMETERS = 2600;

  @ServerRequestFilter(priority = AFTER_PARAMETERS)
  public void check(ContainerRequestContext request, ResourceInfo resource) {
    Method operation = resource.getResourceMethod();
    if (operation != null && operation.isAnnotationPresent(ChangesVersion.class)) {
      IfMatch.require(request.getHeaderString(HttpHeaders.IF_MATCH));
    }
  }
}

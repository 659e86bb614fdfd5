package vn.lantoa.access.internal;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells an integrator in every answer that the token in use ends within fourteen days. */
public class TokenExpiryFilter {

  static final String HEADER = "X-Lantoa-Token-Expires";

  /** Noted by {@link PermissionFilter}: an answer may be made where nobody may be asked. */
  static final String ENDS_SOON = "lantoa.token-ends-soon";

  @ServerResponseFilter
  public void announce(ContainerRequestContext request, ContainerResponseContext response) {
    Object ends = request.getProperty(ENDS_SOON);
    if (ends != null) {
      response.getHeaders().putSingle(HEADER, ends);
    }
  }
}

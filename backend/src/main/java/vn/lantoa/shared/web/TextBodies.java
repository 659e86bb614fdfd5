package vn.lantoa.shared.web;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses bodies of plain text: the framework would make a record of one text out of them without
 * reading JSON, and answer an empty one with nothing at all.
 */
public class TextBodies {

  /** 415 for any text; no operation reads one. */
  @ServerRequestFilter
  public void refuse(ContainerRequestContext request) {
    String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
    if (type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("text/")) {
      throw new NotSupportedException();
    }
  }
}

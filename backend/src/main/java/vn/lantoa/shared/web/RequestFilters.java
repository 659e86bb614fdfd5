package vn.lantoa.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.lantoa.shared.paging.Paged;

/** What every answer gets: an ETag where there is a version, the link to the next page. */
public class RequestFilters {

  private static final int HASH_BYTES = 8;

  private final ObjectMapper json;

  public RequestFilters(ObjectMapper json) {
    this.json = json;
  }

  @ServerResponseFilter
  public void complete(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    response.getHeaders().putSingle(HttpHeaders.VARY, "Accept-Language, Cookie, Authorization");
    response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
    if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }
    Object entity = response.getEntity();
    if (entity instanceof Versioned versioned) {
      tag(request, response, versioned);
    } else if (entity instanceof Paged page && page.nextCursor() != null) {
      UriBuilder next = request.getUriInfo().getRequestUriBuilder();
      String query = next.replaceQueryParam("cursor", page.nextCursor()).build().getRawQuery();
      response
          .getHeaders()
          .putSingle(
              HttpHeaders.LINK,
              "<"
                  + request.getUriInfo().getRequestUri().getRawPath()
                  + "?"
                  + query
                  + ">; rel=\"next\"");
    }
  }

  /**
   * The tag holds the version and a hash of the body, since a body varies with language, rights and
   * day.
   */
  private void tag(
      ContainerRequestContext request, ContainerResponseContext response, Versioned versioned)
      throws JsonProcessingException {
    byte[] body = json.writeValueAsBytes(versioned);
    EntityTag tag = new EntityTag(versioned.version() + "." + hash(body));
    response.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + tag.getValue() + "\"");
    String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    boolean read = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    if (read && known != null && known.contains("\"" + tag.getValue() + "\"")) {
      response.setStatus(304);
      response.setEntity(null);
    } else {
      response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
    }
  }

  private static String hash(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

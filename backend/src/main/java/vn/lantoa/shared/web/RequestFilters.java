package vn.lantoa.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/**
 * What every answer gets: its language, what browsers are told, an ETag, the link to the next page;
 * and 304 instead of what the client has already.
 */
public class RequestFilters {

  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final ObjectMapper json;
  private final HttpServerRequest http;
  private final Language language;

  public RequestFilters(ObjectMapper json, HttpServerRequest http, Language language) {
    this.json = json;
    this.http = http;
    this.language = language;
  }

  @ServerResponseFilter
  public void complete(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle(HttpHeaders.VARY, "Origin, Accept-Language, Cookie, Authorization");
    SecurityHeaders.of(http)
        .forEach((name, value) -> headers.computeIfAbsent(name, absent -> List.of(value)));
    Object entity = response.getEntity();
    if (entity != null && !headers.containsKey(HttpHeaders.CONTENT_LANGUAGE)) {
      headers.putSingle(HttpHeaders.CONTENT_LANGUAGE, language.locale().getLanguage());
    }
    if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
      headers.putSingle(HttpHeaders.CACHE_CONTROL, caching(response, entity));
    }
    if (entity instanceof Paged page && page.nextCursor() != null) {
      headers.putSingle(HttpHeaders.LINK, next(request, page.nextCursor()));
    }
    boolean read = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    if (entity instanceof Versioned versioned) {
      byte[] body = json.writeValueAsBytes(versioned);
      tag(request, response, body, Tags.of(versioned, body), read);
    } else if (read
        && response.getStatus() == OK
        && (entity instanceof Record || entity instanceof List<?>)) {
      byte[] body = json.writeValueAsBytes(entity);
      String tag =
          entity instanceof ToldAt told
              ? "W/" + Tags.of(body, json.writeValueAsBytes(told.toldAt()))
              : Tags.of(body);
      tag(request, response, body, tag, true);
    }
  }

  private static String caching(ContainerResponseContext response, @Nullable Object entity) {
    return entity instanceof CarriesSecret
            || response.getHeaders().containsKey(HttpHeaders.SET_COOKIE)
        ? "no-store"
        : "private, no-cache";
  }

  private static String next(ContainerRequestContext request, @Nullable String cursor) {
    UriBuilder next = request.getUriInfo().getRequestUriBuilder();
    String query = next.replaceQueryParam("cursor", cursor).build().getRawQuery();
    return "<"
        + request.getUriInfo().getRequestUri().getRawPath()
        + "?"
        + query
        + ">; rel=\"next\"";
  }

  private static void tag(
      ContainerRequestContext request,
      ContainerResponseContext response,
      byte[] body,
      String tag,
      boolean read) {
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    String known = read ? request.getHeaderString(HttpHeaders.IF_NONE_MATCH) : null;
    if (known != null && (known.contains(tag) || known.trim().equals("*"))) {
      response.setStatus(NOT_MODIFIED);
      response.setEntity(null);
    } else {
      response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
    }
  }
}

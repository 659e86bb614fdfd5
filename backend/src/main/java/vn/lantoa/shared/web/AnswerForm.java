package vn.lantoa.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** What an operation returned as the answer a client is going to get: status, headers and bytes. */
@ApplicationScoped
public class AnswerForm {

  private static final List<String> KEPT = List.of(HttpHeaders.LOCATION, HttpHeaders.RETRY_AFTER);
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;

  private final ObjectMapper json;
  private final Language language;

  public AnswerForm(ObjectMapper json, Language language) {
    this.json = json;
    this.language = language;
  }

  /** The answer as it is kept for the key. */
  KeptAnswer keep(String hash, Method operation, @Nullable Object result) {
    Map<String, String> headers = new LinkedHashMap<>();
    Object body = result;
    int status = status(operation, result);
    if (result instanceof Response response) {
      body = response.getEntity();
      status = response.getStatus();
      for (String name : KEPT) {
        String value = response.getHeaderString(name);
        if (value != null) {
          headers.put(name, value);
        }
      }
    }
    if (body instanceof CarriesSecret) {
      return KeptAnswer.secret(hash, status);
    }
    headers.put(HttpHeaders.CONTENT_LANGUAGE, language.locale().getLanguage());
    if (body == null) {
      return new KeptAnswer(hash, status, headers, null);
    }
    byte[] bytes = bytes(body);
    if (body instanceof Versioned versioned) {
      headers.put(HttpHeaders.ETAG, Tags.of(versioned, bytes));
    }
    return new KeptAnswer(hash, status, headers, new String(bytes, StandardCharsets.UTF_8));
  }

  private byte[] bytes(Object body) {
    try {
      return json.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int status(Method operation, @Nullable Object result) {
    ResponseStatus declared = operation.getAnnotation(ResponseStatus.class);
    return declared != null ? declared.value() : result == null ? NO_CONTENT : OK;
  }
}

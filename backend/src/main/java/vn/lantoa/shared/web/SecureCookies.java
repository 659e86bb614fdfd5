package vn.lantoa.shared.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;

/** Whether cookies are marked Secure: wherever the browser came by https, also through a proxy. */
@RequestScoped
public class SecureCookies {

  private final HttpServerRequest request;

  public SecureCookies(HttpServerRequest request) {
    this.request = request;
  }

  public boolean required() {
    return request.isSSL() || "https".equals(request.getHeader("X-Forwarded-Proto"));
  }
}

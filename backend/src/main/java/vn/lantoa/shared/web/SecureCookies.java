package vn.lantoa.shared.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether cookies are marked Secure: always in production mode, else wherever the browser came by
 * https, also through a proxy that is trusted ({@code quarkus.http.proxy.trusted-proxies}).
 */
@RequestScoped
public class SecureCookies {

  private final HttpServerRequest request;
  private final boolean production;

  public SecureCookies(
      HttpServerRequest request,
      @ConfigProperty(name = "lantoa.mode", defaultValue = "production") String mode) {
    this.request = request;
    this.production = mode.equalsIgnoreCase("production");
  }

  public boolean required() {
    return production || "https".equals(request.scheme());
  }
}

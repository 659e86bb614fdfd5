package vn.lantoa.shared.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails in a way nobody foresaw; in the tests only. */
@Path("/test-only/failure")
public class FailureResource {

  @GET
  @PermitAll
  @Operation(hidden = true)
  public String fail() {
    throw new IllegalStateException("secret of the inside");
  }
}

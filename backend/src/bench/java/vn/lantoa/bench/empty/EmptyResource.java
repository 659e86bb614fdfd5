package vn.lantoa.bench.empty;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The whole of an empty application: how soon the framework itself answers. */
@Path("/hello")
public class EmptyResource {

  @GET
  public String hello() {
    return "hello";
  }
}

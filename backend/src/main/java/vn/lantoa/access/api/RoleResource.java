package vn.lantoa.access.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.access.internal.RoleCatalogue;
import vn.lantoa.shared.actor.SignedIn;
import vn.lantoa.shared.web.NotRecorded;

/** The roles there are, and the caller's own. */
@Path("/api/v1/roles")
@Tag(name = "roles")
@NotRecorded
public class RoleResource {

  private final RoleCatalogue roles;

  public RoleResource(RoleCatalogue roles) {
    this.roles = roles;
  }

  @GET
  @SignedIn
  @Operation(summary = "The catalogue: each role with what it allows")
  public List<RoleDescription> listRoles() {
    return roles.list();
  }

  @GET
  @Path("/held")
  @SignedIn
  @Operation(summary = "The caller's roles in force today and where they come from")
  public List<EffectiveRole> listHeldRoles() {
    return roles.own();
  }
}

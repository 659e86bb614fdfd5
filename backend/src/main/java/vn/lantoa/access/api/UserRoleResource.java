package vn.lantoa.access.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.access.internal.RoleCatalogue;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.NotRecorded;

/** What an account may do today, and why. */
@Path("/api/v1/users/{id}/effective-roles")
@Tag(name = "users")
@NotRecorded
public class UserRoleResource {

  private final RoleCatalogue roles;

  public UserRoleResource(RoleCatalogue roles) {
    this.roles = roles;
  }

  @GET
  @Allowed(Permission.USER_ADMINISTER)
  @Operation(
      summary = "An account's roles in force today and where they come from",
      description =
          "Its own, those the identity provider brought, those its offices carry, and those"
              + " delegated to it.")
  public List<EffectiveRole> listEffectiveRoles(@PathParam("id") String id) {
    return roles.administered(Ids.path(id));
  }
}

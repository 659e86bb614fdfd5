package vn.lantoa.target.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.target.internal.PeriodLocks;

/** A closed period, read and opened again. */
@Path("/api/v1/target-period-locks")
@Tag(name = "targets")
public class PeriodLockResource {

  private final PeriodLocks locks;

  public PeriodLockResource(PeriodLocks locks) {
    this.locks = locks;
  }

  @GET
  @Path("/{id}")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "A closed period")
  public PeriodLock getTargetPeriodLock(@PathParam("id") String id) {
    return locks.get(Ids.path(id));
  }

  @POST
  @Path("/{id}/release")
  @OncePerKey
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_CONFIRM)
  @Operation(summary = "Open a closed period again, with the reason")
  public PeriodLock releaseTargetPeriod(
      @PathParam("id") String id, @Valid @NotNull PeriodReleaseInput input) {
    return locks.release(Ids.path(id), input.reason());
  }
}

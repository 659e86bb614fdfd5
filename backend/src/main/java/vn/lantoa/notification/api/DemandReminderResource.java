package vn.lantoa.notification.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.notification.internal.DemandReminders;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;

/** When people are reminded of what a demand asks for. */
@Path("/api/v1/demands/{id}/reminders")
@Tag(name = "demands")
public class DemandReminderResource {

  private final DemandReminders reminders;

  public DemandReminderResource(DemandReminders reminders) {
    this.reminders = reminders;
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "When people are reminded of a demand, and when it goes up")
  public DemandReminder getDemandReminders(@PathParam("id") String id) {
    return reminders.get(Ids.path(id));
  }

  @PUT
  @ChangesVersion
  @Allowed(Permission.DEMAND_PUBLISH)
  @Operation(summary = "Give a demand stages and steps of its own")
  public DemandReminder updateDemandReminders(
      @PathParam("id") String id, @Valid @NotNull DemandReminderInput input) {
    return reminders.put(Ids.path(id), input);
  }
}

package vn.lantoa.notification.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.lantoa.notification.internal.Inbox;
import vn.lantoa.notification.internal.Preferences;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.SignedIn;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.NotRecorded;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/** What the caller was told, and how they want to be told. Nobody else sees it. */
@Path("/api/v1")
@Tag(name = "notifications")
@NotRecorded
public class NotificationResource {

  private final Inbox inbox;
  private final Preferences preferences;

  public NotificationResource(Inbox inbox, Preferences preferences) {
    this.inbox = inbox;
    this.preferences = preferences;
  }

  @GET
  @Path("/notifications")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(
      summary = "The caller's inbox, newest first",
      description = "What they may no longer read is left out.")
  public NotificationPage listNotifications(
      @QueryParam("unread") @DefaultValue("false") boolean unread,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return inbox.list(unread, limit, cursor);
  }

  @GET
  @Path("/notifications/unread")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(
      summary = "How many are unread",
      description = "Made to be asked again: `If-None-Match` with the `ETag` gives 304.")
  public UnreadCount countUnreadNotifications() {
    return inbox.unread();
  }

  @POST
  @OncePerKey
  @Path("/notifications/{id}/reading")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "Read one")
  @WithoutVersion("reading again changes nothing")
  public UnreadCount readNotification(@PathParam("id") String id) {
    return inbox.read(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/notifications/reading")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(summary = "Read all up to the newest one that was seen")
  @WithoutVersion("reading again changes nothing")
  public UnreadCount readNotifications(@Valid @NotNull ReadingInput input) {
    return inbox.readUpTo(Ids.required("/upTo", input.upTo()));
  }

  @GET
  @Path("/notification-preferences")
  @SignedIn
  @Operation(summary = "How the caller is told, and what became of the last digest")
  public NotificationPreferences getNotificationPreferences() {
    return preferences.get();
  }

  @PUT
  @Path("/notification-preferences")
  @ChangesVersion
  @SignedIn
  @Operation(summary = "Choose the hour, the language, or no mail at all")
  public NotificationPreferences updateNotificationPreferences(
      @Valid @NotNull NotificationPreferencesInput input) {
    return preferences.put(input);
  }
}

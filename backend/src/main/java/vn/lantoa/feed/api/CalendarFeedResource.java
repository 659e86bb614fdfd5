package vn.lantoa.feed.api;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import vn.lantoa.feed.internal.FeedAnswer;
import vn.lantoa.feed.internal.FeedReader;
import vn.lantoa.feed.internal.FeedService;
import vn.lantoa.shared.actor.BySession;
import vn.lantoa.shared.actor.SignedIn;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.NotRecorded;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/** The calendars a person subscribes to, and what other programs read there. */
@Path("/api/v1/calendar-feeds")
@Tag(name = "calendar")
@NotRecorded
public class CalendarFeedResource {

  private static final String ICALENDAR = "text/calendar;charset=UTF-8";

  private final FeedService feeds;
  private final FeedReader reader;

  public CalendarFeedResource(FeedService feeds, FeedReader reader) {
    this.feeds = feeds;
    this.reader = reader;
  }

  @GET
  @SignedIn
  @BySession
  @Operation(summary = "The caller's calendars, newest first, at most 50")
  public List<CalendarFeed> listCalendarFeeds() {
    return feeds.list();
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @SignedIn
  @BySession
  @Operation(
      summary = "Make a calendar to subscribe to",
      description = "The address is shown this once; whoever has it reads with the maker's rights.")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = CreatedCalendarFeed.class)))
  public CreatedCalendarFeed createCalendarFeed(@Valid @NotNull CalendarFeedInput input) {
    return feeds.create(input);
  }

  @DELETE
  @Path("/{id}")
  @WithoutVersion("revoking twice changes nothing")
  @SignedIn
  @BySession
  @Operation(summary = "Revoke a calendar; its address answers 410 from now on")
  @APIResponse(responseCode = "204", description = "Revoked")
  public void revokeCalendarFeed(@PathParam("id") String id) {
    feeds.revoke(Ids.path(id));
  }

  @GET
  @Path("/{token}.ics")
  @PermitAll
  @Produces({ICALENDAR, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "A calendar as iCalendar, with the rights its maker has now",
      description =
          "One all-day event a deadline: a stable UID, a SEQUENCE that rises with each change, CANCELLED for what was waived or taken back. If-None-Match gives 304 without reading the events.")
  @APIResponse(
      responseCode = "200",
      description = "The calendar",
      content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "410",
      description = "The address was revoked; delete the subscription",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  public Response readCalendarFeed(
      @PathParam("token") String token,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
    FeedAnswer answer = reader.read(token, known);
    String body = answer.body();
    Response.ResponseBuilder response =
        body == null ? Response.notModified() : Response.ok(body, ICALENDAR);
    return response
        .header(HttpHeaders.ETAG, answer.etag())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }
}

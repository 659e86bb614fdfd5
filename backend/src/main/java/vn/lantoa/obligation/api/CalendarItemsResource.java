package vn.lantoa.obligation.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.CalendarScope;
import vn.lantoa.obligation.internal.CalendarItemReads;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;

/** Deadlines by day: mine, of an organisation with those below, of a document. */
@Path("/api/v1")
@Tag(name = "calendar")
public class CalendarItemsResource {

  private final CalendarItemReads reads;

  public CalendarItemsResource(CalendarItemReads reads) {
    this.reads = reads;
  }

  @GET
  @Path("/calendar-items")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(
      summary = "Deadlines and internal dates between two days, by day",
      description = "At most 400 days. What is no longer owed is left out.")
  public CalendarItemPage listCalendarItems(
      @Parameter(
              required = true,
              schema = @Schema(type = SchemaType.STRING, format = "date"),
              example = "2026-12-01")
          @QueryParam("from")
          @NotNull
          LocalDate from,
      @Parameter(
              required = true,
              schema = @Schema(type = SchemaType.STRING, format = "date"),
              example = "2026-12-31")
          @QueryParam("to")
          @NotNull
          LocalDate to,
      @Parameter(description = "MINE is the default") @QueryParam("scope")
          CalendarScope.@Nullable Kind scope,
      @Parameter(description = "With ORGANISATION") @QueryParam("organisationId")
          @Nullable String organisationId,
      @Parameter(description = "With DOCUMENT") @QueryParam("documentId")
          @Nullable String documentId,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return reads.items(
        CalendarItemReads.scope(scope, organisationId, documentId), from, to, limit, cursor);
  }

  @GET
  @Path("/calendar-days")
  @Allowed(Permission.OBLIGATION_READ)
  @Operation(
      summary = "Each day between two, working or not, with the number of due dates on it",
      description = "At most 400 days.")
  public List<CalendarDayCount> listCalendarDays(
      @Parameter(
              required = true,
              schema = @Schema(type = SchemaType.STRING, format = "date"),
              example = "2026-12-01")
          @QueryParam("from")
          @NotNull
          LocalDate from,
      @Parameter(
              required = true,
              schema = @Schema(type = SchemaType.STRING, format = "date"),
              example = "2026-12-31")
          @QueryParam("to")
          @NotNull
          LocalDate to,
      @Parameter(description = "MINE is the default") @QueryParam("scope")
          CalendarScope.@Nullable Kind scope,
      @Parameter(description = "With ORGANISATION") @QueryParam("organisationId")
          @Nullable String organisationId,
      @Parameter(description = "With DOCUMENT") @QueryParam("documentId")
          @Nullable String documentId) {
    return reads.days(CalendarItemReads.scope(scope, organisationId, documentId), from, to);
  }
}

package vn.lantoa.calendar.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.lantoa.calendar.internal.CalendarReader;
import vn.lantoa.calendar.internal.CalendarYearService;
import vn.lantoa.calendar.internal.CalendarYears;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.NotRecorded;

/** Public holidays, and counting by them. */
@Path("/api/v1/calendar")
@Tag(name = "calendar")
public class CalendarResource {

  private final CalendarReader reader;
  private final CalendarYearService service;

  public CalendarResource(CalendarReader reader, CalendarYearService service) {
    this.reader = reader;
    this.service = service;
  }

  @GET
  @Path("/years")
  @Allowed(Permission.ORGANISATION_READ)
  @Operation(summary = "The days off of some years, decided or computed by the law")
  public List<CalendarYear> listCalendarYears(
      @Parameter(example = "2026", required = true)
          @QueryParam("from")
          @NotNull
          @Min(CalendarYears.FIRST)
          @Max(CalendarYears.LAST)
          Integer from,
      @Parameter(example = "2027", required = true)
          @QueryParam("to")
          @NotNull
          @Min(CalendarYears.FIRST)
          @Max(CalendarYears.LAST)
          Integer to) {
    return reader.years(from, to);
  }

  @GET
  @Path("/years/{year}")
  @Allowed(Permission.ORGANISATION_READ)
  @Operation(summary = "The days off of a year")
  public CalendarYear getCalendarYear(@PathParam("year") String year) {
    return reader.year(number(year));
  }

  @PUT
  @Path("/years/{year}")
  @ChangesVersion
  @Allowed(Permission.CALENDAR_EDIT)
  @Operation(
      summary = "Record a year's days off as decided",
      description = "By an administrator of a whole tree. If-Match \"0\" for a computed year.")
  public CalendarYear decideCalendarYear(
      @PathParam("year") String year, @Valid @NotNull CalendarYearInput input) {
    return service.decide(number(year), input);
  }

  @DELETE
  @Path("/years/{year}")
  @ChangesVersion
  @Allowed(Permission.CALENDAR_EDIT)
  @Operation(summary = "Take a decision back; the year is computed again")
  @APIResponse(responseCode = "204", description = "Computed again")
  public void undecideCalendarYear(@PathParam("year") String year) {
    service.undecide(number(year));
  }

  @GET
  @Path("/working-days")
  @NotRecorded
  @Allowed(Permission.ORGANISATION_READ)
  @Operation(
      summary = "The day so many working days after another, or before it",
      description = "By the country's calendar, or an organisation's with its closing periods.")
  public WorkingDays countWorkingDays(
      @Parameter(
              required = true,
              schema = @Schema(type = SchemaType.STRING, format = "date"),
              example = "2026-04-28")
          @QueryParam("from")
          @NotNull
          LocalDate from,
      @Parameter(required = true, description = "Negative: back", example = "5")
          @QueryParam("count")
          @NotNull
          @Min(-500)
          @Max(500)
          Integer count,
      @QueryParam("organisationId") @Nullable String organisationId) {
    return reader.count(from, count, Ids.field("organisationId", organisationId));
  }

  private static int number(String year) {
    return Math.toIntExact(Math.min(Ids.path(year), Integer.MAX_VALUE));
  }
}

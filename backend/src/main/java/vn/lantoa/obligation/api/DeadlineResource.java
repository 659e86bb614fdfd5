package vn.lantoa.obligation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.DeadlineRuleBody;
import vn.lantoa.obligation.internal.DeadlineDesk;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/** What a deadline rule comes out at, and what rule words say, before anything is saved. */
@Path("/api/v1")
@Tag(name = "demands")
public class DeadlineResource {

  private final DeadlineDesk desk;

  public DeadlineResource(DeadlineDesk desk) {
    this.desk = desk;
  }

  @POST
  @Path("/deadline-resolutions")
  @OncePerKey
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "The last day, the sentence and the trace of a deadline rule; writes nothing",
      description =
          "A rule whose date is missing waits, and says for what. A recurring rule shows its next turns.")
  @WithoutVersion("it computes and changes nothing")
  public ResolvedDeadlineBody resolveDeadline(
      @Parameter(description = "Gives the date of issue, the term and its holder's calendar")
          @QueryParam("documentId")
          @Nullable String documentId,
      @Parameter(description = "Whose closing periods are counted with")
          @QueryParam("organisationId")
          @Nullable String organisationId,
      @Parameter(description = "The date the rule is counted from") @QueryParam("anchorOn")
          @Nullable LocalDate anchorOn,
      @Parameter(description = "Recurring rules: the first turn is not due before; default: today")
          @QueryParam("since")
          @Nullable LocalDate since,
      @QueryParam("termStartsOn") @Nullable LocalDate termStartsOn,
      @QueryParam("termEndsOn") @Nullable LocalDate termEndsOn,
      @Valid @NotNull DeadlineRuleBody rule) {
    return desk.resolve(
        rule.rule(""),
        new DeadlineDesk.Frame(
            documentId, organisationId, anchorOn, since, termStartsOn, termEndsOn));
  }

  @POST
  @Path("/deadline-readings")
  @OncePerKey
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "The deadline that Vietnamese words name, as a rule; writes nothing",
      description =
          "The words are kept with their place. Urgency without a day is no deadline; a day that is not in the calendar, a range that ends before it starts and dates that disagree are said to be unreadable, and why.")
  @WithoutVersion("it computes and changes nothing")
  public DeadlineReadingBody readDeadline(@Valid @NotNull DeadlineReadingInput input) {
    return desk.read(input);
  }
}

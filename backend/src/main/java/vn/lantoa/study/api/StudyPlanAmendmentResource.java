package vn.lantoa.study.api;

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
import vn.lantoa.shared.web.WithoutVersion;
import vn.lantoa.study.internal.AmendmentTable;
import vn.lantoa.study.internal.PlanAmendment;
import vn.lantoa.study.internal.PlanReader;

/** Amendments of issued study plans. */
@Path("/api/v1/study-plans/{id}")
@Tag(name = "study-plans")
public class StudyPlanAmendmentResource {

  private final PlanAmendment amendments;
  private final AmendmentTable table;
  private final PlanReader reader;

  public StudyPlanAmendmentResource(
      PlanAmendment amendments, AmendmentTable table, PlanReader reader) {
    this.amendments = amendments;
    this.table = table;
    this.reader = reader;
  }

  @GET
  @Path("/amendments")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "How a study plan was amended since it was issued, newest first")
  public StudyPlanAmendments listStudyPlanAmendments(@PathParam("id") String id) {
    return table.list(Ids.path(id));
  }

  @POST
  @Path("/amendment-preview")
  @OncePerKey
  @WithoutVersion("writes nothing")
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "What amending an issued plan would do; writes nothing",
      description =
          "Which demands change, for how many organisations, and what should be looked at before.")
  public StudyPlanAmendmentPreview previewStudyPlanAmendment(
      @PathParam("id") String id, @Valid @NotNull StudyPlanInput input) {
    return amendments.preview(Ids.path(id), input);
  }

  @POST
  @Path("/amendment")
  @OncePerKey
  @ChangesVersion
  @Allowed(Permission.PROGRAMME_APPROVE)
  @Operation(
      summary = "Amend an issued plan",
      description =
          "Obligations follow the new dates, levels and audiences; expected numbers follow whom the"
              + " plan names. What was studied or attended already cannot be left out.")
  public StudyPlan amendStudyPlan(
      @PathParam("id") String id, @Valid @NotNull StudyPlanAmendmentInput input) {
    amendments.amend(Ids.path(id), input);
    return reader.get(Ids.path(id));
  }
}

package vn.lantoa.study.api;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.StudyPlanState;

/** What narrows the list of study plans. */
public class StudyPlanFilter {

  @QueryParam("organisationId")
  @Parameter(description = "Of this organisation only")
  public @Nullable String organisationId;

  @QueryParam("documentId")
  @Parameter(description = "Issued as this document, or studying it")
  public @Nullable String documentId;

  @QueryParam("originId")
  @Parameter(description = "Derived from this plan, directly or by steps, and itself")
  public @Nullable String originId;

  @QueryParam("demandId")
  @Parameter(description = "The one whose demand it is, as an obligation names it")
  public @Nullable String demandId;

  @QueryParam("state")
  public @Nullable StudyPlanState state;

  @QueryParam("q")
  @Parameter(description = "Words of the title")
  @Size(max = 200)
  public @Nullable String q;
}

package vn.lantoa.consultation.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What narrows the list of rounds. */
public class ConsultationFilter {

  @QueryParam("programmeId")
  @Parameter(description = "On this draft")
  public @Nullable String programmeId;

  @QueryParam("organisationId")
  @Parameter(description = "Asked by this organisation, or asking it")
  public @Nullable String organisationId;

  @QueryParam("demandId")
  @Parameter(description = "The one whose demand it is, as an obligation names it")
  public @Nullable String demandId;
}

package vn.lantoa.alignment.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.lantoa.alignment.AlignmentState;

/** What narrows the list of alignments. */
public class AlignmentFilter {

  @QueryParam("programmeId")
  @Parameter(description = "Of this edition; else of the latest edition of each programme")
  public @Nullable String programmeId;

  @QueryParam("taskKey")
  @Parameter(description = "Of this task")
  public @Nullable String taskKey;

  @QueryParam("organisationId")
  @Parameter(description = "Of this organisation's programmes")
  public @Nullable String organisationId;

  @QueryParam("documentId")
  @Parameter(description = "Serving this document")
  public @Nullable String documentId;

  @QueryParam("demandId")
  @Parameter(description = "Serving this demand")
  public @Nullable String demandId;

  @QueryParam("provisionId")
  @Parameter(description = "Serving this provision")
  public @Nullable String provisionId;

  @QueryParam("targetId")
  @Parameter(description = "Serving this target")
  public @Nullable String targetId;

  @QueryParam("state")
  public @Nullable AlignmentState state;
}

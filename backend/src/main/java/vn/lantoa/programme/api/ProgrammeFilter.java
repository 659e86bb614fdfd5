package vn.lantoa.programme.api;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.lantoa.programme.ProgrammeState;

/** What narrows the list of programmes. */
public class ProgrammeFilter {

  @QueryParam("organisationId")
  @Parameter(description = "Of this organisation only")
  public @Nullable String organisationId;

  @QueryParam("documentId")
  @Parameter(description = "Issued as this document, or serving it")
  public @Nullable String documentId;

  @QueryParam("state")
  public @Nullable ProgrammeState state;

  @QueryParam("q")
  @Parameter(description = "Words of the title")
  @Size(max = 200)
  public @Nullable String q;
}

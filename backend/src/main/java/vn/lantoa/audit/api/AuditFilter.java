package vn.lantoa.audit.api;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries. Days are Vietnam's. */
public class AuditFilter {

  @QueryParam("subject")
  @Size(max = 40)
  @Parameter(description = "The resource's path in the API", example = "obligations")
  public @Nullable String subject;

  @QueryParam("subjectId")
  @Parameter(description = "One thing of that resource")
  public @Nullable String subjectId;

  @QueryParam("organisationId")
  @Parameter(description = "An organisation with its subtree")
  public @Nullable String organisationId;

  @QueryParam("accountId")
  @Parameter(description = "Who did it, or for whom")
  public @Nullable String accountId;

  @QueryParam("action")
  @Size(max = 60)
  @Parameter(example = "obligation.submit")
  public @Nullable String action;

  @QueryParam("requestId")
  @Size(max = 64)
  @Parameter(description = "The X-Request-Id of an answer")
  public @Nullable String requestId;

  @QueryParam("from")
  public @Nullable LocalDate from;

  @QueryParam("to")
  public @Nullable LocalDate to;
}

package vn.lantoa.audit.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.lantoa.audit.internal.AuditAccounts;
import vn.lantoa.audit.internal.AuditService;
import vn.lantoa.audit.internal.JournalReads;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.NotRecorded;

/** The journal for those who inspect. */
@Path("/api/v1/audit")
@Tag(name = "audit")
@NotRecorded
public class AuditResource {

  private static final String LINES = "application/x-ndjson";

  private final JournalReads reads;
  private final AuditService audit;
  private final AuditAccounts accounts;

  public AuditResource(JournalReads reads, AuditService audit, AuditAccounts accounts) {
    this.accounts = accounts;
    this.reads = reads;
    this.audit = audit;
  }

  @GET
  @Path("/entries")
  @Allowed(Permission.AUDIT_READ)
  @Operation(
      summary = "Who did what, newest first",
      description =
          "Entries of organisations in reach. Entries of no organisation are shown to those who hold the right at the top of the tree.")
  public AuditEntryPage listAuditEntries(
      @BeanParam AuditFilter filter,
      @QueryParam("sort")
          @DefaultValue("-id")
          @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      defaultValue = "-id",
                      enumeration = {"-id", "id"}))
          String sort,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return reads.list(filter, sort, limit, cursor);
  }

  @GET
  @Path("/accounts")
  @Allowed(Permission.AUDIT_READ)
  @Operation(summary = "Accounts of the reach by name, to narrow the journal by")
  public AuditAccountPage listAuditAccounts(
      @QueryParam("q") @Size(max = 200) @Nullable String q,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return accounts.find(q, limit, cursor);
  }

  @GET
  @Path("/entries/{id}")
  @Allowed(Permission.AUDIT_READ)
  @Operation(summary = "One entry of the journal")
  public AuditEntry getAuditEntry(@PathParam("id") String id) {
    return reads.get(Ids.path(id));
  }

  @GET
  @Path("/export")
  @Allowed(Permission.AUDIT_READ)
  @Operation(
      summary = "The journal as JSON Lines, oldest first",
      description =
          "The same entries as the list with the same filters, one a line. The last line holds the chain's position and hash.")
  @APIResponse(
      responseCode = "200",
      description = "A line an entry",
      content = @Content(mediaType = LINES, schema = @Schema(type = SchemaType.STRING)))
  public Response exportAuditEntries(@BeanParam AuditFilter filter) {
    reads.next(filter, null, 1);
    StreamingOutput lines = out -> audit.export(filter, out);
    return Response.ok(lines, LINES)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"journal.jsonl\"")
        .build();
  }

  @GET
  @Path("/chain")
  @Allowed(Permission.AUDIT_READ)
  @Operation(summary = "Up to where the journal is sealed, and what waits")
  public AuditChain getAuditChain() {
    return reads.chain();
  }

  @GET
  @Path("/verification")
  @Allowed(Permission.AUDIT_READ)
  @Operation(
      summary = "Hold the chain against the journal",
      description =
          "Looks at most at 20,000 entries after a position and names the first that was changed, removed, inserted or moved. Call again with `to` as `after` until `complete`.")
  public AuditVerification verifyAuditChain(
      @QueryParam("after") @DefaultValue("0") @Min(0) long after,
      @QueryParam("anchor")
          @Pattern(regexp = "\\d{1,18}:[0-9a-f]{64}")
          @Parameter(description = "position:hash as it was copied out earlier")
          @Nullable String anchor) {
    return audit.verify(after, anchor);
  }
}

package vn.lantoa.target.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.target.internal.SheetReads;
import vn.lantoa.target.internal.TargetReads;

/** Targets as a sheet, and the groups its rows stand in. */
@Path("/api/v1")
@Tag(name = "targets")
public class TargetSheetResource {

  private final SheetReads sheets;
  private final TargetReads targets;

  public TargetSheetResource(SheetReads sheets, TargetReads targets) {
    this.sheets = sheets;
    this.targets = targets;
  }

  @GET
  @Path("/target-sheets")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "The whole target sheet of a document, a draft programme or an organisation",
      description =
          "One of the three; none: the caller's own organisation. Figures are given where they lie in reach.")
  public TargetSheet getTargetSheet(
      @QueryParam("documentId") @Nullable String documentId,
      @QueryParam("programmeId") @Nullable String programmeId,
      @QueryParam("organisationId") @Nullable String organisationId) {
    return sheets.of(
        Ids.field("documentId", documentId),
        Ids.field("programmeId", programmeId),
        Ids.field("organisationId", organisationId));
  }

  @GET
  @Path("/target-groups")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "The groups targets are listed by")
  public List<TargetGroup> listTargetGroups() {
    return targets.groups();
  }
}

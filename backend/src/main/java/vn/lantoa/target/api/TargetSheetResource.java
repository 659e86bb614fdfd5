package vn.lantoa.target.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
          "One of the three, or targetIds; none: the caller's own organisation. Figures are given where they lie in reach.")
  public TargetSheet getTargetSheet(
      @QueryParam("documentId") @Nullable String documentId,
      @QueryParam("programmeId") @Nullable String programmeId,
      @QueryParam("organisationId") @Nullable String organisationId,
      @Parameter(description = "Up to 60 targets by id, comma-separated", example = "31,32")
          @QueryParam("targetIds")
          @Nullable String targetIds) {
    if (targetIds != null && !targetIds.isBlank()) {
      return sheets.ofTargets(
          Stream.of(targetIds.split(","))
              .map(id -> Ids.required("targetIds", id.strip()))
              .toList());
    }
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

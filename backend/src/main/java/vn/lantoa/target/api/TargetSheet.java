package vn.lantoa.target.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The targets of a document, programme or organisation with the years of their term as columns. */
public record TargetSheet(
    @Schema(required = true, description = "Columns") List<Integer> years,
    @Schema(required = true) List<TargetGroup> groups,
    @Schema(required = true, description = "By group and position; at most 200")
        List<SheetRow> rows,
    @Schema(required = true, description = "More than 200 targets: ask by document") boolean cut) {}

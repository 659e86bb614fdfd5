package vn.lantoa.reading.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Addressees that words such as "các chi bộ trực thuộc" mean, as a demand takes them. */
public record ReadCollective(
    @Schema(required = true, examples = "17") String subtreeOf,
    @Schema(description = "Absent: every level") @Nullable List<String> levels,
    @Schema(description = "Absent: every kind") @Nullable List<String> kinds) {}

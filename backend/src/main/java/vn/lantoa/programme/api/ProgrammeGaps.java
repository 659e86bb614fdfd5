package vn.lantoa.programme.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything a programme lacks, in the order of its outline. */
public record ProgrammeGaps(
    @Schema(required = true) long blocking,
    @Schema(required = true) long warning,
    @Schema(required = true) List<ProgrammeGap> items) {}

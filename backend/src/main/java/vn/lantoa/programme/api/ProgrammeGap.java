package vn.lantoa.programme.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.programme.ProgrammeGapCode;

/** What a programme lacks, and where. */
public record ProgrammeGap(
    @Schema(required = true) ProgrammeGapCode code,
    @Schema(required = true, description = "It must be mended before the programme is issued")
        boolean blocking,
    @Schema(required = true, description = "In the language of the request") String detail,
    @Nullable String sectionId,
    @Nullable String taskId,
    @Nullable String targetId,
    @Schema(description = "Heading or title of the place") @Nullable String place) {}

package vn.lantoa.programme.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.programme.ProgrammeSectionKind;
import vn.lantoa.shared.web.Versioned;

/** A part of a programme's outline with its text. */
public record ProgrammeSection(
    @Schema(required = true) String id,
    @Schema(required = true, description = "The same over the editions") String key,
    @Schema(required = true) ProgrammeSectionKind kind,
    @Schema(required = true, description = "0 for the outermost") int depth,
    @Schema(required = true, description = "Its place: the smaller first") int position,
    @Schema(required = true, examples = "Mục đích, yêu cầu") String heading,
    @Schema(required = true) String text,
    @Schema(required = true) String version)
    implements Versioned {}

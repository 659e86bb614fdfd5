package vn.lantoa.reading.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.reading.Reading.DoubtKind;

/** Something odd in the text; a person decides. */
public record ReadWarning(
    @Schema(required = true) DoubtKind code,
    @Schema(required = true, description = "What to do, in the language of the request")
        String detail,
    @Schema(required = true, examples = "VXII") String text,
    @Schema(required = true, examples = "17") int start,
    @Schema(required = true, examples = "21") int end,
    @Schema(examples = "XVII") @Nullable String proposal) {}

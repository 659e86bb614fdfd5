package vn.lantoa.shared.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something odd that was kept as written; a person decides. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Warning(
    @Nullable String pointer,
    @Schema(required = true, examples = "NOT_A_ROMAN_NUMERAL") String code,
    @Schema(required = true) String detail,
    @Nullable String words,
    @Nullable String proposal) {}

package vn.lantoa.obligation.api;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was found when somebody looked whether a condition has come. */
public record LookInput(
    @Schema(examples = "Tỉnh chưa có hướng dẫn") @Size(max = 1000) @Nullable String note) {}

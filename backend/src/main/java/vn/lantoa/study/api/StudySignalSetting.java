package vn.lantoa.study.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.conformance.SignalCode;

/** Whether a question is asked in the subtree of an organisation. */
public record StudySignalSetting(
    @Schema(required = true) @NotNull SignalCode signal,
    @Schema(required = true) boolean on,
    @Schema(examples = "Đã kiểm tra thực tế") @Size(max = 500) @Nullable String reason) {}

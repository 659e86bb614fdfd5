package vn.lantoa.study.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sittings of an attendance system; each carries its number there. */
public record StudySessionBatchInput(
    @Schema(required = true, examples = "so-tay-dang-vien") @NotBlank @Size(max = 50) String source,
    @Schema(required = true) @NotEmpty @Size(max = 200)
        List<@NotNull @Valid StudySessionInput> items) {}

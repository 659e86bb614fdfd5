package vn.lantoa.obligation.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The result. */
public record SubmissionInput(
    @Schema(required = true, description = "The day the thing was done") @NotNull LocalDate doneOn,
    @Size(max = 4000) @Nullable String note,
    @Schema(description = "Evidence uploaded before") @Size(max = 20)
        @Nullable List<String> attachmentIds) {}

package vn.lantoa.obligation.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The issuer's answer to an objection. */
public record ObjectionAnswerInput(
    @Schema(required = true) @NotNull Boolean upheld,
    @Schema(description = "Upheld: who takes it over. Absent: it is withdrawn here")
        @Nullable String organisationId,
    @Schema(required = true) @NotBlank @Size(max = 2000) String note) {}

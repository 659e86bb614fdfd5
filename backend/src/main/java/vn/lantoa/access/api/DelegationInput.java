package vn.lantoa.access.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Roles to hand to another account for a while. */
public record DelegationInput(
    @Schema(required = true) @NotBlank String toAccountId,
    @Schema(required = true) @NotNull @Size(min = 1, max = 10)
        List<@NotNull @Valid DelegatedRoleInput> roles,
    @Schema(required = true) @NotNull LocalDate from,
    @Schema(required = true, description = "The last day; at most a year after the first") @NotNull
        LocalDate to,
    @Schema(required = true, examples = "Đi công tác") @NotBlank @Size(max = 500) String reason) {}

package vn.lantoa.access.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An office to make or replace. */
public record PositionInput(
    @Schema(required = true, examples = "Bí thư") @NotBlank @Size(max = 200) String name,
    @Schema(required = true) @NotNull @Size(min = 1, max = 6)
        List<@NotNull @Valid CarriedRole> roles) {}

package vn.lantoa.target.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Weights and shares of those who serve a target; who is not named has none. */
public record TargetPartsInput(
    @Schema(required = true) @NotNull @Size(max = 2000) List<@NotNull @Valid TargetPart> items,
    @Size(max = 500) @Nullable String reason) {}

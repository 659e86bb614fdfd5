package vn.lantoa.study.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Counts of essays as they are now; a document and category not named stays as it is. */
public record StudyEssaysInput(
    @Schema(required = true) @NotEmpty @Size(max = 200) List<@NotNull @Valid StudyEssayCount> items,
    @Schema(description = "The day the last was handed in") @Nullable LocalDate lastHandedInOn) {}

package vn.lantoa.obligation.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;

/** A demand that waits for a condition or a date, up for its monthly look. */
@Schema(name = "ConditionRow")
public record ConditionRow(
    @Schema(required = true) String demandId,
    @Schema(required = true) String title,
    @Nullable DocumentRef document,
    @Schema(description = "The words it was read from") @Nullable String words,
    @Schema(required = true) DeadlineNeed waitsFor,
    @Schema(required = true) String waitsForWords,
    @Schema(required = true, description = "Last looked at, or published") LocalDate lookedOn,
    @Schema(required = true, description = "Since when it is up for a look") LocalDate dueOn,
    @Schema(required = true, description = "Of the demand") String version) {}

package vn.lantoa.programme.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.DeadlineRuleBody;

/** A date of a task as it is typed: words, a rule, or both. */
public record TaskDateInput(
    @Schema(examples = "Quý III/2026", description = "Read for a rule where none is given")
        @Size(max = 200)
        @Nullable String words,
    @Nullable @Valid DeadlineRuleBody rule) {}

package vn.lantoa.programme.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.DeadlineRuleBody;

/** A date of a task: the words of the table and the rule read from them. */
public record TaskDate(
    @Schema(examples = "Quý III/2026") @Nullable String words,
    @Schema(description = "Absent where the words give no rule") @Nullable DeadlineRuleBody rule,
    @Schema(description = "Absent where it waits for something") @Nullable LocalDate dueOn,
    @Schema(description = "The rule in the language of the request") @Nullable String sentence) {}

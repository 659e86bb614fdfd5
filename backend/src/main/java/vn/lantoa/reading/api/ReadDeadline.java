package vn.lantoa.reading.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineReading.Flaw;
import vn.lantoa.deadline.Frequency;
import vn.lantoa.obligation.DeadlineKind;
import vn.lantoa.obligation.DeadlineRuleBody;
import vn.lantoa.shared.problem.Warning;

/** A time by which something is due, with the rule a demand takes. */
public record ReadDeadline(
    @Schema(required = true, examples = "trước ngày 20/11/2026") String text,
    @Schema(required = true, examples = "70") int start,
    @Schema(required = true, examples = "91") int end,
    @Schema(description = "Absent where the words give no rule") @Nullable DeadlineKind kind,
    @Schema(description = "The day the words name; absent where they name none (trước năm 2030)")
        @Nullable LocalDate printedOn,
    @Schema(description = "The last day in time") @Nullable LocalDate dueOn,
    @Schema(required = true, description = "The words say before the printed day")
        boolean exclusive,
    @Nullable Frequency recurrence,
    @Nullable DeadlineRuleBody rule,
    @Schema(required = true, description = "In the language of the request") String explanation,
    @Schema(description = "Why there is no rule") @Nullable Flaw flaw,
    @Schema(required = true, description = "What a person should look at before confirming it")
        List<Warning> warnings) {}

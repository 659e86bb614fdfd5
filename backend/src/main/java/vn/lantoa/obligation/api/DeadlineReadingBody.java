package vn.lantoa.obligation.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineReading.Flaw;
import vn.lantoa.obligation.DeadlineRuleBody;
import vn.lantoa.shared.problem.Warning;

/** What words say of a deadline. */
@Schema(name = "DeadlineReading")
public record DeadlineReadingBody(
    @Schema(required = true) ReadingOutcome outcome,
    @Schema(description = "The words it was read from, as they stand") @Nullable String words,
    @Schema(description = "Where they begin in the words sent, in characters")
        @Nullable Integer start,
    @Schema(description = "Where they end, exclusive") @Nullable Integer end,
    @Nullable DeadlineRuleBody rule,
    @Nullable ResolvedDeadlineBody resolved,
    @Schema(description = "Why there is no rule") @Nullable Flaw flaw,
    @Schema(description = "The same with what to do, in the language of the request")
        @Nullable String detail,
    @Schema(required = true, description = "What a person should look at before confirming it")
        List<Warning> warnings) {}

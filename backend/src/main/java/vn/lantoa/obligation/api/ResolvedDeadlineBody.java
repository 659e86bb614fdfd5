package vn.lantoa.obligation.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.problem.Warning;

/** What a rule comes out at. */
@Schema(name = "ResolvedDeadline")
public record ResolvedDeadlineBody(
    @Schema(description = "The day the words name") @Nullable LocalDate printedOn,
    @Schema(description = "The last day in time") @Nullable LocalDate dueOn,
    @Schema(description = "The hour of that day, in Vietnam", examples = "16:00")
        @Nullable String dueTime,
    @Schema(required = true, description = "The words say before the printed day")
        boolean exclusive,
    @Schema(required = true, description = "In the language of the request") String sentence,
    @Nullable InTwoLanguages sentences,
    @Schema(description = "How the day came out, step by step")
        @Nullable List<InTwoLanguages> trace,
    @Schema(description = "Of a recurring rule: the next ones")
        @Nullable List<DeadlineOccurrence> next,
    @Schema(description = "What is missing before there is a day") @Nullable DeadlineNeed waitsFor,
    @Schema(description = "The same in words, in the language of the request")
        @Nullable String waitsForWords,
    @Nullable List<Warning> warnings) {}

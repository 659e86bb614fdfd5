package vn.lantoa.obligation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.Anchor;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.deadline.Frequency;
import vn.lantoa.deadline.TimeUnit;
import vn.lantoa.shared.problem.ProblemException;

/** A deadline rule in JSON: the kind, and the parts that kind needs. */
@Schema(
    name = "DeadlineRule",
    description =
        "ON_DATE: date, time if given. BEFORE_DATE: date. END_OF_ and BEFORE_ a period: year, and month, quarter or half. PART_OF_MONTH, PART_OF_YEAR: year, month, part. PART_OF_TERM: part. AFTER_ANCHOR, BEFORE_ANCHOR: count, unit, anchor. RANGE: from, to. RECURRING: frequency; days, exclusive, until if given. UNDATED: reason.")
public record DeadlineRuleBody(
    @Schema(required = true) @NotNull DeadlineKind kind,
    @Nullable LocalDate date,
    @Schema(description = "The hour of the last day, in Vietnam", examples = "16:00")
        @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]")
        @Nullable String time,
    @Schema(examples = "2026") @Nullable Integer year,
    @Schema(examples = "12") @Nullable Integer month,
    @Schema(examples = "4") @Nullable Integer quarter,
    @Schema(examples = "1") @Nullable Integer half,
    @Nullable DeadlinePart part,
    @Schema(description = "1 to 3660", examples = "30") @Nullable Integer count,
    @Nullable TimeUnit unit,
    @Schema(description = "The date it is counted from, or back from") @Nullable Anchor anchor,
    @Schema(description = "First day of a range") @Nullable LocalDate from,
    @Schema(description = "Last day of a range: the last one in time") @Nullable LocalDate to,
    @Nullable Frequency frequency,
    @Schema(description = "Absent: the last day of each period") @Size(max = 6)
        @Nullable List<DeadlineDay> days,
    @Schema(description = "The words say before those days") @Nullable Boolean exclusive,
    @Schema(description = "The last day an occurrence may be due; absent: the term's end")
        @Nullable LocalDate until,
    @Nullable UndatedReason reason) {

  /** The rule as the API writes it. */
  public static DeadlineRuleBody of(DeadlineRule rule) {
    return rule.match(RuleParts.BODY);
  }

  /**
   * The rule.
   *
   * @param pointer where the rule stands in the body
   * @throws ProblemException 422 naming the part that is missing, too much or out of range
   */
  public DeadlineRule rule(String pointer) {
    return new RuleBuilder(this, pointer).build();
  }

  /** The parts that are given, by name. */
  Map<String, Object> parts() {
    Map<String, Object> given = new LinkedHashMap<>();
    put(given, "date", date);
    put(given, "time", time);
    put(given, "year", year);
    put(given, "month", month);
    put(given, "quarter", quarter);
    put(given, "half", half);
    put(given, "part", part);
    put(given, "count", count);
    put(given, "unit", unit);
    put(given, "anchor", anchor);
    put(given, "from", from);
    put(given, "to", to);
    put(given, "frequency", frequency);
    put(given, "days", days);
    put(given, "exclusive", exclusive);
    put(given, "until", until);
    put(given, "reason", reason);
    return given;
  }

  private static void put(Map<String, Object> given, String name, @Nullable Object value) {
    if (value != null) {
      given.put(name, value);
    }
  }
}

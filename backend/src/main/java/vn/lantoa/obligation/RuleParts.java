package vn.lantoa.obligation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.AfterAnchor;
import vn.lantoa.deadline.Anchor;
import vn.lantoa.deadline.BeforeAnchor;
import vn.lantoa.deadline.BeforeDate;
import vn.lantoa.deadline.BeforePeriod;
import vn.lantoa.deadline.DateRange;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.deadline.EndOfHalf;
import vn.lantoa.deadline.EndOfMonth;
import vn.lantoa.deadline.EndOfQuarter;
import vn.lantoa.deadline.EndOfYear;
import vn.lantoa.deadline.Frequency;
import vn.lantoa.deadline.OnDate;
import vn.lantoa.deadline.Part;
import vn.lantoa.deadline.PartOfMonth;
import vn.lantoa.deadline.PartOfTerm;
import vn.lantoa.deadline.PartOfYear;
import vn.lantoa.deadline.Recurring;
import vn.lantoa.deadline.TimeUnit;
import vn.lantoa.deadline.Undated;

/** Writes each kind of rule with its parts. */
final class RuleParts {

  /** How each kind is written. */
  static final DeadlineRule.Cases<DeadlineRuleBody> BODY =
      new DeadlineRule.Cases<>() {
        @Override
        public DeadlineRuleBody onDate(OnDate r) {
          return body(DeadlineKind.ON_DATE, "date", r.date(), "time", hour(r.time()));
        }

        @Override
        public DeadlineRuleBody beforeDate(BeforeDate r) {
          return body(DeadlineKind.BEFORE_DATE, "date", r.date());
        }

        @Override
        public DeadlineRuleBody endOfMonth(EndOfMonth r) {
          return body(
              DeadlineKind.END_OF_MONTH,
              "year",
              r.month().getYear(),
              "month",
              r.month().getMonthValue());
        }

        @Override
        public DeadlineRuleBody endOfQuarter(EndOfQuarter r) {
          return body(DeadlineKind.END_OF_QUARTER, "year", r.year(), "quarter", r.quarter());
        }

        @Override
        public DeadlineRuleBody endOfHalf(EndOfHalf r) {
          return body(DeadlineKind.END_OF_HALF, "year", r.year(), "half", r.half());
        }

        @Override
        public DeadlineRuleBody endOfYear(EndOfYear r) {
          return body(DeadlineKind.END_OF_YEAR, "year", r.year());
        }

        @Override
        public DeadlineRuleBody beforePeriod(BeforePeriod r) {
          DeadlineRuleBody end = r.period().match(this);
          DeadlineKind kind = DeadlineKind.valueOf(end.kind().name().replace("END_OF_", "BEFORE_"));
          return body(
              kind,
              "year",
              end.year(),
              "month",
              end.month(),
              "quarter",
              end.quarter(),
              "half",
              end.half());
        }

        @Override
        public DeadlineRuleBody partOfMonth(PartOfMonth r) {
          return body(
              DeadlineKind.PART_OF_MONTH,
              "year",
              r.month().getYear(),
              "month",
              r.month().getMonthValue(),
              "part",
              part(r.part()));
        }

        @Override
        public DeadlineRuleBody partOfYear(PartOfYear r) {
          return body(DeadlineKind.PART_OF_YEAR, "year", r.year(), "part", part(r.part()));
        }

        @Override
        public DeadlineRuleBody partOfTerm(PartOfTerm r) {
          return body(DeadlineKind.PART_OF_TERM, "part", part(r.part()));
        }

        @Override
        public DeadlineRuleBody afterAnchor(AfterAnchor r) {
          return body(
              DeadlineKind.AFTER_ANCHOR,
              "count",
              r.count(),
              "unit",
              r.unit(),
              "anchor",
              r.anchor());
        }

        @Override
        public DeadlineRuleBody beforeAnchor(BeforeAnchor r) {
          return body(
              DeadlineKind.BEFORE_ANCHOR,
              "count",
              r.count(),
              "unit",
              r.unit(),
              "anchor",
              r.anchor());
        }

        @Override
        public DeadlineRuleBody range(DateRange r) {
          return body(DeadlineKind.RANGE, "from", r.from(), "to", r.to());
        }

        @Override
        public DeadlineRuleBody recurring(Recurring r) {
          List<DeadlineDay> days =
              r.days().stream().map(d -> new DeadlineDay(d.month(), d.day())).toList();
          return body(
              DeadlineKind.RECURRING,
              "frequency",
              r.frequency(),
              "days",
              days,
              "exclusive",
              r.exclusive() ? true : null,
              "until",
              r.until());
        }

        @Override
        public DeadlineRuleBody undated(Undated r) {
          return body(DeadlineKind.UNDATED, "reason", UndatedReason.valueOf(r.reason().name()));
        }
      };

  private RuleParts() {}

  private static @Nullable String hour(@Nullable LocalTime time) {
    return time == null ? null : time.toString();
  }

  private static DeadlinePart part(Part part) {
    return DeadlinePart.valueOf(part.name());
  }

  @SuppressWarnings("unchecked")
  private static DeadlineRuleBody body(DeadlineKind kind, @Nullable Object... parts) {
    Map<String, @Nullable Object> p = new HashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      p.put(String.valueOf(parts[i]), parts[i + 1]);
    }
    return new DeadlineRuleBody(
        kind,
        (LocalDate) p.get("date"),
        (String) p.get("time"),
        (Integer) p.get("year"),
        (Integer) p.get("month"),
        (Integer) p.get("quarter"),
        (Integer) p.get("half"),
        (DeadlinePart) p.get("part"),
        (Integer) p.get("count"),
        (TimeUnit) p.get("unit"),
        (Anchor) p.get("anchor"),
        (LocalDate) p.get("from"),
        (LocalDate) p.get("to"),
        (Frequency) p.get("frequency"),
        (List<DeadlineDay>) p.get("days"),
        (Boolean) p.get("exclusive"),
        (LocalDate) p.get("until"),
        (UndatedReason) p.get("reason"));
  }
}

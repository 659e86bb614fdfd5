package vn.lantoa.obligation;

import java.util.List;
import java.util.Set;

/** The kinds of deadline rules, each with the parts it has. */
public enum DeadlineKind {
  ON_DATE("date", "time"),
  BEFORE_DATE("date", ""),
  END_OF_MONTH("year month", ""),
  END_OF_QUARTER("year quarter", ""),
  END_OF_HALF("year half", ""),
  END_OF_YEAR("year", ""),
  BEFORE_MONTH("year month", ""),
  BEFORE_QUARTER("year quarter", ""),
  BEFORE_HALF("year half", ""),
  BEFORE_YEAR("year", ""),
  PART_OF_MONTH("year month part", ""),
  PART_OF_YEAR("year part", ""),
  PART_OF_TERM("part", ""),
  AFTER_ANCHOR("count unit anchor", ""),
  BEFORE_ANCHOR("count unit anchor", ""),
  RANGE("from to", ""),
  RECURRING("frequency", "days exclusive until"),
  UNDATED("reason", "");

  private final List<String> required;
  private final Set<String> optional;

  DeadlineKind(String required, String optional) {
    this.required = List.of(required.split(" "));
    this.optional = Set.of(optional.split(" "));
  }

  /** The parts it cannot do without, in the order they are asked. */
  List<String> required() {
    return required;
  }

  /** Whether it has such a part at all. */
  boolean has(String part) {
    return required.contains(part) || optional.contains(part);
  }
}

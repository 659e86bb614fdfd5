package vn.lantoa.deadline;

import java.time.LocalDate;

/** Within a period of the calendar: its last day is the last one. */
public sealed interface Period extends DeadlineRule
    permits EndOfMonth, EndOfQuarter, EndOfHalf, EndOfYear {

  LocalDate firstDay();

  LocalDate lastDay();

  @Override
  default ResolvedDeadline resolve(DeadlineContext context) {
    return ResolvedDeadline.lastDay(lastDay());
  }
}

package vn.lantoa.deadline;

import java.time.LocalDate;

/**
 * One turn of a recurring rule.
 *
 * @param key names the period (2026-03, 2026-Q1, 2026-H1, 2026), or the printed day where a period
 *     has several
 * @param periodStart first day of the period reported on
 * @param periodEnd its last day
 * @param printedOn the day the words name
 * @param dueOn the last day in time
 */
public record Occurrence(
    String key, LocalDate periodStart, LocalDate periodEnd, LocalDate printedOn, LocalDate dueOn) {}

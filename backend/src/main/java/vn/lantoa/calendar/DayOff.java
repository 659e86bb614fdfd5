package vn.lantoa.calendar;

import java.time.LocalDate;

/**
 * One day of a year's table of holidays.
 *
 * @param holiday what it is for
 */
public record DayOff(LocalDate date, DayOffKind kind, Holiday holiday) {}

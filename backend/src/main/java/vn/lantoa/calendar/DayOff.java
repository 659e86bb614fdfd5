package vn.lantoa.calendar;

import java.time.LocalDate;

/**
 * One day of a year's table of holidays.
 *
 * @param code what it is for: NEW_YEAR, TET, HUNG_KINGS, REUNIFICATION, LABOUR, NATIONAL, CULTURE
 */
public record DayOff(LocalDate date, DayOffKind kind, String code) {}

package vn.lantoa.deadline;

/**
 * A day of the Vietnamese lunar calendar.
 *
 * @param year named by the solar year its first month begins in
 * @param month 1 to 12
 * @param leap whether it is the month's second run
 * @param day 1 to 30
 */
public record LunarDay(int year, int month, boolean leap, int day) {}

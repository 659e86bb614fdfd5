/** Calendars that other programs subscribe to, by a secret address (iCalendar). */
@org.jspecify.annotations.NullMarked
package vn.lantoa.feed;

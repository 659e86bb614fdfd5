/** Public holidays and closures; makes the calendar that deadlines are counted with. */
@NullMarked
package vn.lantoa.calendar;

import org.jspecify.annotations.NullMarked;

/** Deadline rules and the days they come to. Pure: no database, no web, no clock. */
@NullMarked
package vn.lantoa.deadline;

import org.jspecify.annotations.NullMarked;

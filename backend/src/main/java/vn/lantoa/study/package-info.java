/** Study: plans, sittings, expected numbers and what they come to. Counts, never persons. */
@NullMarked
package vn.lantoa.study;

import org.jspecify.annotations.NullMarked;

/** Consultations on drafts: units asked by a date, what they say, and what the drafter answers. */
@NullMarked
package vn.lantoa.consultation;

import org.jspecify.annotations.NullMarked;

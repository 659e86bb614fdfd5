package vn.lantoa.target.rollup;

import org.jspecify.annotations.Nullable;

/**
 * A unit that owes a figure and gave none.
 *
 * @param targetId the unit's target
 * @param period the period it owes
 * @param lastKnown the newest period whose figure stands in its place; null: none does
 */
public record Missing(long targetId, Period period, @Nullable Period lastKnown) {}

package vn.lantoa.obligation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as a calendar shows it.
 *
 * @param dueOn the last day, which is judged
 * @param internalDueOn the organisation's own earlier date
 * @param printedOn where the paper says "before": the day it prints
 * @param sequence rises with each change
 * @param changedAt when it last changed
 */
public record CalendarEntry(
    long obligationId,
    String title,
    String organisation,
    String document,
    @Nullable String words,
    LocalDate dueOn,
    @Nullable LocalDate firstDueOn,
    @Nullable LocalDate internalDueOn,
    @Nullable LocalDate printedOn,
    ObligationState state,
    long sequence,
    Instant changedAt) {}

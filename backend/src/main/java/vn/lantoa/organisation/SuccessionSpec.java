package vn.lantoa.organisation;

import java.time.LocalDate;

/** What became of a body, by codes. */
public record SuccessionSpec(
    String predecessorCode,
    String successorCode,
    SuccessionKind kind,
    LocalDate effectiveOn,
    String legalBasis) {}

package vn.lantoa.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A name, level and parent an organisation had before its first recorded period, by code. */
public record PeriodSpec(
    String code,
    String name,
    String shortName,
    String level,
    @Nullable String parentCode,
    LocalDate validFrom,
    LocalDate validTo,
    @Nullable String legalBasis) {}

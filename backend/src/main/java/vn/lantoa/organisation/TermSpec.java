package vn.lantoa.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A term of an organisation, by code. */
public record TermSpec(
    String organisationCode,
    String name,
    @Nullable String congress,
    LocalDate startsOn,
    LocalDate endsOn) {}

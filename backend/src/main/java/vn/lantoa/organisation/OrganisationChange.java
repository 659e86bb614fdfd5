package vn.lantoa.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * New values for an existing organisation, found by code.
 *
 * @param changedOn from when a new name, short name, level or parent holds: not before the present
 *     ones began, not after today
 */
public record OrganisationChange(
    OrganisationSpec spec, LocalDate changedOn, @Nullable String legalBasis) {}

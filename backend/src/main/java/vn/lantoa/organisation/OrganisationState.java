package vn.lantoa.organisation;

import java.time.LocalDate;

/**
 * An organisation as it stands.
 *
 * @param spec its values
 * @param lastChangeOn since when its present name, parent and level hold
 */
public record OrganisationState(long id, OrganisationSpec spec, LocalDate lastChangeOn) {}

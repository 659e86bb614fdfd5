package vn.lantoa.organisation;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An organisation as it stands.
 *
 * @param spec its values
 * @param lastChangeOn since when its present name, parent and level hold
 */
public record OrganisationState(long id, OrganisationSpec spec, LocalDate lastChangeOn) {

  /** Whether wanted values differ in what is dated: name, short name, level or parent. */
  public boolean differsInDated(OrganisationSpec wanted) {
    return !spec.name().equals(wanted.name())
        || !spec.shortName().equals(wanted.shortName())
        || !spec.level().equals(wanted.level())
        || !Objects.equals(spec.parentCode(), wanted.parentCode());
  }
}

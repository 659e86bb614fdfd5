package vn.lantoa.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.persistence.Row;

/**
 * An organisation named within another feature's statement, which joins it by its key: that spares
 * a single read the statement for names.
 */
public final class RefColumns {

  private RefColumns() {}

  /** {@code , …}: what {@link #read} needs of the table of this alias. */
  public static String of(String alias) {
    return ", %1$s.id AS %1$s_id, %1$s.valid_to AS %1$s_to, %1$s.short_name AS %1$s_short, %1$s.name AS %1$s_name, %1$s.level_code AS %1$s_level"
        .formatted(alias);
  }

  /**
   * Those of the aliases that stand today. One that was not joined is left out, and so is a former
   * body: what it is now, {@link Organisations#refs} finds out.
   */
  public static List<OrganisationRef> known(Row row, LocalDate today, String... aliases) {
    List<OrganisationRef> known = new ArrayList<>();
    for (String alias : aliases) {
      OrganisationRef ref = read(row, alias, today);
      if (ref != null) {
        known.add(ref);
      }
    }
    return known;
  }

  private static @Nullable OrganisationRef read(Row row, String alias, LocalDate today) {
    String id = row.idOrNull(alias + "_id");
    LocalDate to = row.dateOrNull(alias + "_to");
    if (id == null || (to != null && to.isBefore(today))) {
      return null;
    }
    String shortName = row.stringOrNull(alias + "_short");
    return new OrganisationRef(
        id,
        row.string(alias + "_name"),
        shortName == null || shortName.isEmpty() ? null : shortName,
        row.string(alias + "_level"),
        null);
  }
}

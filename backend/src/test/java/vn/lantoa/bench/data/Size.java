package vn.lantoa.bench.data;

import java.util.Map;

/**
 * How large a set is.
 *
 * @param provinces with the names and, where all 34 are made, the numbers of communes they have
 * @param communes in all provinces together
 * @param organisations in all, bodies that ended in 2025 among them
 * @param papers documents that are no programmes: of the centre, the provinces and the communes
 * @param programmes of provinces, communes and grassroots committees
 * @param tasks of a programme, on average; each is a demand
 * @param targets of a programme; each has a value for each of five years
 * @param obligations in all
 */
public record Size(
    int provinces,
    int communes,
    int organisations,
    int papers,
    int programmes,
    int tasks,
    int targets,
    long obligations) {

  private static final Map<String, Size> SIZES =
      Map.of(
          "demo", new Size(1, 12, 600, 30, 40, 12, 8, 3_000),
          "province", new Size(1, 124, 7_000, 300, 5_000, 40, 16, 600_000),
          "merged", new Size(1, 168, 21_000, 300, 5_000, 40, 16, 1_800_000),
          "nation", new Size(34, 3_321, 316_000, 300, 3_400, 12, 8, 15_600_000));

  /** How many years a programme plans values for. */
  public static final int YEARS = 5;

  /** The size of a name; null where there is none. */
  public static Size of(String name) {
    return SIZES.get(name);
  }

  /** Yearly values in all. */
  public long values() {
    return (long) programmes * targets * YEARS;
  }
}

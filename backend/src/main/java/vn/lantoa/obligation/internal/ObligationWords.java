package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationWords;
import vn.lantoa.shared.persistence.Sql;

/**
 * What the words of a search name: a demand by a part of its title, an organisation by the
 * beginnings of its words. Few of either are named by their ids; many are tested row by row.
 */
@ApplicationScoped
public class ObligationWords {

  private static final int MOST_DEMANDS = 3_000;
  private static final int MOST_ORGANISATIONS = 5_000;

  /** What so many organisations owe is gathered; what more of them owe is walked for. */
  private static final int FEW_ORGANISATIONS = 500;

  /** So many rows of demands are gathered and sorted. */
  private static final int GATHERED = 20_000;

  /** So few rows are always sooner found by what was named than in any reach. */
  private static final int NARROW = 4_000;

  /** About how much an organisation owes. */
  private static final int OF_ONE = 60;

  private static final String COMPARED = " COLLATE utf8mb4_uca1400_ai_ci";

  /** A demand and about how many rows it came to. */
  private record Titled(long id, long rows) {}

  /**
   * Demands that were found.
   *
   * @param small those of few rows, so that all of them together can be gathered
   * @param large the others
   * @param rows about how many the small ones have
   */
  record Demands(List<Long> small, List<Long> large, long rows) {

    List<Long> all() {
      return Stream.concat(small.stream(), large.stream()).toList();
    }
  }

  /**
   * What was found.
   *
   * @param demands null where they are many
   * @param organisations null where they are many
   * @param title the pattern of a demand's title
   * @param words those of an organisation's name
   */
  record Found(
      @Nullable Demands demands,
      @Nullable List<Long> organisations,
      String title,
      List<String> words) {

    /** Whether all rows that were found can be gathered and sorted. */
    boolean isGathered() {
      return demands != null && demands.large().isEmpty() && isFewPlaces();
    }

    boolean isFewPlaces() {
      return organisations != null && organisations.size() <= FEW_ORGANISATIONS;
    }

    /** Whether they are so few that nothing else is looked at. */
    boolean isNarrow() {
      return demands != null
          && demands.large().isEmpty()
          && organisations != null
          && demands.rows() + (long) organisations.size() * OF_ONE <= NARROW;
    }
  }

  private final EntityManager em;
  private final OrganisationWords organisations;

  public ObligationWords(EntityManager em, OrganisationWords organisations) {
    this.em = em;
    this.organisations = organisations;
  }

  /**
   * Three statements at most. Titles are compared once for all demands that bear them. A title
   * leads to those like it but for case and tones as well: each demand is compared.
   */
  Found find(String typed) {
    String title =
        "%" + typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    List<Titled> titled =
        new Sql(
                """
                SELECT DISTINCT d.id, (SELECT SUM(p.created_rows) FROM publication p
                  WHERE p.demand_id = d.id) AS owed
                FROM demand_title t STRAIGHT_JOIN demand d FORCE INDEX (ix_demand_title)
                  ON d.title = t.title
                """)
            .add("WHERE t.title LIKE :title" + COMPARED, "title", title)
            .add("AND d.title LIKE :title" + COMPARED)
            .add("LIMIT " + (MOST_DEMANDS + 1))
            .list(em, r -> new Titled(r.number("id"), number(r.numberOrNull("owed"))));
    List<String> words = OrganisationWords.of(typed);
    return new Found(
        titled.size() > MOST_DEMANDS ? null : split(titled),
        organisations.few(words, MOST_ORGANISATIONS).orElse(null),
        title,
        words);
  }

  private static long number(@Nullable Long rows) {
    return rows == null ? 0 : rows;
  }

  /** The smallest first, as long as they can be gathered together. */
  private static Demands split(List<Titled> titled) {
    List<Long> small = new ArrayList<>();
    List<Long> large = new ArrayList<>();
    long rows = 0;
    for (Titled demand : titled.stream().sorted(Comparator.comparing(Titled::rows)).toList()) {
      boolean fits = rows + demand.rows() <= GATHERED;
      (fits ? small : large).add(demand.id());
      rows += fits ? demand.rows() : 0;
    }
    return new Demands(small, large, rows);
  }

  /** SQL over {@code ob} and {@code d} that is true for a row that was looked for. No statement. */
  String condition(Sql sql, Found found) {
    String titled =
        found.demands() == null
            ? "d.title LIKE " + sql.placeholder(found.title()) + COMPARED
            : in(sql, "ob.demand_id", found.demands().all());
    String named =
        found.organisations() == null
            ? organisations.condition(sql, "ob.organisation_id", found.words())
            : in(sql, "ob.organisation_id", found.organisations());
    return "(%s OR %s)".formatted(titled, named);
  }

  private static String in(Sql sql, String column, List<Long> ids) {
    return ids.isEmpty() ? "FALSE" : column + " IN (" + sql.placeholder(ids) + ")";
  }
}

package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationWords;
import vn.lantoa.shared.persistence.Sql;

/**
 * What the words of a search name: a demand by a part of its title, an organisation by the
 * beginnings of its words. Few of either are named by their ids; many are tested row by row.
 */
@ApplicationScoped
public class ObligationWords {

  private static final int FEW_ORGANISATIONS = 500;

  /**
   * What was found.
   *
   * @param demands null where they are many
   * @param organisations null where they are many
   * @param title the pattern of a demand's title
   * @param words those of an organisation's name
   */
  record Found(
      @Nullable List<Long> demands,
      @Nullable List<Long> organisations,
      String title,
      List<String> words) {

    boolean isFew() {
      return demands != null && organisations != null;
    }
  }

  private final EntityManager em;
  private final OrganisationWords organisations;

  public ObligationWords(EntityManager em, OrganisationWords organisations) {
    this.em = em;
    this.organisations = organisations;
  }

  /** Three statements; four where organisations are many. */
  Found find(String typed) {
    String title =
        "%" + typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    List<Long> demands =
        new Sql("SELECT d.id FROM demand d WHERE")
            .add("d.title LIKE :title COLLATE utf8mb4_uca1400_ai_ci", "title", title)
            .add("LIMIT " + (ObligationWalk.FEW_DEMANDS + 1))
            .list(em, r -> r.number("id"));
    List<String> words = OrganisationWords.of(typed);
    return new Found(
        demands.size() <= ObligationWalk.FEW_DEMANDS ? demands : null,
        organisations.few(words, FEW_ORGANISATIONS).orElse(null),
        title,
        words);
  }

  /** SQL over {@code ob} and {@code d} that is true for a row that was looked for. No statement. */
  String condition(Sql sql, Found found) {
    String titled =
        found.demands() == null
            ? "d.title LIKE " + sql.placeholder(found.title()) + " COLLATE utf8mb4_uca1400_ai_ci"
            : in(sql, "ob.demand_id", found.demands());
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

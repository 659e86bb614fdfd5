package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;

/**
 * The date a demand's superior demand sets to whoever issued it; no extension passes it unseen
 * (domain.md, States).
 */
@ApplicationScoped
public class SuperiorDate {

  /**
   * The superior's date of {@code ob} of {@code d} in the register of {@code doc}: what its holder
   * itself owes by, as extended, in the same turn where both come round; where it owes nothing, the
   * latest date of the superior demand. Null where there is none.
   */
  static final String DUE_ON =
      """
      (SELECT COALESCE((SELECT MAX(s.due_on) FROM obligation s WHERE s.demand_id = p.id
          AND s.organisation_id = doc.holder_id AND s.role = 'LEAD'
          AND (s.occurrence = '' OR ob.occurrence IN ('', s.occurrence))
          AND s.state NOT IN ('WAIVED', 'WITHDRAWN', 'HANDED_OVER')),
        (SELECT MAX(x.due_on) FROM demand_deadline x WHERE x.demand_id = p.id AND NOT x.retired))
      FROM demand p WHERE p.id = d.parent_demand_id AND p.state = 'PUBLISHED')""";

  /**
   * The superior's date and who set it.
   *
   * @param holderId whose register the superior demand comes from
   */
  record Superior(@Nullable LocalDate dueOn, long holderId) {}

  private final EntityManager em;

  public SuperiorDate(EntityManager em) {
    this.em = em;
  }

  /** Of an obligation; empty where its demand serves no superior's. One statement. */
  Optional<Superior> of(long obligationId) {
    return new Sql(
            "SELECT pd.holder_id, "
                + DUE_ON
                + """
                   AS superior_due_on FROM obligation ob JOIN demand d ON d.id = ob.demand_id
                  JOIN document doc ON doc.id = d.document_id
                  JOIN demand above ON above.id = d.parent_demand_id AND above.state = 'PUBLISHED'
                  JOIN document pd ON pd.id = above.document_id WHERE ob.id = :id
                  """)
        .bind("id", obligationId)
        .first(em, r -> new Superior(r.dateOrNull("superior_due_on"), r.number("holder_id")));
  }

  /** 422 naming the superior's date. */
  static ProblemException passed(String pointer, LocalDate dueOn) {
    return ProblemException.invalid(
        pointer,
        "PAST_SUPERIOR_DATE",
        "Cấp trên giao đến %1$td/%1$tm/%1$tY. Hãy chọn ngày không muộn hơn, hoặc chuyển đề nghị lên nơi đã đặt hạn đó.",
        "The superior's date is %1$tF. Choose a day no later, or send the request up to who set it.",
        dueOn);
  }
}

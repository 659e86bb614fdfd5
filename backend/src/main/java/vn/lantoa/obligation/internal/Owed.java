package vn.lantoa.obligation.internal;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as a change takes it up.
 *
 * @param issuedOn the day of its demand's document
 */
record Owed(Obligation obligation, Demand demand, LocalDate issuedOn) {

  private static final String ONE =
      """
      SELECT {ob.*}, {d.*}, doc.issued_on AS issued_on FROM obligation ob
      JOIN demand d ON d.id = ob.demand_id JOIN document doc ON doc.id = d.document_id
      WHERE ob.id = :id
      """;

  /** Null where there is none. One statement. */
  static @Nullable Owed find(EntityManager em, long id) {
    return em.unwrap(Session.class)
        .createNativeQuery(ONE, Object[].class)
        .addEntity("ob", Obligation.class)
        .addEntity("d", Demand.class)
        .addScalar("issued_on", LocalDate.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(found -> new Owed((Obligation) found[0], (Demand) found[1], (LocalDate) found[2]))
        .orElse(null);
  }
}

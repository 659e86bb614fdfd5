package vn.lantoa.obligation.internal;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** An obligation as a change takes it up, with its demand. */
record Owed(Obligation obligation, Demand demand) {

  /** Null where there is none. One statement. */
  static @Nullable Owed find(EntityManager em, long id) {
    return em.createQuery(
            "SELECT ob, d FROM Obligation ob JOIN Demand d ON d.id = ob.demandId WHERE ob.id = :id",
            Object[].class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(found -> new Owed((Obligation) found[0], (Demand) found[1]))
        .orElse(null);
  }
}

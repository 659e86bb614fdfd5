package vn.lantoa.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.persistence.Sql;

/** When the record begins: the first organisation, without which nothing else can be. */
@ApplicationScoped
public class FirstRecord {

  private final EntityManager em;
  private volatile @Nullable Instant known;

  public FirstRecord(EntityManager em) {
    this.em = em;
  }

  /** Whether an instant lies in the record; asks the database only near its beginning. */
  boolean reaches(Instant instant) {
    Instant first = known;
    if (first == null || instant.isBefore(first)) {
      first = read();
      known = first;
    }
    return first != null && !instant.isBefore(first);
  }

  /** The first instant; null where nothing is recorded. */
  @Nullable Instant get() {
    return known;
  }

  private @Nullable Instant read() {
    return new Sql("SELECT MIN(row_start) AS first FROM organisation FOR SYSTEM_TIME ALL")
        .first(em, r -> java.util.Optional.ofNullable(r.instantOrNull("first")))
        .flatMap(found -> found)
        .orElse(null);
  }
}

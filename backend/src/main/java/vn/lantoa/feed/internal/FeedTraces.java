package vn.lantoa.feed.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.personal.PersonalTraces;
import vn.lantoa.shared.time.AppClock;

/** What a person called their calendars: emptied, and their addresses revoked. */
@ApplicationScoped
public class FeedTraces implements PersonalTraces {

  private final EntityManager em;
  private final AppClock clock;

  public FeedTraces(EntityManager em, AppClock clock) {
    this.em = em;
    this.clock = clock;
  }

  @Override
  public void erase(long accountId, Collection<String> names) {
    new Sql(
            """
            UPDATE calendar_feed SET name = '', revoked_at = COALESCE(revoked_at, :now)
            WHERE account_id = :account
            """)
        .bind("now", clock.now())
        .bind("account", accountId)
        .execute(em);
  }
}

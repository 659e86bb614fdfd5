package vn.lantoa.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/** The table of first answers. A claim that never finished is given up after a minute. */
@ApplicationScoped
public class IdempotencyStore {

  /** An answer kept; without a status the first request is still at work. */
  public record Answer(
      String requestHash, @Nullable Integer status, @Nullable String etag, @Nullable String body) {}

  private static final Duration GIVEN_UP = Duration.ofMinutes(1);
  private static final Duration KEPT = Duration.ofDays(1);

  private final EntityManager em;
  private final AppClock clock;

  public IdempotencyStore(EntityManager em, AppClock clock) {
    this.em = em;
    this.clock = clock;
  }

  /** Claims the key for this request (null), or gives what an earlier one left. */
  @Transactional(TxType.REQUIRES_NEW)
  public @Nullable Answer claim(long account, String key, String hash) {
    int made =
        key(
                """
                INSERT IGNORE INTO idempotency_key
                  (account_id, idempotency_key, request_hash, created_at)
                VALUES (:account, :key, :hash, :now)
                """,
                account,
                key)
            .bind("hash", hash)
            .bind("now", clock.now())
            .execute(em);
    return made > 0 || reclaim(account, key, hash) ? null : find(account, key);
  }

  /** Takes over a key that is a day old, or whose first request was given up. */
  private boolean reclaim(long account, String key, String hash) {
    return key(
                """
                UPDATE idempotency_key SET request_hash = :hash, status = NULL, created_at = :now
                WHERE account_id = :account AND idempotency_key = :key
                  AND (created_at < :old OR (status IS NULL AND created_at < :givenUp))
                """,
                account,
                key)
            .bind("hash", hash)
            .bind("now", clock.now())
            .bind("old", clock.now().minus(KEPT))
            .bind("givenUp", clock.now().minus(GIVEN_UP))
            .execute(em)
        > 0;
  }

  private @Nullable Answer find(long account, String key) {
    return key(
            """
            SELECT request_hash, status, headers, body FROM idempotency_key
            WHERE account_id = :account AND idempotency_key = :key
            """,
            account,
            key)
        .first(
            em,
            r ->
                new Answer(
                    r.string("request_hash"),
                    r.integerOrNull("status"),
                    r.stringOrNull("headers"),
                    r.stringOrNull("body")))
        .orElse(null);
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void keep(
      long account, String key, int status, @Nullable String etag, @Nullable String body) {
    key(
            """
            UPDATE idempotency_key SET status = :status, headers = :etag, body = :body
            WHERE account_id = :account AND idempotency_key = :key
            """,
            account,
            key)
        .bind("status", status)
        .bind("etag", etag)
        .bind("body", body)
        .execute(em);
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void release(long account, String key) {
    key(
            "DELETE FROM idempotency_key WHERE account_id = :account AND idempotency_key = :key",
            account,
            key)
        .execute(em);
  }

  private static Sql key(String sql, long account, String key) {
    return new Sql(sql).bind("account", account).bind("key", key);
  }
}

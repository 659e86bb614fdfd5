package vn.lantoa.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/** The table of first answers, written only in the transaction of the change they answer. */
@ApplicationScoped
public class IdempotencyStore {

  /** How long an answer is given again. */
  static final Duration KEPT = Duration.ofDays(1);

  private static final int SWEPT_AT_ONCE = 1000;

  private record Found(KeptAnswer answer, Instant createdAt) {}

  private final EntityManager em;
  private final AppClock clock;
  private final ObjectMapper json;

  public IdempotencyStore(EntityManager em, AppClock clock, ObjectMapper json) {
    this.em = em;
    this.clock = clock;
    this.json = json;
  }

  /**
   * Claims the key for the caller's transaction (null), or gives what an earlier one left. Waits up
   * to ten seconds for a transaction that holds the key.
   */
  @Transactional(TxType.MANDATORY)
  @Nullable KeptAnswer claim(long account, String key, String hash) {
    if (insert(account, key, hash)) {
      return null;
    }
    Found found = find(account, key);
    if (found == null || found.answer().status() == null) {
      return new KeptAnswer(hash, null, Map.of(), null);
    }
    if (found.createdAt().isAfter(clock.now().minus(KEPT))) {
      return found.answer();
    }
    reclaim(account, key, hash);
    return null;
  }

  private @Nullable Found find(long account, String key) {
    return key(
            """
            SELECT request_hash, status, headers, body, created_at FROM idempotency_key
            WHERE account_id = :account AND idempotency_key = :key LOCK IN SHARE MODE
            """,
            account,
            key)
        .first(em, this::read)
        .orElse(null);
  }

  private Found read(Row row) {
    return new Found(
        new KeptAnswer(
            row.string("request_hash"),
            row.integerOrNull("status"),
            headers(row.stringOrNull("headers")),
            row.stringOrNull("body")),
        row.instant("created_at"));
  }

  private boolean insert(long account, String key, String hash) {
    return key(
                """
                SET STATEMENT innodb_lock_wait_timeout = 10 FOR INSERT IGNORE INTO idempotency_key
                  (account_id, idempotency_key, request_hash, created_at)
                VALUES (:account, :key, :hash, :now)
                """,
                account,
                key)
            .bind("hash", hash)
            .bind("now", clock.now())
            .execute(em)
        > 0;
  }

  private void reclaim(long account, String key, String hash) {
    key(
            """
            UPDATE idempotency_key SET request_hash = :hash, status = NULL, created_at = :now
            WHERE account_id = :account AND idempotency_key = :key
            """,
            account,
            key)
        .bind("hash", hash)
        .bind("now", clock.now())
        .execute(em);
  }

  /** Keeps the answer; it stands once the caller's transaction does. */
  @Transactional(TxType.MANDATORY)
  void keep(long account, String key, KeptAnswer answer) {
    em.flush();
    key(
            """
            UPDATE idempotency_key SET status = :status, headers = :headers, body = :body
            WHERE account_id = :account AND idempotency_key = :key
            """,
            account,
            key)
        .bind("status", answer.status())
        .bind("headers", text(answer.headers()))
        .bind("body", answer.body())
        .execute(em);
  }

  /**
   * Removes answers that are given no longer.
   *
   * @return how many
   */
  @Transactional
  int sweep() {
    return new Sql("DELETE FROM idempotency_key WHERE created_at < :old LIMIT " + SWEPT_AT_ONCE)
        .bind("old", clock.now().minus(KEPT))
        .execute(em);
  }

  private String text(Map<String, String> headers) {
    try {
      return json.writeValueAsString(headers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> headers(@Nullable String text) {
    try {
      return text == null ? Map.of() : json.readValue(text, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Sql key(String sql, long account, String key) {
    return new Sql(sql).bind("account", account).bind("key", key);
  }
}

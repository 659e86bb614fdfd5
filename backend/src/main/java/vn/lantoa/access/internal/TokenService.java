package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.api.AccessToken;
import vn.lantoa.access.api.AccessTokenInput;
import vn.lantoa.access.api.AccessTokenPage;
import vn.lantoa.access.api.CreatedAccessToken;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;

/** Bearer tokens of the signed-in account. */
@ApplicationScoped
public class TokenService {

  private static final String COLUMNS =
      "id, name, prefix, created_at, expires_at, last_used_at, revoked_at";
  private static final int SHOWN = 10;

  private final EntityManager em;
  private final AppClock clock;
  private final CurrentActor actor;
  private final ActorDirectory directory;

  public TokenService(
      EntityManager em, AppClock clock, CurrentActor actor, ActorDirectory directory) {
    this.em = em;
    this.clock = clock;
    this.actor = actor;
    this.directory = directory;
  }

  public AccessTokenPage list(int limit, @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, "-id", 1);
    List<AccessToken> rows =
        new Sql("SELECT " + COLUMNS + " FROM access_token WHERE account_id = :me")
            .bind("me", actor.accountId())
            .addIf(after == null ? null : after.get(0), "AND id < :after", "after")
            .add("ORDER BY id DESC LIMIT :rows", "rows", limit + 1)
            .list(em, TokenService::read);
    return new AccessTokenPage(
        Paged.page(rows, limit), Paged.next(rows, limit, t -> Cursor.encode("-id", t.id())));
  }

  @Transactional
  public CreatedAccessToken create(AccessTokenInput input) {
    LocalDate today = clock.today();
    if (!input.expiresOn().isAfter(today) || input.expiresOn().isAfter(today.plusYears(1))) {
      throw ProblemException.invalid(
          "/expiresOn",
          "OUT_OF_RANGE",
          "Ngày hết hạn phải sau hôm nay và trong vòng một năm.",
          "The expiry must lie after today and within a year.");
    }
    String token = Secrets.TOKEN_PREFIX + Secrets.random();
    Instant expires = input.expiresOn().plusDays(1).atStartOfDay(AppClock.VIETNAM).toInstant();
    new Sql(
            """
            INSERT INTO access_token (account_id, name, prefix, token_hash, created_at, expires_at)
            VALUES (:me, :name, :prefix, :hash, :now, :expires)
            """)
        .bind("me", actor.accountId())
        .bind("name", input.name())
        .bind("prefix", token.substring(0, SHOWN))
        .bind("hash", Secrets.hash(token))
        .bind("now", clock.now())
        .bind("expires", expires)
        .execute(em);
    AccessToken made =
        new Sql("SELECT " + COLUMNS + " FROM access_token WHERE token_hash = :hash")
            .bind("hash", Secrets.hash(token))
            .first(em, TokenService::read)
            .orElseThrow();
    return new CreatedAccessToken(token, made);
  }

  /** Revokes one of the caller's tokens; somebody else's is not found. */
  @Transactional
  public void revoke(long id) {
    int revoked =
        new Sql(
                """
                UPDATE access_token SET revoked_at = COALESCE(revoked_at, :now)
                WHERE id = :id AND account_id = :me
                """)
            .bind("now", clock.now())
            .bind("id", id)
            .bind("me", actor.accountId())
            .execute(em);
    boolean exists =
        revoked > 0
            || new Sql("SELECT COUNT(*) FROM access_token WHERE id = :id AND account_id = :me")
                    .bind("id", id)
                    .bind("me", actor.accountId())
                    .number(em)
                > 0;
    if (!exists) {
      throw ProblemException.notFound();
    }
    directory.forget();
  }

  private static AccessToken read(Row r) {
    return new AccessToken(
        r.id("id"),
        r.string("name"),
        r.string("prefix"),
        r.instant("created_at"),
        r.instant("expires_at"),
        r.instantOrNull("last_used_at"),
        r.instantOrNull("revoked_at"));
  }
}

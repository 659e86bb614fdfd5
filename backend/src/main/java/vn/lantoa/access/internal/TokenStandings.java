package vn.lantoa.access.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.internal.ActorDirectory.Credential;
import vn.lantoa.access.internal.TokenScope.Place;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;

/** Access tokens by the hash of their secret; refusals say what is wrong with the token. */
@ApplicationScoped
public class TokenStandings {

  private record Found(
      long token,
      Instant expiresAt,
      @Nullable Instant revokedAt,
      @Nullable Instant lastUsedAt,
      TokenScope scope,
      long account,
      String userName,
      String displayName,
      boolean active) {}

  private final EntityManager em;
  private final AppClock clock;
  private final HeldRoles roles;

  public TokenStandings(EntityManager em, AppClock clock, HeldRoles roles) {
    this.em = em;
    this.clock = clock;
    this.roles = roles;
  }

  Standing find(String tokenHash, String address) {
    Found found = look(tokenHash).orElseThrow(TokenStandings::unknown);
    Instant now = clock.now();
    if (found.revokedAt() != null || !found.active()) {
      throw invalid(
          "Mã truy cập đã bị thu hồi. Hãy dùng mã khác.",
          "The access token was revoked. Use another one.");
    }
    if (!found.expiresAt().isAfter(now)) {
      throw invalid(
          "Mã truy cập đã hết hạn. Hãy tạo mã mới trong trang Tích hợp.",
          "The access token has expired. Make a new one on the Integrations page.");
    }
    note(found, now, address);
    return new Standing(
        new Actor(found.account(), found.userName(), found.displayName(), effective(found)),
        Credential.TOKEN,
        found.token(),
        found.expiresAt(),
        null,
        found.scope());
  }

  private Optional<Found> look(String tokenHash) {
    return new Sql(
            """
            SELECT t.id, t.expires_at, t.revoked_at, t.last_used_at, t.scopes, t.organisation_id,
              a.id AS account_id, a.user_name, a.display_name, a.active
            FROM access_token t JOIN account a ON a.id = t.account_id
            WHERE t.token_hash = :hash
            """)
        .bind("hash", tokenHash)
        .first(em, TokenStandings::read);
  }

  private static Found read(Row r) {
    return new Found(
        r.number("id"),
        r.instant("expires_at"),
        r.instantOrNull("revoked_at"),
        r.instantOrNull("last_used_at"),
        new TokenScope(
            TokenScope.permissions(r.stringOrNull("scopes")), r.numberOrNull("organisation_id")),
        r.number("account_id"),
        r.string("user_name"),
        r.string("display_name"),
        r.bool("active"));
  }

  private List<Grant> effective(Found found) {
    List<Grant> grants = roles.of(found.account());
    Long organisation = found.scope().organisationId();
    Map<Long, Place> places =
        organisation == null || grants.isEmpty() ? Map.of() : places(organisation, grants);
    return found.scope().limit(grants, id -> places.getOrDefault(id, Place.ELSEWHERE));
  }

  private Map<Long, Place> places(long organisation, List<Grant> grants) {
    Map<Long, Place> places = new HashMap<>();
    new Sql(
            """
            SELECT ancestor_id, descendant_id FROM organisation_closure
            WHERE (descendant_id = :organisation AND ancestor_id IN (:roots))
               OR (ancestor_id = :organisation AND descendant_id IN (:roots))
            """)
        .bind("organisation", organisation)
        .bind("roots", grants.stream().map(Grant::organisationId).distinct().toList())
        .list(
            em,
            r ->
                r.number("ancestor_id") == organisation
                    ? places.put(r.number("descendant_id"), Place.WITHIN)
                    : places.putIfAbsent(r.number("ancestor_id"), Place.ABOVE));
    return places;
  }

  private void note(Found found, Instant now, String address) {
    Instant minuteAgo = now.minusSeconds(60);
    if (found.lastUsedAt() == null || found.lastUsedAt().isBefore(minuteAgo)) {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  new Sql(
                          """
                          UPDATE access_token SET last_used_at = :now, last_used_address = :address
                          WHERE id = :id AND (last_used_at IS NULL OR last_used_at < :old)
                          """)
                      .bind("now", now)
                      .bind("old", minuteAgo)
                      .bind("address", address)
                      .bind("id", found.token())
                      .execute(em));
    }
  }

  /** 401 for a token that is none of ours. */
  static ProblemException unknown() {
    return invalid(
        "Mã truy cập không đúng. Hãy gửi nguyên mã đã nhận khi tạo, bắt đầu bằng lantoa_.",
        "The access token is not one of ours. Send it whole as it was shown, beginning with lantoa_.");
  }

  private static ProblemException invalid(String vi, String en) {
    return ProblemException.of(ProblemType.INVALID_TOKEN, vi, en)
        .withHeader("WWW-Authenticate", "Bearer realm=\"lantoa\", error=\"invalid_token\"");
  }
}

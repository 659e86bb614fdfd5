package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.AccountKind;
import vn.lantoa.access.api.AccessToken;
import vn.lantoa.access.api.AccessTokenInput;
import vn.lantoa.access.api.AccessTokenPage;
import vn.lantoa.access.api.AccessTokenRotation;
import vn.lantoa.access.api.AccessTokenState;
import vn.lantoa.access.api.CreatedAccessToken;
import vn.lantoa.access.internal.AdministeredAccounts.Administered;
import vn.lantoa.access.internal.TokenRules.Wanted;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;

/** Bearer tokens: people's own, and those of the accounts an administrator keeps. */
@ApplicationScoped
public class TokenService {

  /** From when on the end of a token is announced. */
  public static final Duration ANNOUNCED = Duration.ofDays(14);

  private static final String COLUMNS =
      """
      id, name, prefix, created_at, expires_at, last_used_at, last_used_address, revoked_at, scopes,
      organisation_id, successor_id
      """;
  private static final int SHOWN = 14;
  private static final int OVERLAP_HOURS = 24;

  private record Stored(AccessToken token, @Nullable String scopes, @Nullable Long organisation) {}

  private final EntityManager em;
  private final AppClock clock;
  private final IdentityActor actor;
  private final ActorDirectory directory;
  private final AdministeredAccounts accounts;
  private final TokenRules rules;
  private final Organisations organisations;
  private final Journal journal;

  public TokenService(
      EntityManager em,
      AppClock clock,
      IdentityActor actor,
      ActorDirectory directory,
      AdministeredAccounts accounts,
      TokenRules rules,
      Organisations organisations,
      Journal journal) {
    this.em = em;
    this.clock = clock;
    this.actor = actor;
    this.directory = directory;
    this.accounts = accounts;
    this.rules = rules;
    this.organisations = organisations;
    this.journal = journal;
  }

  public AccessTokenPage list(int limit, @Nullable String cursor) {
    return list(actor.accountId(), limit, cursor);
  }

  /** Those of an account in an administrator's reach. */
  public AccessTokenPage listOf(long account, int limit, @Nullable String cursor) {
    return list(accounts.require(account).id(), limit, cursor);
  }

  private AccessTokenPage list(long account, int limit, @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, "-id", 1);
    List<Stored> rows =
        new Sql("SELECT " + COLUMNS + " FROM access_token WHERE account_id = :account")
            .bind("account", account)
            .addIf(after == null ? null : after.get(0), "AND id < :after", "after")
            .add("ORDER BY id DESC LIMIT :rows", "rows", limit + 1)
            .list(em, this::read);
    List<AccessToken> tokens = named(rows);
    return new AccessTokenPage(
        Paged.page(tokens, limit), Paged.next(tokens, limit, t -> Cursor.encode("-id", t.id())));
  }

  /** One's own token; no wider than the one the request came with. */
  @Transactional
  public CreatedAccessToken create(AccessTokenInput input) {
    return issue(actor.accountId(), home(), input.name(), rules.own(input));
  }

  /** A token of a machine's account; people make their own. */
  @Transactional
  public CreatedAccessToken createFor(long account, AccessTokenInput input) {
    Administered owner = accounts.require(account);
    if (owner.kind() != AccountKind.MACHINE) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Mã truy cập của một người do chính người ấy tạo; chỉ tài khoản máy mới được cấp.",
          "People make their own tokens; only a machine's account is given one.");
    }
    return issue(account, owner.home(), input.name(), rules.given(account, input));
  }

  /** A successor with the same scopes; the old one ends after the overlap. */
  @Transactional
  public CreatedAccessToken rotate(long id, AccessTokenRotation input) {
    Stored old = find(id, actor.accountId());
    if (old.token().revokedAt() != null
        || !old.token().expiresAt().isAfter(clock.now())
        || old.token().successorId() != null) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Mã này đã thu hồi, hết hạn hoặc đã được thay. Hãy tạo mã mới.",
          "This token was revoked, has expired or was replaced. Make a new one.");
    }
    Wanted wanted = rules.successor(input.expiresOn(), old.scopes(), old.organisation());
    CreatedAccessToken made = issue(actor.accountId(), home(), old.token().name(), wanted);
    int hours = input.overlapHours() == null ? OVERLAP_HOURS : input.overlapHours();
    new Sql(
            """
            UPDATE access_token SET successor_id = :successor, expires_at = LEAST(expires_at, :end)
            WHERE id = :id
            """)
        .bind("successor", Long.valueOf(made.accessToken().id()))
        .bind("end", clock.now().plus(Duration.ofHours(hours)))
        .bind("id", id)
        .execute(em);
    directory.forget();
    return made;
  }

  private CreatedAccessToken issue(long account, @Nullable Long home, String name, Wanted wanted) {
    String token = Secrets.TOKEN_PREFIX + Secrets.random();
    new Sql(
            """
            INSERT INTO access_token (account_id, name, prefix, token_hash, created_at, expires_at,
              scopes, organisation_id)
            VALUES (:account, :name, :prefix, :hash, :now, :expires, :scopes, :organisation)
            """)
        .bind("account", account)
        .bind("name", name)
        .bind("prefix", token.substring(0, SHOWN))
        .bind("hash", Secrets.hash(token))
        .bind("now", clock.now())
        .bind("expires", wanted.expiresAt())
        .bind("scopes", wanted.scope().stored())
        .bind("organisation", wanted.scope().organisationId())
        .execute(em);
    List<Stored> made =
        new Sql("SELECT " + COLUMNS + " FROM access_token WHERE token_hash = :hash")
            .bind("hash", Secrets.hash(token))
            .list(em, this::read);
    AccessToken shown = named(made).get(0);
    journal.record(
        entry("access-token.create", Long.parseLong(shown.id()), home)
            .with("accountId", null, account)
            .with("scopes", null, wanted.scope().stored())
            .with("organisationId", null, wanted.scope().organisationId())
            .with("expiresAt", null, wanted.expiresAt()));
    return new CreatedAccessToken(token, shown);
  }

  /** Revokes one of the caller's tokens; somebody else's is not found. */
  @Transactional
  public void revoke(long id) {
    revoke(id, actor.accountId(), home());
  }

  /** Revokes a token of an account in an administrator's reach. */
  @Transactional
  public void revokeOf(long account, long id) {
    revoke(id, account, accounts.require(account).home());
  }

  private void revoke(long id, long account, @Nullable Long home) {
    Stored token = find(id, account);
    if (token.token().revokedAt() == null) {
      new Sql("UPDATE access_token SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
          .bind("now", clock.now())
          .bind("id", id)
          .execute(em);
      journal.record(entry("access-token.revoke", id, home).with("accountId", account, account));
      directory.forget();
    }
  }

  private Stored find(long id, long account) {
    return new Sql("SELECT " + COLUMNS + " FROM access_token WHERE id = :id AND account_id = :me")
        .bind("id", id)
        .bind("me", account)
        .first(em, this::read)
        .orElseThrow(ProblemException::notFound);
  }

  private static JournalEntry entry(String action, long id, @Nullable Long home) {
    return JournalEntry.of(action, "access-tokens", id, home);
  }

  private @Nullable Long home() {
    return actor.get().grants().stream().findFirst().map(g -> g.organisationId()).orElse(null);
  }

  private List<AccessToken> named(List<Stored> rows) {
    List<Long> places =
        rows.stream().map(Stored::organisation).filter(Objects::nonNull).distinct().toList();
    Map<Long, OrganisationRef> refs = places.isEmpty() ? Map.of() : organisations.refs(places);
    return rows.stream()
        .map(s -> s.organisation() == null ? s.token() : at(s.token(), refs.get(s.organisation())))
        .toList();
  }

  private static AccessToken at(AccessToken t, @Nullable OrganisationRef place) {
    return new AccessToken(
        t.id(),
        t.name(),
        t.prefix(),
        t.state(),
        t.scopes(),
        place,
        t.createdAt(),
        t.expiresAt(),
        t.lastUsedAt(),
        t.lastUsedAddress(),
        t.revokedAt(),
        t.successorId());
  }

  private Stored read(Row r) {
    Instant expires = r.instant("expires_at");
    Instant revoked = r.instantOrNull("revoked_at");
    String scopes = r.stringOrNull("scopes");
    AccessToken token =
        new AccessToken(
            r.id("id"),
            r.string("name"),
            r.string("prefix"),
            state(expires, revoked),
            scopes == null ? null : List.of(scopes.split(" ")),
            null,
            r.instant("created_at"),
            expires,
            r.instantOrNull("last_used_at"),
            r.stringOrNull("last_used_address"),
            revoked,
            r.idOrNull("successor_id"));
    return new Stored(token, scopes, r.numberOrNull("organisation_id"));
  }

  private AccessTokenState state(Instant expires, @Nullable Instant revoked) {
    Instant now = clock.now();
    if (revoked != null) {
      return AccessTokenState.REVOKED;
    }
    if (!expires.isAfter(now)) {
      return AccessTokenState.EXPIRED;
    }
    return expires.isAfter(now.plus(ANNOUNCED))
        ? AccessTokenState.ACTIVE
        : AccessTokenState.EXPIRING;
  }
}

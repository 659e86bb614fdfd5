package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.api.AccessTokenInput;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Ids;

/** What a token may be made with: within a year, within the account, no wider than its maker. */
@ApplicationScoped
public class TokenRules {

  /** What was asked for and may be given. */
  record Wanted(TokenScope scope, Instant expiresAt) {}

  private final EntityManager em;
  private final AppClock clock;
  private final IdentityActor actor;
  private final HeldRoles roles;

  public TokenRules(EntityManager em, AppClock clock, IdentityActor actor, HeldRoles roles) {
    this.em = em;
    this.clock = clock;
    this.actor = actor;
    this.roles = roles;
  }

  /** A token of one's own. */
  Wanted own(AccessTokenInput input) {
    return checked(input, actor.get().grants());
  }

  /** A token for an account an administrator keeps. */
  Wanted given(long account, AccessTokenInput input) {
    Wanted wanted = checked(input, roles.of(account));
    if (wider(wanted.scope())) {
      throw ProblemException.forbidden();
    }
    return wanted;
  }

  /** A successor of a token; made with a token, no wider than that one. */
  Wanted successor(LocalDate expiresOn, @Nullable String scopes, @Nullable Long organisation) {
    FieldProblems problems = new FieldProblems();
    Instant expires = expiry(expiresOn, problems);
    TokenScope scope = new TokenScope(TokenScope.permissions(scopes), organisation);
    problems.throwIfAny();
    if (wider(scope)) {
      throw ProblemException.forbidden();
    }
    return new Wanted(scope, expires);
  }

  private Wanted checked(AccessTokenInput input, List<Grant> grants) {
    FieldProblems problems = new FieldProblems();
    Instant expires = expiry(input.expiresOn(), problems);
    Set<Permission> permissions = permissions(input, grants, problems);
    Long organisation = Ids.field("/organisationId", input.organisationId());
    TokenScope maker = maker();
    if (permissions == null && maker != null) {
      permissions = maker.permissions();
    }
    if (organisation == null && maker != null) {
      organisation = maker.organisationId();
    }
    if (organisation != null && !reached(organisation, grants)) {
      problems.add(
          "/organisationId",
          "OUT_OF_REACH",
          "Tổ chức không có, hoặc nằm ngoài phạm vi của tài khoản hay của mã đang dùng.",
          "The organisation does not exist, or lies outside the account's reach or the token's.");
    }
    problems.throwIfAny();
    return new Wanted(new TokenScope(permissions, organisation), expires);
  }

  /** Within a year, and no later than the token that makes it. */
  private Instant expiry(LocalDate on, FieldProblems problems) {
    LocalDate today = clock.today();
    Instant expires = on.plusDays(1).atStartOfDay(AppClock.VIETNAM).toInstant();
    Standing by = actor.standing();
    boolean outlives = maker() != null && by != null && expires.isAfter(by.expiresAt());
    if (!on.isAfter(today) || on.isAfter(today.plusYears(1)) || outlives) {
      problems.add(
          "/expiresOn",
          "OUT_OF_RANGE",
          outlives
              ? "Mã mới không được sống lâu hơn mã đang dùng để tạo nó."
              : "Ngày hết hạn phải sau hôm nay và trong vòng một năm.",
          outlives
              ? "A token must not outlive the token it is made with."
              : "The expiry must lie after today and within a year.");
    }
    return expires;
  }

  private static @Nullable Set<Permission> permissions(
      AccessTokenInput input, List<Grant> grants, FieldProblems problems) {
    if (input.scopes() == null) {
      return null;
    }
    Set<Permission> held =
        grants.stream().flatMap(g -> g.permissions().stream()).collect(Collectors.toSet());
    Set<Permission> wanted = new HashSet<>();
    for (int i = 0; i < input.scopes().size(); i++) {
      String scope = input.scopes().get(i);
      Optional<Permission> permission = Permission.ofScope(scope);
      if (permission.filter(held::contains).isEmpty()) {
        problems.add(
            "/scopes/" + i,
            permission.isEmpty() ? "UNKNOWN_CODE" : "WIDER_THAN_ACCOUNT",
            "“%s” không có, hoặc tài khoản hay mã đang dùng không có quyền này.",
            "\"%s\" does not exist, or the account or the token in use has no such right.",
            scope);
      }
      permission.ifPresent(wanted::add);
    }
    return wanted;
  }

  /** The scope of the token the request came with; null where it came by session. */
  private @Nullable TokenScope maker() {
    Standing standing = actor.standing();
    return standing == null ? null : standing.scope();
  }

  private boolean wider(TokenScope scope) {
    TokenScope maker = maker();
    if (maker == null) {
      return false;
    }
    Set<Permission> allowed = maker.permissions();
    boolean more =
        allowed != null
            && (scope.permissions() == null || !allowed.containsAll(scope.permissions()));
    Long root = maker.organisationId();
    boolean elsewhere =
        root != null
            && (scope.organisationId() == null || !under(scope.organisationId(), List.of(root)));
    return more || elsewhere;
  }

  private boolean reached(long organisation, List<Grant> grants) {
    return !grants.isEmpty()
        && under(organisation, grants.stream().map(Grant::organisationId).distinct().toList());
  }

  private boolean under(long organisation, Collection<Long> roots) {
    return new Sql(
                "SELECT COUNT(*) FROM organisation_closure WHERE descendant_id = :id AND ancestor_id IN (:roots)")
            .bind("id", organisation)
            .bind("roots", roots)
            .number(em)
        > 0;
  }
}

package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.api.DelegatedRoleInput;
import vn.lantoa.access.api.DelegationInput;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Ids;

/**
 * What may be handed over: roles that carry DELEGATE (OFFICER, HEAD), held in one's own right or by
 * an office, no more than is held and no longer. What was delegated is never handed on.
 */
@ApplicationScoped
public class DelegationRules {

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final HeldRoles held;

  public DelegationRules(EntityManager em, CurrentActor actor, AppClock clock, HeldRoles held) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.held = held;
  }

  /**
   * @throws vn.lantoa.shared.problem.ProblemException 422 with everything that is wrong
   */
  void check(DelegationInput input) {
    FieldProblems problems = new FieldProblems();
    checkPeriod(input, problems);
    Actor me = actor.get();
    List<HeldGrant> own =
        held.held(List.of(me.accountId())).stream().filter(g -> usable(g, me)).toList();
    Set<Long> places = new HashSet<>();
    input.roles().forEach(r -> places.add(place(r)));
    Map<Long, Set<Long>> above = above(places);
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < input.roles().size(); i++) {
      DelegatedRoleInput role = input.roles().get(i);
      if (!seen.add(role.role() + "@" + role.organisationId())) {
        problems.add("/roles/" + i, "TWICE", "Vai trò này ghi hai lần.", "This role stands twice.");
      }
      Set<Long> ancestors = above.getOrDefault(place(role), Set.of());
      List<HeldGrant> covering =
          own.stream()
              .filter(g -> g.role() == role.role() && ancestors.contains(g.organisationId()))
              .filter(g -> includes(g.acts(), role.acts()))
              .toList();
      checkRole("/roles/" + i, covering, input.to(), problems);
    }
    problems.throwIfAny();
  }

  private void checkPeriod(DelegationInput input, FieldProblems problems) {
    LocalDate today = clock.today();
    if (input.from().isBefore(today)) {
      problems.add(
          "/from",
          "IN_THE_PAST",
          "Ngày bắt đầu phải từ hôm nay (%s).",
          "The start must be today (%s) or later.",
          today);
    }
    if (input.to().isBefore(input.from())) {
      problems.add(
          "/to",
          "BEFORE_START",
          "Ngày kết thúc phải không trước ngày bắt đầu.",
          "The end must not lie before the start.");
    } else if (input.to().isAfter(input.from().plusYears(1))) {
      problems.add(
          "/to", "TOO_LONG", "Ủy quyền dài nhất một năm.", "A delegation lasts a year at most.");
    }
  }

  private static void checkRole(
      String pointer, List<HeldGrant> covering, LocalDate to, FieldProblems problems) {
    if (covering.isEmpty()) {
      problems.add(
          pointer,
          "NOT_HELD",
          "Bạn không giữ vai trò này ở đây, hoặc chỉ được ủy quyền. Chỉ giao được vai trò lãnh đạo,"
              + " cán bộ của chính mình.",
          "You do not hold this role here, or only by delegation. Only one's own roles of head and"
              + " officer can be handed over.");
    } else if (covering.stream().noneMatch(g -> lasts(g.to(), to))) {
      problems.add(
          "/to",
          "LONGER_THAN_HELD",
          "Bạn giữ vai trò này không đến ngày %s.",
          "You do not hold this role until %s.",
          to);
    }
  }

  private static boolean lasts(@Nullable LocalDate held, LocalDate to) {
    return held == null || !held.isBefore(to);
  }

  /** Held in one's own right, and not narrowed by the scope of a token. */
  private static boolean usable(HeldGrant g, Actor me) {
    return g.forAccountId() == null
        && g.role().permissions().contains(Permission.DELEGATE)
        && me.grants().stream().anyMatch(grant -> whole(grant, g));
  }

  private static boolean whole(Grant grant, HeldGrant g) {
    return grant.forAccountId() == null
        && grant.role() == g.role()
        && grant.organisationId() == g.organisationId()
        && grant.permissions().containsAll(g.role().permissions());
  }

  private static boolean includes(Set<Act> held, @Nullable List<Act> asked) {
    return held.isEmpty() || asked == null || asked.isEmpty() || held.containsAll(asked);
  }

  private Map<Long, Set<Long>> above(Set<Long> places) {
    Map<Long, Set<Long>> found = new TreeMap<>();
    new Sql(
            "SELECT descendant_id, ancestor_id FROM organisation_closure WHERE descendant_id IN (:ids)")
        .bind("ids", places)
        .list(
            em,
            r ->
                found
                    .computeIfAbsent(r.number("descendant_id"), d -> new HashSet<>())
                    .add(r.number("ancestor_id")));
    return found;
  }

  private static long place(DelegatedRoleInput role) {
    return Ids.required("/roles", role.organisationId());
  }

  static String written(List<DelegatedRoleInput> roles) {
    return roles.stream()
        .map(r -> r.role() + "@" + r.organisationId())
        .sorted()
        .collect(Collectors.joining(" "));
  }
}

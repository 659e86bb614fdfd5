package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;

/**
 * Reach by the grants of the actor: the organisation lies in the subtree of one of them, as the
 * tree stands now, whatever past instant is read.
 */
@ApplicationScoped
public class GrantReach implements Reach {

  private static final String CLOSURE = "organisation_closure";

  private final CurrentActor actor;
  private final EntityManager em;
  private final AsOf asOf;
  private final RightUsed used;

  public GrantReach(CurrentActor actor, EntityManager em, AsOf asOf, RightUsed used) {
    this.actor = actor;
    this.em = em;
    this.asOf = asOf;
    this.used = used;
  }

  @Override
  public String within(
      Sql sql, Permission permission, String organisationColumn, @Nullable String actColumn) {
    String test = test(sql, permission, organisationColumn, actColumn);
    return test == null ? "FALSE" : "EXISTS (" + test + ")";
  }

  @Override
  public String holds(
      Sql sql, Permission permission, String organisationColumn, @Nullable String actColumn) {
    String test = test(sql, permission, organisationColumn, actColumn);
    // a scalar: EXISTS would be rewritten to IN, and the whole subtree be materialised
    return test == null ? "FALSE" : "(" + test + " LIMIT 1) IS NOT NULL";
  }

  @Override
  public Look look(
      Sql sql, Permission permission, String organisationColumn, @Nullable String actColumn) {
    List<Grant> grants = actor.get().grantsFor(permission);
    if (grants.isEmpty()) {
      return new Look("", "FALSE");
    }
    String reach = sql.alias("reach");
    return new Look(
        "LEFT JOIN %s %s ON %s"
            .formatted(
                asOf.present(CLOSURE),
                reach,
                condition(sql, grants, reach, organisationColumn, actColumn)),
        reach + ".ancestor_id IS NOT NULL");
  }

  @Override
  public String at(
      Sql sql, Permission permission, String organisationColumn, @Nullable String actColumn) {
    String alternatives =
        actor.get().grantsFor(permission).stream()
            .map(
                g -> {
                  String here = organisationColumn + " = " + sql.placeholder(g.organisationId());
                  return actColumn == null || g.allActs()
                      ? here
                      : "(%s AND %s)".formatted(here, acts(sql, g, actColumn));
                })
            .distinct()
            .collect(Collectors.joining(" OR "));
    return alternatives.isEmpty() ? "FALSE" : "(" + alternatives + ")";
  }

  private @Nullable String test(
      Sql sql, Permission permission, String organisationColumn, @Nullable String actColumn) {
    List<Grant> grants = actor.get().grantsFor(permission);
    return grants.isEmpty()
        ? null
        : "SELECT 1 FROM %s reach WHERE %s"
            .formatted(
                asOf.present(CLOSURE),
                condition(sql, grants, "reach", organisationColumn, actColumn));
  }

  private static String condition(
      Sql sql, List<Grant> grants, String reach, String organisation, @Nullable String actColumn) {
    List<String> roots = new ArrayList<>();
    List<Grant> whole = grants.stream().filter(g -> actColumn == null || g.allActs()).toList();
    if (!whole.isEmpty()) {
      roots.add(under(sql, reach, whole));
    }
    if (actColumn != null) {
      for (Grant limited : grants.stream().filter(g -> !g.allActs()).toList()) {
        roots.add(
            "(%s AND %s)"
                .formatted(under(sql, reach, List.of(limited)), acts(sql, limited, actColumn)));
      }
    }
    return "%s.descendant_id = %s AND (%s)"
        .formatted(reach, organisation, String.join(" OR ", roots));
  }

  private static String under(Sql sql, String reach, List<Grant> grants) {
    return grants.stream()
        .map(Grant::organisationId)
        .distinct()
        .map(sql::placeholder)
        .collect(Collectors.joining(", ", reach + ".ancestor_id IN (", ")"));
  }

  private static String acts(Sql sql, Grant grant, String actColumn) {
    return grant.acts().stream()
        .map(act -> sql.placeholder(act.name()))
        .collect(Collectors.joining(", ", actColumn + " IN (", ")"));
  }

  @Override
  public boolean covers(Permission permission, long organisationId) {
    return covered(permission, actor.get().grantsFor(permission), organisationId);
  }

  @Override
  public boolean covers(Permission permission, long organisationId, Act act) {
    return covered(permission, actor.get().grantsFor(permission, act), organisationId);
  }

  @Override
  public Set<Act> actsAt(Permission permission, long organisationId) {
    List<Grant> grants = actor.get().grantsFor(permission);
    return grants.isEmpty()
        ? EnumSet.noneOf(Act.class)
        : actsUnder(permission, above(grants, organisationId));
  }

  private List<Long> above(List<Grant> grants, long organisationId) {
    return new Sql(
            "SELECT ancestor_id FROM "
                + asOf.present(CLOSURE)
                + " WHERE descendant_id = :id AND ancestor_id IN (:roots)")
        .bind("id", organisationId)
        .bind("roots", grants.stream().map(Grant::organisationId).distinct().toList())
        .list(em, r -> r.number("ancestor_id"));
  }

  @Override
  public Set<Act> actsUnder(Permission permission, Collection<Long> path) {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    actor.get().grantsFor(permission).stream()
        .filter(g -> path.contains(g.organisationId()))
        .forEach(g -> acts.addAll(g.allActs() ? EnumSet.allOf(Act.class) : g.acts()));
    return acts;
  }

  /** Whether a grant reaches the place; one in the actor's own right is preferred and noted. */
  private boolean covered(Permission permission, List<Grant> grants, long organisationId) {
    Set<Long> roots = reaching(grants, organisationId);
    Optional<Grant> right =
        grants.stream()
            .filter(g -> roots.contains(g.organisationId()))
            .min(Comparator.comparing(g -> g.forAccountId() != null));
    right.ifPresent(g -> used.note(permission, g));
    return right.isPresent();
  }

  /** Which of the grants' organisations lie above the place; asks only where it must. */
  private Set<Long> reaching(List<Grant> grants, long organisationId) {
    boolean here = grants.stream().anyMatch(g -> g.organisationId() == organisationId);
    boolean ownHere =
        grants.stream()
            .anyMatch(g -> g.organisationId() == organisationId && g.forAccountId() == null);
    if (ownHere || (here && grants.stream().allMatch(g -> g.forAccountId() != null))) {
      return Set.of(organisationId);
    }
    if (grants.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(above(grants, organisationId));
  }

  @Override
  public void require(Permission permission, Permission reading, long organisationId) {
    if (covers(permission, organisationId)) {
      return;
    }
    throw covers(reading, organisationId)
        ? ProblemException.forbidden()
        : ProblemException.notFound();
  }
}

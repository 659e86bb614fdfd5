package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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

  public GrantReach(CurrentActor actor, EntityManager em, AsOf asOf) {
    this.actor = actor;
    this.em = em;
    this.asOf = asOf;
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

  private @Nullable String test(
      Sql sql, Permission permission, String organisationColumn, @Nullable String actColumn) {
    List<Grant> grants = actor.get().grantsFor(permission);
    if (grants.isEmpty()) {
      return null;
    }
    List<String> roots = new ArrayList<>();
    if (actColumn == null) {
      roots.add(under(sql, grants));
    } else {
      List<Grant> whole = grants.stream().filter(Grant::allActs).toList();
      if (!whole.isEmpty()) {
        roots.add(under(sql, whole));
      }
      for (Grant limited : grants.stream().filter(g -> !g.allActs()).toList()) {
        roots.add(
            "(%s AND %s)".formatted(under(sql, List.of(limited)), acts(sql, limited, actColumn)));
      }
    }
    return "SELECT 1 FROM %s reach WHERE reach.descendant_id = %s AND (%s)"
        .formatted(asOf.present(CLOSURE), organisationColumn, String.join(" OR ", roots));
  }

  private static String under(Sql sql, List<Grant> grants) {
    return grants.stream()
        .map(Grant::organisationId)
        .distinct()
        .map(sql::placeholder)
        .collect(Collectors.joining(", ", "reach.ancestor_id IN (", ")"));
  }

  private static String acts(Sql sql, Grant grant, String actColumn) {
    return grant.acts().stream()
        .map(act -> sql.placeholder(act.name()))
        .collect(Collectors.joining(", ", actColumn + " IN (", ")"));
  }

  @Override
  public boolean covers(Permission permission, long organisationId) {
    return covered(actor.get().grantsFor(permission), organisationId);
  }

  @Override
  public boolean covers(Permission permission, long organisationId, Act act) {
    List<Grant> grants =
        actor.get().grantsFor(permission).stream()
            .filter(g -> g.allActs() || g.acts().contains(act))
            .toList();
    return covered(grants, organisationId);
  }

  @Override
  public Set<Act> actsAt(Permission permission, long organisationId) {
    Set<Act> acts = EnumSet.noneOf(Act.class);
    List<Grant> grants = actor.get().grantsFor(permission);
    if (grants.isEmpty()) {
      return acts;
    }
    List<Long> roots =
        new Sql(
                "SELECT ancestor_id FROM "
                    + asOf.present(CLOSURE)
                    + " WHERE descendant_id = :id AND ancestor_id IN (:roots)")
            .bind("id", organisationId)
            .bind("roots", grants.stream().map(Grant::organisationId).distinct().toList())
            .list(em, r -> r.number("ancestor_id"));
    grants.stream()
        .filter(g -> roots.contains(g.organisationId()))
        .forEach(g -> acts.addAll(g.allActs() ? EnumSet.allOf(Act.class) : g.acts()));
    return acts;
  }

  private boolean covered(List<Grant> grants, long organisationId) {
    Set<Long> roots = grants.stream().map(Grant::organisationId).collect(Collectors.toSet());
    if (roots.isEmpty() || roots.contains(organisationId)) {
      return !roots.isEmpty();
    }
    return new Sql(
                "SELECT COUNT(*) FROM "
                    + asOf.present(CLOSURE)
                    + " WHERE descendant_id = :id AND ancestor_id IN (:roots)")
            .bind("id", organisationId)
            .bind("roots", roots)
            .number(em)
        > 0;
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

package vn.lantoa.access.internal;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lantoa.shared.actor.Acting;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;

/** Gives work outside a request an identity of its own. */
@ApplicationScoped
public class DeferredActing implements Acting {

  private final EntityManager em;
  private final HeldRoles roles;
  private final CurrentIdentityAssociation identity;

  public DeferredActing(EntityManager em, HeldRoles roles, CurrentIdentityAssociation identity) {
    this.em = em;
    this.roles = roles;
    this.identity = identity;
  }

  @Override
  @ActivateRequestContext
  public void as(long accountId, List<Grant> atMost, Runnable work) {
    act(accountId, bounded(roles.of(accountId), atMost), work);
  }

  @Override
  @ActivateRequestContext
  public void as(long accountId, Runnable work) {
    act(accountId, roles.of(accountId), work);
  }

  private void act(long accountId, List<Grant> grants, Runnable work) {
    Actor actor =
        new Sql("SELECT user_name, display_name FROM account WHERE id = :id AND active")
            .bind("id", accountId)
            .first(
                em,
                r -> new Actor(accountId, r.string("user_name"), r.string("display_name"), grants))
            .orElseThrow(ProblemException::forbidden);
    identity.setIdentity(
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(actor.userName()))
            .addAttribute(LocalIdentityProvider.ACTOR, actor)
            .addAttribute(LocalIdentityProvider.BY_COOKIE, false)
            .build());
    work.run();
  }

  private static List<Grant> bounded(List<Grant> now, List<Grant> atMost) {
    return now.stream()
        .flatMap(held -> atMost.stream().filter(g -> same(g, held)).map(g -> both(held, g)))
        .toList();
  }

  private static boolean same(Grant a, Grant b) {
    return a.role() == b.role()
        && a.organisationId() == b.organisationId()
        && a.acts().equals(b.acts())
        && Objects.equals(a.forAccountId(), b.forAccountId());
  }

  private static Grant both(Grant held, Grant asked) {
    Set<Permission> permissions =
        held.permissions().stream().filter(asked::allows).collect(Collectors.toUnmodifiableSet());
    return new Grant(
        held.role(), held.organisationId(), held.acts(), permissions, held.forAccountId());
  }
}

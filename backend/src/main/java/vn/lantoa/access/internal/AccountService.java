package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lantoa.access.AccountSpec;
import vn.lantoa.access.Accounts;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/** Makes and replaces accounts. */
@ApplicationScoped
public class AccountService implements Accounts {

  private final EntityManager em;
  private final AppClock clock;
  private final ActorDirectory directory;

  public AccountService(EntityManager em, AppClock clock, ActorDirectory directory) {
    this.em = em;
    this.clock = clock;
    this.directory = directory;
  }

  @Override
  @Transactional
  public long createOrUpdate(AccountSpec spec) {
    Account account =
        em.createQuery("from Account where userName = :name", Account.class)
            .setParameter("name", spec.userName())
            .getResultStream()
            .findFirst()
            .orElseGet(
                () -> {
                  Account made = new Account();
                  made.createdAt = clock.now();
                  return made;
                });
    apply(account, spec);
    em.persist(account);
    directory.forget();
    return Objects.requireNonNull(account.id);
  }

  /** Writes the wanted state into an account; a missing password keeps the old one. */
  void apply(Account account, AccountSpec spec) {
    account.userName = spec.userName();
    account.displayName = spec.displayName();
    account.email = spec.email();
    account.active = spec.active();
    account.demo = spec.demo();
    if (account.id == null) {
      account.kind = spec.kind();
    }
    if (spec.password() != null) {
      account.passwordHash = PasswordHashes.hash(spec.password());
    }
    account.hold(spec.roles().stream().map(AccountService::assignment).toList());
  }

  private static RoleAssignment assignment(AccountSpec.Held held) {
    RoleAssignment assignment = new RoleAssignment();
    assignment.role = held.role();
    assignment.organisationId = held.organisationId();
    assignment.acts = RoleAssignment.join(held.acts());
    assignment.validFrom = held.from();
    assignment.validTo = held.to();
    return assignment;
  }

  @Override
  public Map<String, Long> existing(Collection<String> userNames) {
    Map<String, Long> found = new HashMap<>();
    if (!userNames.isEmpty()) {
      new Sql("SELECT id, user_name FROM account WHERE user_name IN (:names)")
          .bind("names", List.copyOf(userNames))
          .list(em, r -> found.put(r.string("user_name"), r.number("id")));
    }
    return found;
  }

  @Override
  @Transactional
  public void requirePasswordChange(Collection<String> userNames) {
    if (!userNames.isEmpty()) {
      em.flush();
      new Sql(
              "UPDATE account SET must_change_password = TRUE WHERE kind = 'PERSON' AND user_name IN (:names)")
          .bind("names", List.copyOf(userNames))
          .execute(em);
    }
  }

  @Override
  public boolean none() {
    return new Sql("SELECT COUNT(*) FROM account").number(em) == 0;
  }

  @Override
  public Map<Long, String> names(Collection<Long> accountIds) {
    Map<Long, String> found = new HashMap<>();
    if (!accountIds.isEmpty()) {
      new Sql("SELECT id, display_name FROM account WHERE id IN (:ids)")
          .bind("ids", List.copyOf(accountIds))
          .list(em, r -> found.put(r.number("id"), r.string("display_name")));
    }
    return found;
  }
}

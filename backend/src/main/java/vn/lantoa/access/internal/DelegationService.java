package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.api.DelegatedRoleInput;
import vn.lantoa.access.api.Delegation;
import vn.lantoa.access.api.DelegationInput;
import vn.lantoa.access.api.DelegationPage;
import vn.lantoa.access.api.DelegationSide;
import vn.lantoa.access.api.DelegationState;
import vn.lantoa.access.api.Person;
import vn.lantoa.access.api.PersonPage;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.IfMatch;

/** Roles handed to somebody else for a while; both see the delegation, nobody else. */
@ApplicationScoped
public class DelegationService {

  private final EntityManager em;
  private final AppClock clock;
  private final CurrentActor actor;
  private final Reach reach;
  private final DelegationRules rules;
  private final DelegationReads reads;
  private final IfMatch ifMatch;
  private final Journal journal;
  private final ActorDirectory directory;

  public DelegationService(
      EntityManager em,
      AppClock clock,
      CurrentActor actor,
      Reach reach,
      DelegationRules rules,
      DelegationReads reads,
      IfMatch ifMatch,
      Journal journal,
      ActorDirectory directory) {
    this.em = em;
    this.clock = clock;
    this.actor = actor;
    this.reach = reach;
    this.rules = rules;
    this.reads = reads;
    this.ifMatch = ifMatch;
    this.journal = journal;
    this.directory = directory;
  }

  public DelegationPage list(@Nullable DelegationSide side, int limit, @Nullable String cursor) {
    return reads.page(actor.accountId(), side, limit, cursor);
  }

  /** One the caller gave or received; else 404. */
  public Delegation get(long id) {
    return reads.find(actor.accountId(), id).orElseThrow(ProblemException::notFound);
  }

  /** Accounts with a role or office where the caller may delegate, by name. */
  public PersonPage candidates(@Nullable String q, int limit, @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, "name", 2);
    Sql sql = new Sql("SELECT a.id, a.display_name FROM account a WHERE a.active");
    sql.add("AND a.id <> :me", "me", actor.accountId()).add("AND " + near(sql));
    if (q != null && !q.isBlank()) {
      String words = q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
      sql.add("AND (a.display_name LIKE :q OR a.user_name LIKE :q)", "q", "%" + words + "%");
    }
    if (after != null) {
      sql.add("AND (a.display_name > :name OR (a.display_name = :name AND a.id > :after))")
          .bind("name", after.get(0))
          .bind("after", after.get(1));
    }
    List<Person> rows =
        sql.add("ORDER BY a.display_name, a.id LIMIT :rows", "rows", limit + 1)
            .list(em, r -> new Person(r.id("id"), r.string("display_name")));
    return new PersonPage(
        Paged.page(rows, limit),
        Paged.next(rows, limit, p -> Cursor.encode("name", p.displayName(), p.id())));
  }

  @Transactional
  public Delegation create(DelegationInput input) {
    rules.check(input);
    long receiver = Ids.required("/toAccountId", input.toAccountId());
    requireCandidate(receiver);
    long id =
        new Sql(
                """
                INSERT INTO delegation (from_account_id, to_account_id, valid_from, valid_to, reason,
                  created_at)
                VALUES (:me, :receiver, :from, :to, :reason, :now) RETURNING id
                """)
            .bind("me", actor.accountId())
            .bind("receiver", receiver)
            .bind("from", input.from())
            .bind("to", input.to())
            .bind("reason", input.reason())
            .bind("now", clock.now())
            .number(em);
    handOver(id, input.roles());
    journal.record(
        JournalEntry.of("delegation.create", "delegations", id, place(input))
            .with("toAccountId", null, receiver)
            .with("roles", null, DelegationRules.written(input.roles()))
            .with("from", null, input.from())
            .with("to", null, input.to()));
    directory.forget();
    return get(id);
  }

  /** Ends it at once; only who gave it. */
  @Transactional
  public Delegation revoke(long id) {
    Delegation before = get(id);
    if (Long.parseLong(before.giver().id()) != actor.accountId()) {
      throw ProblemException.forbidden();
    }
    ifMatch.check(Long.parseLong(before.version()));
    if (before.state() == DelegationState.REVOKED || before.state() == DelegationState.ENDED) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Ủy quyền này đã kết thúc.",
          "The delegation has ended already.");
    }
    int revoked =
        new Sql(
                """
                UPDATE delegation SET revoked_at = :now, version = version + 1
                WHERE id = :id AND version = :version
                """)
            .bind("now", clock.now())
            .bind("id", id)
            .bind("version", Long.parseLong(before.version()))
            .execute(em);
    if (revoked == 0) {
      throw ProblemException.stale(Long.parseLong(before.version()) + 1);
    }
    journal.record(
        JournalEntry.of(
            "delegation.revoke",
            "delegations",
            id,
            Long.parseLong(before.roles().get(0).organisation().id())));
    directory.forget();
    return get(id);
  }

  private static long place(DelegationInput input) {
    return Ids.required("/roles/0/organisationId", input.roles().get(0).organisationId());
  }

  private void handOver(long id, List<DelegatedRoleInput> roles) {
    Sql sql =
        new Sql("INSERT INTO delegation_role (delegation_id, role, organisation_id, acts) VALUES");
    for (int i = 0; i < roles.size(); i++) {
      DelegatedRoleInput role = roles.get(i);
      String acts = RoleAssignment.join(role.acts() == null ? List.of() : role.acts());
      sql.add(
          "%s(%d, %s, %s, %s)"
              .formatted(
                  i == 0 ? "" : ", ",
                  id,
                  sql.placeholder(role.role().name()),
                  sql.placeholder(Ids.required("/roles", role.organisationId())),
                  acts == null ? "NULL" : sql.placeholder(acts)));
    }
    sql.execute(em);
  }

  private void requireCandidate(long receiver) {
    Sql sql = new Sql("SELECT COUNT(*) FROM account a WHERE a.active AND a.id = :receiver");
    sql.bind("receiver", receiver).add("AND " + near(sql));
    if (receiver == actor.accountId() || sql.number(em) == 0) {
      throw ProblemException.invalid(
          "/toAccountId",
          "OUT_OF_REACH",
          "Người nhận không có, hoặc không giữ vai trò nào trong phạm vi của bạn.",
          "The receiver does not exist, or holds no role within your reach.");
    }
  }

  private String near(Sql sql) {
    return "(EXISTS (SELECT 1 FROM role_assignment r WHERE r.account_id = a.id AND "
        + reach.within(sql, Permission.DELEGATE, "r.organisation_id", null)
        + ") OR EXISTS (SELECT 1 FROM position_holding h JOIN organisation_position p"
        + " ON p.id = h.position_id WHERE h.account_id = a.id AND "
        + reach.within(sql, Permission.DELEGATE, "p.organisation_id", null)
        + "))";
  }
}

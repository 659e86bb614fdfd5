package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.api.Holding;
import vn.lantoa.access.api.HoldingDates;
import vn.lantoa.access.api.HoldingInput;
import vn.lantoa.access.api.HoldingPage;
import vn.lantoa.access.api.Position;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.IfMatch;

/** Who takes up an office and who leaves it; nobody's roles are edited for it. */
@ApplicationScoped
public class HoldingService {

  private final EntityManager em;
  private final Reach reach;
  private final CurrentActor actor;
  private final PositionService positions;
  private final Holdings holdings;
  private final IfMatch ifMatch;
  private final Journal journal;
  private final ActorDirectory directory;
  private final RootAdministrators roots;

  public HoldingService(
      EntityManager em,
      Reach reach,
      CurrentActor actor,
      PositionService positions,
      Holdings holdings,
      IfMatch ifMatch,
      Journal journal,
      ActorDirectory directory,
      RootAdministrators roots) {
    this.roots = roots;
    this.em = em;
    this.reach = reach;
    this.actor = actor;
    this.positions = positions;
    this.holdings = holdings;
    this.ifMatch = ifMatch;
    this.journal = journal;
    this.directory = directory;
  }

  /** Who held the office when, newest first. */
  public HoldingPage list(long position, int limit, @Nullable String cursor) {
    positions.get(position);
    List<Holding> rows = holdings.of(position, limit, cursor);
    return new HoldingPage(
        Paged.page(rows, limit),
        Paged.next(rows, limit, h -> Cursor.encode(Holdings.SORT, h.from(), h.id())));
  }

  /** One holding; 404 out of reach. */
  public Holding get(long position, long id) {
    positions.get(position);
    return holdings.find(position, id).orElseThrow(ProblemException::notFound);
  }

  /** Somebody takes up the office; on request whoever holds it leaves the day before. */
  @Transactional
  public Holding begin(long position, HoldingInput input) {
    Position office = positions.administered(position);
    positions.requireGrantable(office);
    Set<Long> led = led(office);
    requireOrder(input.from(), input.to());
    long account = Ids.required("/accountId", input.accountId());
    requireAdministered(account);
    if (Boolean.TRUE.equals(input.endsPrevious())) {
      endOpen(position, input.from());
    }
    requireNoOverlap(position, account, input.from(), input.to(), 0);
    long id =
        new Sql(
                """
                INSERT INTO position_holding (position_id, account_id, valid_from, valid_to, changed_by)
                VALUES (:position, :account, :from, :to, :me) RETURNING id
                """)
            .bind("position", position)
            .bind("account", account)
            .bind("from", input.from())
            .bind("to", input.to())
            .bind("me", actor.accountId())
            .number(em);
    roots.require(led);
    journal.record(
        entry("position.take-up", office)
            .with("accountId", null, account)
            .with("from", null, input.from())
            .with("to", null, input.to()));
    directory.forget();
    return holdings.find(position, id).orElseThrow();
  }

  /** Other days, for instance a last one. */
  @Transactional
  public Holding move(long position, long id, HoldingDates input) {
    Position office = positions.administered(position);
    Holding before = holdings.find(position, id).orElseThrow(ProblemException::notFound);
    long version = Long.parseLong(before.version());
    ifMatch.check(version);
    requireOrder(input.from(), input.to());
    requireNoOverlap(position, Long.parseLong(before.holder().id()), input.from(), input.to(), id);
    Set<Long> led = led(office);
    int changed =
        new Sql(
                """
                UPDATE position_holding SET valid_from = :from, valid_to = :to, version = version + 1,
                  changed_by = :me
                WHERE id = :id AND version = :version
                """)
            .bind("from", input.from())
            .bind("to", input.to())
            .bind("me", actor.accountId())
            .bind("id", id)
            .bind("version", version)
            .execute(em);
    if (changed == 0) {
      throw ProblemException.stale(version + 1);
    }
    roots.require(led);
    journal.record(
        entry("position.move", office)
            .with("from", before.from(), input.from())
            .with("to", before.to(), input.to()));
    directory.forget();
    return holdings.find(position, id).orElseThrow();
  }

  private Set<Long> led(Position office) {
    return PositionService.administers(office)
        ? roots.kept(List.of(Long.parseLong(office.organisation().id())))
        : Set.of();
  }

  private static JournalEntry entry(String action, Position office) {
    return JournalEntry.of(
        action,
        "positions",
        Long.parseLong(office.id()),
        Long.parseLong(office.organisation().id()));
  }

  private void endOpen(long position, LocalDate next) {
    new Sql(
            """
            UPDATE position_holding SET valid_to = :last, version = version + 1, changed_by = :me
            WHERE position_id = :position AND valid_from < :next
              AND (valid_to IS NULL OR valid_to >= :next)
            """)
        .bind("last", next.minusDays(1))
        .bind("me", actor.accountId())
        .bind("position", position)
        .bind("next", next)
        .execute(em);
  }

  private static void requireOrder(LocalDate from, @Nullable LocalDate to) {
    if (to != null && to.isBefore(from)) {
      throw ProblemException.invalid(
          "/to",
          "BEFORE_START",
          "Ngày kết thúc phải không trước ngày bắt đầu (%s).",
          "The end must not lie before the start (%s).",
          from);
    }
  }

  /**
   * Offices are given to accounts the administrator keeps: with a role or office in the subtree.
   */
  private void requireAdministered(long account) {
    Sql sql = new Sql("SELECT COUNT(*) FROM account a WHERE a.active AND a.id = :account");
    sql.bind("account", account);
    sql.add("AND (EXISTS (SELECT 1 FROM role_assignment r WHERE r.account_id = a.id AND");
    sql.add(reach.within(sql, Permission.USER_ADMINISTER, "r.organisation_id", null));
    sql.add(") OR EXISTS (SELECT 1 FROM position_holding h");
    sql.add("JOIN organisation_position p ON p.id = h.position_id WHERE h.account_id = a.id AND");
    sql.add(reach.within(sql, Permission.USER_ADMINISTER, "p.organisation_id", null));
    if (sql.add("))").number(em) == 0) {
      throw ProblemException.invalid(
          "/accountId",
          "OUT_OF_REACH",
          "Tài khoản không có, đã khóa, hoặc nằm ngoài phạm vi bạn quản trị.",
          "The account does not exist, is closed, or lies outside what you administer.");
    }
  }

  private void requireNoOverlap(
      long position, long account, LocalDate from, @Nullable LocalDate to, long except) {
    long overlapping =
        new Sql(
                """
                SELECT COUNT(*) FROM position_holding
                WHERE position_id = :position AND account_id = :account AND id <> :except
                  AND valid_from <= COALESCE(:to, DATE '9999-12-31')
                  AND COALESCE(valid_to, DATE '9999-12-31') >= :from
                """)
            .bind("position", position)
            .bind("account", account)
            .bind("except", except)
            .bind("to", to)
            .bind("from", from)
            .number(em);
    if (overlapping > 0) {
      throw ProblemException.invalid(
          "/from",
          "OVERLAP",
          "Người này đã giữ chức vụ trong khoảng thời gian này.",
          "This person holds the office in that period already.");
    }
  }
}

package vn.lantoa.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.notification.api.Notification;
import vn.lantoa.notification.api.NotificationKind;
import vn.lantoa.notification.api.NotificationPage;
import vn.lantoa.notification.api.UnreadCount;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.obligation.OpenWork;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;

/** What the caller was told, as far as they may still read it. */
@ApplicationScoped
public class Inbox {

  private static final int MOST = 100;

  private static final String FROM =
      """
      FROM notification n JOIN obligation ob ON ob.id = n.obligation_id
      JOIN demand d ON d.id = ob.demand_id
      """;

  private static final String MINE = "WHERE n.account_id = :me AND n.superseded_by IS NULL";

  /** A line before names are put in. */
  private record Line(Notification notification, long organisationId) {}

  private final EntityManager em;
  private final CurrentActor actor;
  private final OpenWork work;
  private final Organisations organisations;
  private final AppClock clock;

  public Inbox(
      EntityManager em,
      CurrentActor actor,
      OpenWork work,
      Organisations organisations,
      AppClock clock) {
    this.em = em;
    this.actor = actor;
    this.work = work;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** Newest first. Two statements, three where a former body is among the organisations. */
  public NotificationPage list(boolean unread, int limit, @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, "-id", 1);
    Sql sql =
        new Sql("SELECT n.*, ob.organisation_id AS owner_id, ob.state, d.act, d.title, doc.symbol");
    sql.add(FROM).add("JOIN document doc ON doc.id = d.document_id").add(MINE);
    sql.bind("me", actor.accountId()).add("AND " + work.readable(sql));
    if (unread) {
      sql.add("AND n.read_at IS NULL");
    }
    List<Line> lines =
        sql.addIf(after == null ? null : after.get(0), "AND n.id < :after", "after")
            .add("ORDER BY n.id DESC LIMIT :rows", "rows", limit + 1)
            .list(em, Inbox::line);
    String next = Paged.next(lines, limit, l -> Cursor.encode("-id", l.notification().id()));
    return new NotificationPage(named(Paged.page(lines, limit)), next);
  }

  /** One statement; it looks at no more rows than it counts. */
  public UnreadCount unread() {
    Sql sql = new Sql("SELECT COUNT(*) FROM (SELECT 1 AS one").add(FROM).add(MINE);
    sql.bind("me", actor.accountId()).add("AND n.read_at IS NULL AND " + work.readable(sql));
    return new UnreadCount(Math.toIntExact(sql.add("LIMIT " + MOST + ") t").number(em)));
  }

  /**
   * Marks one as read.
   *
   * @throws ProblemException 404 for another's
   */
  @Transactional
  public UnreadCount read(long id) {
    long mine =
        new Sql("SELECT COUNT(*) FROM notification WHERE id = :id AND account_id = :me")
            .bind("id", id)
            .bind("me", actor.accountId())
            .number(em);
    if (mine == 0) {
      throw ProblemException.notFound();
    }
    mark("id = :id", id);
    return unread();
  }

  /** Marks as read what was there when the inbox was looked at. */
  @Transactional
  public UnreadCount readUpTo(long id) {
    mark("id <= :id", id);
    return unread();
  }

  private void mark(String condition, long id) {
    new Sql("UPDATE notification SET read_at = :now WHERE account_id = :me AND read_at IS NULL")
        .add("AND " + condition)
        .bind("now", clock.now())
        .bind("me", actor.accountId())
        .bind("id", id)
        .execute(em);
  }

  private List<Notification> named(List<Line> lines) {
    Map<Long, OrganisationRef> refs =
        organisations.refs(lines.stream().map(Line::organisationId).distinct().toList());
    return lines.stream()
        .map(l -> at(l.notification(), Objects.requireNonNull(refs.get(l.organisationId()))))
        .toList();
  }

  private static Notification at(Notification n, OrganisationRef organisation) {
    return new Notification(
        n.id(),
        n.kind(),
        n.obligationId(),
        organisation,
        n.act(),
        n.title(),
        n.symbol(),
        n.state(),
        n.dueOn(),
        n.stage(),
        n.createdAt(),
        n.readAt());
  }

  private static Line line(Row r) {
    NotificationKind kind = r.constant("kind", NotificationKind.class);
    boolean staged = kind == NotificationKind.REMINDER || kind == NotificationKind.ESCALATION;
    return new Line(
        new Notification(
            r.id("id"),
            kind,
            r.id("obligation_id"),
            new OrganisationRef(r.id("owner_id"), "", null, null, null),
            r.constant("act", Act.class),
            r.string("title"),
            r.stringOrNull("symbol"),
            r.constant("state", ObligationState.class),
            r.dateOrNull("due_on"),
            staged ? r.integer("stage") : null,
            r.instant("created_at"),
            r.instantOrNull("read_at")),
        r.number("owner_id"));
  }
}

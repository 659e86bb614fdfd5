package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.FigureSql;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.obligation.Timeliness;
import vn.lantoa.obligation.api.ObligationPage;
import vn.lantoa.obligation.api.ObligationView;
import vn.lantoa.obligation.api.Scope;
import vn.lantoa.obligation.internal.ObligationKeys.Order;
import vn.lantoa.obligation.internal.ObligationKeys.Page;
import vn.lantoa.obligation.internal.ObligationKeys.Wanted;
import vn.lantoa.obligation.internal.ObligationRights.Own;
import vn.lantoa.obligation.internal.ObligationRows.Line;
import vn.lantoa.obligation.internal.ObligationWalk.Due;
import vn.lantoa.obligation.internal.ObligationWalk.Start;
import vn.lantoa.obligation.internal.ObligationWords.Found;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.paging.Sort;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.web.Ids;

/** Lists of obligations: filtered, keyset-paged, with the reach joined in. */
@ApplicationScoped
public class ObligationReads {

  private final EntityManager em;
  private final ObligationRows rows;
  private final ObligationRights rights;
  private final ObligationKeys keys;
  private final ObligationWords words;

  public ObligationReads(
      EntityManager em,
      ObligationRows rows,
      ObligationRights rights,
      ObligationKeys keys,
      ObligationWords words) {
    this.words = words;
    this.em = em;
    this.rows = rows;
    this.rights = rights;
    this.keys = keys;
  }

  /** One page; the total only where it is asked for. */
  public ObligationPage list(
      ObligationQuery query, int limit, @Nullable String cursor, boolean count, String sort) {
    Sort order = Sort.of(sort, "dueOn", "organisation");
    boolean byDue = order.field().equals("dueOn");
    Sql sql = new Sql("SELECT");
    Own own = own(sql, query);
    Found found = found(query);
    Sql conditions = conditions(sql, query, own);
    String from = byDue ? dueAfter(conditions, sort, cursor) : nameAfter(conditions, sort, cursor);
    Page page =
        new Page(byDue ? Order.DUE : Order.ORGANISATION, order.direction(), limit + 1, from);
    sql.add(rows.columns(sql))
        .add("FROM (" + keys.query(sql, wanted(query, own, conditions, found), page) + ")")
        .add(ObligationRows.OF_PAGE)
        .add(ObligationRows.ISSUER)
        .add("ORDER BY " + page.keysOfPage());
    List<Line> lines = rows.read(sql, false);
    String next =
        Paged.next(
            lines,
            limit,
            l ->
                byDue
                    ? Cursor.encode(sort, l.dueKey(), l.id())
                    : Cursor.encode(sort, l.organisationName(), l.organisationId(), l.id()));
    Long total = count ? count(query, found) : null;
    return new ObligationPage(rows.complete(Paged.page(lines, limit)), next, total);
  }

  private static @Nullable String dueAfter(Sql conditions, String sort, @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, sort, 2);
    if (after == null) {
      return null;
    }
    String beyond = sort.startsWith("-") ? "<" : ">";
    conditions
        .add(
            "AND (ob.due_key %1$s :after OR (ob.due_key = :after AND ob.id %1$s :afterId))"
                .formatted(beyond))
        .bind("after", Cursor.day(after.get(0)))
        .bind("afterId", Cursor.number(after.get(1)));
    return null;
  }

  /** What is left out of organisations as a whole. */
  private static @Nullable String nameAfter(Sql conditions, String sort, @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, sort, 3);
    if (after == null) {
      return null;
    }
    String beyond = sort.startsWith("-") ? "<" : ">";
    conditions
        .add(
            """
            AND (o.name %1$s :after OR (o.name = :after AND (ob.organisation_id %1$s :afterPlace
              OR (ob.organisation_id = :afterPlace AND ob.id %1$s :afterId))))"""
                .formatted(beyond))
        .bind("after", after.get(0))
        .bind("afterPlace", Cursor.number(after.get(1)))
        .bind("afterId", Cursor.number(after.get(2)));
    return "o.name " + beyond + "= :after";
  }

  private long count(ObligationQuery query, @Nullable Found found) {
    Sql sql = new Sql("SELECT COUNT(*) FROM");
    Own own = own(sql, query);
    Wanted wanted = wanted(query, own, conditions(sql, query, own), found);
    return sql.add("(" + keys.query(sql, wanted, null) + ") found").number(em);
  }

  private @Nullable Found found(ObligationQuery q) {
    return q.q() == null || q.q().isBlank() ? null : words.find(q.q());
  }

  private static Wanted wanted(
      ObligationQuery q, @Nullable Own own, Sql conditions, @Nullable Found found) {
    return new Wanted(
        own == null ? null : own.tables(),
        Ids.field("organisationId", q.organisationId()),
        q.scope() == Scope.SELF,
        new Start(
            demands(q),
            q.documentId() != null || q.demandId() != null,
            states(q),
            due(q.timeliness()),
            found),
        conditions.toString());
  }

  /** What keeps a list to some demands; bound with the conditions. */
  private static @Nullable String demands(ObligationQuery q) {
    if (q.demandId() != null) {
      return "d.id = :demand";
    }
    String act = q.act() == null ? "TRUE" : "d.act = :act";
    if (q.documentId() != null) {
      return "d.document_id = :document AND " + act;
    }
    return q.act() == null ? null : act;
  }

  /** The states in which there may be a row of what is asked. */
  private static Set<ObligationState> states(ObligationQuery q) {
    Set<ObligationState> states = EnumSet.allOf(ObligationState.class);
    if (q.state() != null) {
      states.retainAll(Set.of(q.state()));
    }
    if (Boolean.TRUE.equals(q.counted())) {
      states.removeIf(ObligationState::isReleased);
    }
    Set<Timeliness> wanted = timeliness(q.timeliness());
    if (!wanted.isEmpty()) {
      states.removeIf(state -> wanted.stream().noneMatch(t -> t.states().contains(state)));
    }
    return states;
  }

  private static Due due(@Nullable String timeliness) {
    Set<Timeliness> wanted = timeliness(timeliness);
    if (wanted.isEmpty()) {
      return Due.EVER;
    }
    return Stream.of(
            Map.entry(Due.AHEAD, EnumSet.of(Timeliness.NOT_DUE, Timeliness.DUE_SOON)),
            Map.entry(Due.PAST, EnumSet.of(Timeliness.OVERDUE)),
            Map.entry(Due.NEVER, EnumSet.of(Timeliness.UNDATED)))
        .filter(entry -> entry.getValue().containsAll(wanted))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Due.EVER);
  }

  private @Nullable Own own(Sql sql, ObligationQuery q) {
    return switch (q.view() == null ? ObligationView.REACH : q.view()) {
      case MINE -> rights.mine(sql);
      case TO_CONFIRM -> rights.toConfirm(sql);
      case OBJECTIONS -> rights.objections(sql);
      case TO_EXTEND -> rights.toExtend(sql);
      case REACH -> null;
    };
  }

  private Sql conditions(Sql whole, ObligationQuery q, @Nullable Own own) {
    Sql sql = whole.part(own == null ? "TRUE" : own.condition());
    sql.addIf(q.act(), "AND d.act = :act", "act")
        .addIf(q.state(), "AND ob.state = :state", "state")
        .addIf(q.role(), "AND ob.role = :role", "role")
        .addIf(Ids.field("documentId", q.documentId()), "AND d.document_id = :document", "document")
        .addIf(Ids.field("demandId", q.demandId()), "AND ob.demand_id = :demand", "demand")
        .addIf(q.dueFrom(), "AND ob.due_on IS NOT NULL AND ob.due_key >= :dueFrom", "dueFrom")
        .addIf(q.dueTo(), "AND ob.due_on IS NOT NULL AND ob.due_key <= :dueTo", "dueTo")
        .addIf(
            q.undatedReason(),
            "AND ob.due_on IS NULL AND COALESCE(dd.undated_reason, 'UNSET') = :undated",
            "undated");
    if (Boolean.TRUE.equals(q.counted())) {
      sql.add("AND " + FigureSql.COUNTED);
    }
    if (q.stale() != null) {
      rows.bindDay(sql).add((q.stale() ? "AND " : "AND NOT ") + ObligationColumns.STALE);
    }
    if (q.extended() != null) {
      sql.add("AND ob.extended_from IS " + (q.extended() ? "NOT NULL" : "NULL"));
    }
    if (q.group() != null) {
      rows.bindDay(sql).add("AND (" + MyWorkReads.GROUP + ") = :group", "group", q.group());
      sql.add("AND ob.state IN ('OPEN', 'RECEIVED', 'RETURNED')");
    }
    if (Boolean.TRUE.equals(q.reportedLate())) {
      sql.add("AND " + ObligationColumns.REPORTED_LATE);
    }
    timeliness(sql, timeliness(q.timeliness()));
    return sql;
  }

  /** Empty where nothing is said of it. */
  private static Set<Timeliness> timeliness(@Nullable String wanted) {
    Set<Timeliness> found = EnumSet.noneOf(Timeliness.class);
    if (wanted == null || wanted.isBlank()) {
      return found;
    }
    for (String value : wanted.split(",")) {
      found.add(
          Arrays.stream(Timeliness.values())
              .filter(t -> t.name().equals(value.strip()))
              .findFirst()
              .orElseThrow(() -> unknown(value.strip())));
    }
    return found;
  }

  private static ProblemException unknown(String timeliness) {
    return ProblemException.invalid(
        "timeliness",
        "UNKNOWN_VALUE",
        "Không có giá trị “%s”. Dùng: %s.",
        "There is no \"%s\". Use: %s.",
        timeliness,
        Arrays.toString(Timeliness.values()));
  }

  private void timeliness(Sql sql, Set<Timeliness> wanted) {
    if (!wanted.isEmpty()) {
      List<String> names = wanted.stream().map(Enum::name).toList();
      rows.bindDay(sql)
          .add("AND (" + ObligationColumns.TIMELINESS + ") IN (:timeliness)", "timeliness", names);
    }
  }
}

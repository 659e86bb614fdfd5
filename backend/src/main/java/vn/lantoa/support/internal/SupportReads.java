package vn.lantoa.support.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.Documents;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.study.StudyPlanRef;
import vn.lantoa.study.StudyPlans;
import vn.lantoa.support.api.SupportBoards;
import vn.lantoa.support.api.SupportCounts;
import vn.lantoa.support.api.SupportFilter;
import vn.lantoa.support.api.SupportRequest;
import vn.lantoa.support.api.SupportRequestPage;
import vn.lantoa.support.api.SupportSide;

/** Requests read: by who may read what the unit owes, and by who may read at the board. */
@ApplicationScoped
public class SupportReads {

  private static final String SORT = "waiting";
  private static final String ACT = "'STUDY' COLLATE utf8mb4_bin";

  /** Open by the day of the answer, accepted by the day of the help, then the newest. */
  private static final String ORDER =
      """
      (CASE s.state WHEN 'OPEN' THEN 0 WHEN 'ACCEPTED' THEN 1 ELSE 2 END,
        CASE s.state WHEN 'OPEN' THEN s.answer_by WHEN 'ACCEPTED' THEN s.promised_on
          ELSE DATE '9999-12-31' END,
        CASE WHEN s.state IN ('OPEN', 'ACCEPTED') THEN s.id ELSE -s.id END)
      """;

  private final EntityManager em;
  private final Reach reach;
  private final Organisations organisations;
  private final Documents documents;
  private final StudyPlans plans;
  private final AsOf asOf;

  public SupportReads(
      EntityManager em,
      Reach reach,
      Organisations organisations,
      Documents documents,
      StudyPlans plans,
      AsOf asOf) {
    this.em = em;
    this.reach = reach;
    this.organisations = organisations;
    this.documents = documents;
    this.plans = plans;
    this.asOf = asOf;
  }

  /** Those that wait first. Five statements at most, and one where counted. */
  public SupportRequestPage list(
      SupportFilter filter, int limit, @Nullable String cursor, boolean count) {
    List<String> after = Cursor.decode(cursor, SORT, 3);
    Sql sql = columns().add("FROM support_request s");
    where(sql, filter);
    if (after != null) {
      sql.add("AND " + ORDER + " > (:rank, :day, :after)")
          .bind("rank", Cursor.number(after.get(0)))
          .bind("day", Cursor.day(after.get(1)))
          .bind("after", Cursor.number(after.get(2)));
    }
    String order = ORDER.strip();
    sql.add("ORDER BY " + order.substring(1, order.length() - 1))
        .add("LIMIT :rows", "rows", limit + 1);
    List<RequestRow> rows = sql.list(em, RequestRow::read);
    return new SupportRequestPage(
        complete(Paged.page(rows, limit)),
        Paged.next(rows, limit, r -> Cursor.encode(SORT, r.rank(), r.rankDay(), r.rankId())),
        count ? Long.valueOf(count(filter)) : null);
  }

  /** One that may be read, or 404. */
  public SupportRequest get(long id) {
    return complete(List.of(require(id))).get(0);
  }

  /** Under the filters of the list. One statement. */
  public SupportCounts counts(SupportFilter filter) {
    Sql sql =
        new Sql(
            """
            SELECT COALESCE(SUM(s.state = 'OPEN'), 0) AS open,
              COALESCE(SUM(s.state = 'OPEN' AND s.answer_by < :now), 0) AS late,
              COALESCE(SUM(s.state = 'ACCEPTED'), 0) AS accepted,
              COALESCE(SUM(s.state = 'DECLINED'), 0) AS declined,
              COALESCE(SUM(s.state = 'DONE'), 0) AS done,
              COALESCE(SUM(s.state = 'WITHDRAWN'), 0) AS withdrawn FROM support_request s
            """);
    where(sql.bind("now", asOf.today()), filter);
    return sql.first(
            em,
            r ->
                new SupportCounts(
                    r.number("open"),
                    r.number("late"),
                    r.number("accepted"),
                    r.number("declined"),
                    r.number("done"),
                    r.number("withdrawn")))
        .orElseThrow();
  }

  /** Advisory boards of those above. Three statements at most. */
  public SupportBoards boards(long organisation) {
    if (!asOf.atPresent(() -> reach.covers(Permission.OBLIGATION_READ, organisation, Act.STUDY))) {
      throw ProblemException.notFound();
    }
    List<Long> ids =
        above(new Sql("SELECT b.id"), organisation)
            .add("ORDER BY c.depth, b.name, b.id LIMIT :most", "most", Paged.MAX)
            .list(em, r -> r.number("id"));
    Map<Long, OrganisationRef> refs = organisations.refs(ids);
    return new SupportBoards(ids.stream().map(refs::get).filter(Objects::nonNull).toList());
  }

  /** Whether the board is an advisory board of one above the organisation. One statement. */
  boolean advises(long board, long organisation) {
    return above(new Sql("SELECT COUNT(*)"), organisation)
            .add("AND b.id = :board", "board", board)
            .number(em)
        > 0;
  }

  /** One with what the actor may do about it, or 404. One statement. */
  RequestRow require(long id) {
    Sql sql = columns().add("FROM support_request s WHERE s.id = :id", "id", id);
    return readable(sql).first(em, RequestRow::read).orElseThrow(ProblemException::notFound);
  }

  private Sql above(Sql sql, long organisation) {
    return sql.add(
            """
            FROM organisation_closure c JOIN organisation b ON b.parent_id = c.ancestor_id
            WHERE c.descendant_id = :organisation AND c.depth > 0 AND b.kind_code = 'ADVISORY_BOARD'
              AND b.valid_from <= :today AND (b.valid_to IS NULL OR b.valid_to >= :today)
            """)
        .bind("organisation", organisation)
        .bind("today", asOf.today());
  }

  private long count(SupportFilter filter) {
    Sql sql = new Sql("SELECT COUNT(*) FROM support_request s");
    where(sql, filter);
    return sql.number(em);
  }

  private void where(Sql sql, SupportFilter filter) {
    sql.add("WHERE TRUE")
        .addIf(
            Ids.field("organisationId", filter.organisationId()),
            "AND s.organisation_id IN (SELECT c.descendant_id FROM organisation_closure c WHERE c.ancestor_id = :under)",
            "under")
        .addIf(Ids.field("boardId", filter.boardId()), "AND s.board_id = :board", "board")
        .addIf(Ids.field("studyPlanId", filter.studyPlanId()), "AND s.plan_id = :plan", "plan")
        .addIf(Ids.field("documentId", filter.documentId()), "AND s.document_id = :paper", "paper")
        .addIf(filter.state(), "AND s.state = :state", "state")
        .addIf(filter.kind(), "AND s.kind = :kind", "kind");
    if (filter.overdue() != null) {
      sql.add(filter.overdue() ? "AND" : "AND NOT")
          .add("(s.state = 'OPEN' AND s.answer_by < :today)", "today", asOf.today());
    }
    if (filter.side() == SupportSide.ASKING) {
      sql.add("AND " + reach.at(sql, Permission.OBLIGATION_REPORT, "s.organisation_id", ACT));
    }
    if (filter.side() == SupportSide.ANSWERING) {
      sql.add("AND " + reach.within(sql, Permission.OBLIGATION_CONFIRM, "s.board_id", ACT));
    }
    readable(sql);
  }

  private Sql readable(Sql sql) {
    return sql.add(
        "AND (%s OR %s)"
            .formatted(
                reach.within(sql, Permission.OBLIGATION_READ, "s.organisation_id", ACT),
                reach.within(sql, Permission.OBLIGATION_READ, "s.board_id", ACT)));
  }

  private Sql columns() {
    Sql sql = new Sql("SELECT s.*,");
    String[] order = {
      "CASE s.state WHEN 'OPEN' THEN 0 WHEN 'ACCEPTED' THEN 1 ELSE 2 END AS sort_rank,",
      "CASE s.state WHEN 'OPEN' THEN s.answer_by WHEN 'ACCEPTED' THEN s.promised_on",
      "ELSE DATE '9999-12-31' END AS sort_day,"
    };
    for (String part : order) {
      sql.add(part);
    }
    if (asOf.past()) {
      return sql.add("FALSE AS answers, FALSE AS asks");
    }
    return sql.add(
        "%s AS answers, %s AS asks"
            .formatted(
                reach.holds(sql, Permission.OBLIGATION_CONFIRM, "s.board_id", ACT),
                reach.holds(sql, Permission.OBLIGATION_REPORT, "s.organisation_id", ACT)));
  }

  private List<SupportRequest> complete(List<RequestRow> rows) {
    LocalDate today = asOf.today();
    Set<Long> named = new HashSet<>();
    Set<Long> papers = new HashSet<>();
    Set<Long> studies = new HashSet<>();
    for (RequestRow r : rows) {
      named.add(r.organisationId());
      named.add(r.boardId());
      if (r.documentId() != null) {
        papers.add(r.documentId());
      }
      if (r.planId() != null) {
        studies.add(r.planId());
      }
    }
    Map<Long, OrganisationRef> refs = organisations.refs(named);
    Map<Long, DocumentRef> documentRefs = papers.isEmpty() ? Map.of() : documents.refs(papers);
    Map<Long, StudyPlanRef> planRefs = plans.refs(studies);
    return rows.stream()
        .map(
            r ->
                r.of(
                    Objects.requireNonNull(refs.get(r.organisationId())),
                    Objects.requireNonNull(refs.get(r.boardId())),
                    r.planId() == null ? null : planRefs.get(r.planId()),
                    r.documentId() == null ? null : documentRefs.get(r.documentId()),
                    today))
        .toList();
  }
}

package vn.lantoa.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.api.CommunicationChannel;
import vn.lantoa.communication.api.Orientation;
import vn.lantoa.communication.api.OrientationFilter;
import vn.lantoa.communication.api.OrientationHead;
import vn.lantoa.communication.api.OrientationOwed;
import vn.lantoa.communication.api.OrientationPage;
import vn.lantoa.communication.api.OrientationRef;
import vn.lantoa.communication.api.OrientationState;
import vn.lantoa.communication.api.OrientationTopic;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.Documents;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.shared.web.Ids;

/** Orientations as they are shown. */
@ApplicationScoped
public class OrientationReads {

  private static final String SORT = "-month";

  /** So many of the caller's own units are shown with what they owe. */
  private static final int OWED = 20;

  /** Before names are put in. */
  private record Head(OrientationHead head, long organisationId, @Nullable Long boardId) {}

  private record Topic(
      long id,
      String title,
      @Nullable String words,
      @Nullable String channels,
      @Nullable String audience,
      @Nullable Long documentId,
      long orientationId,
      String heading,
      long organisationId) {}

  private record Owed(
      long organisationId,
      String obligationId,
      @Nullable LocalDate dueOn,
      @Nullable String reportId,
      @Nullable String passedOnId,
      boolean mayPassOn) {}

  private final EntityManager em;
  private final Reach reach;
  private final OrientationAccess access;
  private final Organisations organisations;
  private final Documents documents;
  private final AsOf asOf;

  public OrientationReads(
      EntityManager em,
      Reach reach,
      OrientationAccess access,
      Organisations organisations,
      Documents documents,
      AsOf asOf) {
    this.em = em;
    this.reach = reach;
    this.access = access;
    this.organisations = organisations;
    this.documents = documents;
    this.asOf = asOf;
  }

  /** The newest month first. Two statements, three where a former body is among the names. */
  public OrientationPage list(OrientationFilter filter, int limit, @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, SORT, 2);
    Sql sql = new Sql("SELECT o.*,");
    sql.add(
        """
        (SELECT COUNT(*) FROM orientation_topic t WHERE t.orientation_id = o.id) AS topics,
        (SELECT MAX(l.due_on) FROM orientation_level l WHERE l.orientation_id = o.id) AS due_on,
        (SELECT MIN(ob.due_on) FROM obligation ob WHERE ob.demand_id = o.demand_id
          AND ob.state IN ('OPEN', 'RECEIVED', 'RETURNED') AND %s) AS owed_on
        FROM orientation o WHERE TRUE
        """
            .formatted(
                reach.at(
                    sql, Permission.OBLIGATION_REPORT, "ob.organisation_id", "'COMMUNICATE'")));
    sql.addIf(
            Ids.field("organisationId", filter.organisationId()),
            "AND o.organisation_id = :whose",
            "whose")
        .addIf(
            filter.month() == null ? null : filter.month().withDayOfMonth(1),
            "AND o.month = :month",
            "month")
        .addIf(filter.state(), "AND o.state = :state", "state")
        .addIf(Ids.field("demandId", filter.demandId()), "AND o.demand_id = :demand", "demand");
    if (after != null) {
      sql.add("AND (o.month, o.id) < (:afterMonth, :afterId)")
          .bind("afterMonth", Cursor.day(after.get(0)))
          .bind("afterId", Cursor.number(after.get(1)));
    }
    List<Head> rows =
        access
            .readable(sql)
            .add("ORDER BY o.month DESC, o.id DESC LIMIT :rows", "rows", limit + 1)
            .list(em, OrientationReads::head);
    List<Head> page = Paged.page(rows, limit);
    Set<Long> named = new HashSet<>();
    page.forEach(
        h -> {
          named.add(h.organisationId());
          add(named, h.boardId());
        });
    Map<Long, OrganisationRef> refs = organisations.refs(named);
    return new OrientationPage(
        page.stream().map(h -> named(h, refs)).toList(),
        Paged.next(rows, limit, h -> Cursor.encode(SORT, h.head().month(), h.head().id())));
  }

  private static Head head(Row r) {
    return new Head(
        new OrientationHead(
            r.id("id"),
            new OrganisationRef(r.id("organisation_id"), "", null, null, null),
            null,
            r.date("month"),
            r.string("title"),
            r.stringOrNull("symbol"),
            r.constant("state", OrientationState.class),
            r.number("topics"),
            r.dateOrNull("due_on"),
            r.dateOrNull("owed_on")),
        r.number("organisation_id"),
        r.numberOrNull("board_id"));
  }

  private static OrientationHead named(Head row, Map<Long, OrganisationRef> refs) {
    OrientationHead h = row.head();
    return new OrientationHead(
        h.id(),
        Objects.requireNonNull(refs.get(row.organisationId())),
        row.boardId() == null ? null : refs.get(row.boardId()),
        h.month(),
        h.title(),
        h.symbol(),
        h.state(),
        h.topics(),
        h.dueOn(),
        h.state() == OrientationState.ISSUED ? h.owedOn() : null);
  }

  private static void add(Set<Long> named, @Nullable Long id) {
    if (id != null) {
      named.add(id);
    }
  }

  /** One orientation. At most eight statements. */
  public Orientation get(long id) {
    OrientationRow o = access.require(id);
    List<Topic> topics = topics(o);
    List<Owed> owed = owed(o);
    Set<Long> named = new HashSet<>(Set.of(o.organisationId()));
    add(named, o.boardId());
    topics.forEach(t -> named.add(t.organisationId()));
    owed.forEach(w -> named.add(w.organisationId()));
    OrientationRef parent = null;
    Map<Long, OrganisationRef> refs;
    if (o.parentId() == null) {
      refs = organisations.refs(named);
    } else {
      long above =
          new Sql("SELECT organisation_id FROM orientation WHERE id = :id")
              .bind("id", o.parentId())
              .number(em);
      named.add(above);
      refs = organisations.refs(named);
      parent =
          new OrientationRef(
              Long.toString(o.parentId()),
              topics.stream()
                  .filter(t -> o.parentId().equals(t.orientationId()))
                  .map(Topic::heading)
                  .findFirst()
                  .orElse(o.title()),
              Objects.requireNonNull(refs.get(above)));
    }
    Set<Long> papers = new HashSet<>();
    add(papers, o.documentId());
    topics.forEach(t -> add(papers, t.documentId()));
    Map<Long, DocumentRef> found = papers.isEmpty() ? Map.of() : documents.refs(papers);
    return shown(o, parent, topics, owed, refs, found);
  }

  private Orientation shown(
      OrientationRow o,
      @Nullable OrientationRef parent,
      List<Topic> topics,
      List<Owed> owed,
      Map<Long, OrganisationRef> refs,
      Map<Long, DocumentRef> papers) {
    return new Orientation(
        Long.toString(o.id()),
        Objects.requireNonNull(refs.get(o.organisationId())),
        o.boardId() == null ? null : refs.get(o.boardId()),
        parent,
        o.month(),
        o.title(),
        o.symbol(),
        o.paperOn(),
        o.state(),
        o.issuedAt(),
        o.closedAt(),
        o.documentId() == null ? null : papers.get(o.documentId()),
        o.demandId() == null ? null : Long.toString(o.demandId()),
        o.levels(),
        topics.stream().map(t -> topic(t, o, refs, papers)).toList(),
        owed.stream().map(w -> owed(w, refs)).toList(),
        o.mayEdit() && o.state() == OrientationState.DRAFT,
        o.mayIssue(),
        o.mayFollow(),
        Long.toString(o.version()));
  }

  private static OrientationTopic topic(
      Topic t, OrientationRow o, Map<Long, OrganisationRef> refs, Map<Long, DocumentRef> papers) {
    return new OrientationTopic(
        Long.toString(t.id()),
        t.title(),
        t.words(),
        channels(t.channels()),
        t.audience(),
        t.documentId() == null ? null : papers.get(t.documentId()),
        Objects.requireNonNull(refs.get(t.organisationId())),
        t.orientationId() == o.id());
  }

  private static List<CommunicationChannel> channels(@Nullable String codes) {
    return codes == null || codes.isEmpty()
        ? new ArrayList<>()
        : Arrays.stream(codes.split(",")).map(CommunicationChannel::valueOf).toList();
  }

  private OrientationOwed owed(Owed w, Map<Long, OrganisationRef> refs) {
    return new OrientationOwed(
        Objects.requireNonNull(refs.get(w.organisationId())),
        w.obligationId(),
        w.dueOn(),
        w.dueOn() == null ? null : ChronoUnit.DAYS.between(asOf.today(), w.dueOn()),
        w.reportId(),
        w.passedOnId(),
        w.mayPassOn());
  }

  /** Those passed on from above first. One statement. */
  private List<Topic> topics(OrientationRow o) {
    return new Sql(
            """
            SELECT t.*, x.organisation_id, x.title AS heading FROM orientation_topic t
            JOIN orientation x ON x.id = t.orientation_id
            WHERE t.orientation_id IN (:chain) ORDER BY t.orientation_id, t.position
            """)
        .bind("chain", o.chain())
        .list(
            em,
            r ->
                new Topic(
                    r.number("id"),
                    r.string("title"),
                    r.stringOrNull("words"),
                    r.stringOrNull("channels"),
                    r.stringOrNull("audience"),
                    r.numberOrNull("document_id"),
                    r.number("orientation_id"),
                    r.string("heading"),
                    r.number("organisation_id")));
  }

  private List<Owed> owed(OrientationRow o) {
    if (o.demandId() == null || asOf.past()) {
      return List.of();
    }
    Sql sql =
        new Sql(
            """
            SELECT ob.id, ob.organisation_id, ob.due_on, r.id AS report,
              (SELECT MAX(x.id) FROM orientation x WHERE x.parent_id = :id
                AND x.organisation_id = ob.organisation_id AND x.live_month IS NOT NULL) AS passed_on,
            """);
    String pass = reach.at(sql, Permission.DOCUMENT_EDIT, "ob.organisation_id", "'COMMUNICATE'");
    String own = reach.at(sql, Permission.OBLIGATION_REPORT, "ob.organisation_id", "'COMMUNICATE'");
    return sql.add(
            """
            %s AS may_pass FROM obligation ob
            LEFT JOIN orientation_report r ON r.orientation_id = :id
              AND r.organisation_id = ob.organisation_id
            WHERE ob.demand_id = :demand AND ob.role = 'LEAD'
              AND ob.state NOT IN ('WAIVED', 'WITHDRAWN', 'HANDED_OVER') AND %s
            ORDER BY ob.id LIMIT :most
            """
                .formatted(pass, own))
        .bind("id", o.id())
        .bind("demand", o.demandId())
        .bind("most", OWED)
        .list(
            em,
            r ->
                new Owed(
                    r.number("organisation_id"),
                    r.id("id"),
                    r.dateOrNull("due_on"),
                    r.idOrNull("report"),
                    r.idOrNull("passed_on"),
                    r.bool("may_pass") && o.state() == OrientationState.ISSUED));
  }
}

package vn.lantoa.communication.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.api.CommunicationChannel;
import vn.lantoa.communication.api.CommunicationChannelSum;
import vn.lantoa.communication.api.CommunicationDelivery;
import vn.lantoa.communication.api.CommunicationItem;
import vn.lantoa.communication.api.CommunicationPiece;
import vn.lantoa.communication.api.CommunicationPlan;
import vn.lantoa.communication.api.CommunicationPlanFilter;
import vn.lantoa.communication.api.CommunicationPlanHead;
import vn.lantoa.communication.api.CommunicationPlanPage;
import vn.lantoa.communication.api.CommunicationPlanState;
import vn.lantoa.communication.api.CommunicationSum;
import vn.lantoa.document.Documents;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.study.StudyPlans;

/**
 * Plans as they are shown: to whoever reaches their organisation or their lead, and once approved
 * to the partners of their lines.
 */
@ApplicationScoped
public class CommunicationPlanReads {

  private static final String SORT = "-id";
  private static final String ACT = "'COMMUNICATE' COLLATE utf8mb4_bin";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String DELIVERIES =
      """
      SELECT d.*, (SELECT JSON_ARRAYAGG(JSON_OBJECT('title', c.title, 'url', c.url,
        'publishedOn', c.published_on) ORDER BY c.position)
        FROM communication_piece c WHERE c.delivery_id = d.id) AS pieces
      FROM communication_delivery d
      """;

  /** A line before names and deliveries are put in. */
  record Item(
      long id,
      @Nullable Long partnerId,
      @Nullable String outlet,
      String audience,
      CommunicationChannel channel,
      @Nullable String columnName,
      int plannedCount,
      @Nullable Integer plannedMinutes,
      boolean mayReport,
      boolean delivered) {}

  private record Head(long organisationId, @Nullable Long leadId, CommunicationPlanHead head) {}

  private final EntityManager em;
  private final Reach reach;
  private final Organisations organisations;
  private final Documents documents;
  private final StudyPlans studies;
  private final AsOf asOf;

  public CommunicationPlanReads(
      EntityManager em,
      Reach reach,
      Organisations organisations,
      Documents documents,
      StudyPlans studies,
      AsOf asOf) {
    this.em = em;
    this.reach = reach;
    this.organisations = organisations;
    this.documents = documents;
    this.studies = studies;
    this.asOf = asOf;
  }

  /** Newest first. Two statements, three where a former body is among the names. */
  public CommunicationPlanPage list(
      CommunicationPlanFilter filter, int limit, @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, SORT, 1);
    Sql sql =
        new Sql(
                """
                SELECT p.id, p.organisation_id, p.lead_id, p.title, p.starts_on, p.ends_on, p.state, s.*
                FROM communication_plan p LEFT JOIN SUMS s ON s.plan = p.id WHERE TRUE
                """
                    .replace("SUMS", sums()))
            .addIf(
                Ids.field("organisationId", filter.organisationId()),
                "AND p.organisation_id IN (SELECT c.descendant_id FROM organisation_closure c WHERE c.ancestor_id = :under)",
                "under")
            .addIf(
                Ids.field("studyPlanId", filter.studyPlanId()), "AND p.plan_id = :study", "study")
            .addIf(
                Ids.field("documentId", filter.documentId()), "AND p.document_id = :paper", "paper")
            .addIf(filter.state(), "AND p.state = :state", "state")
            .addIf(
                after == null ? null : Cursor.number(after.get(0)), "AND p.id < :after", "after");
    readable(sql);
    List<Head> rows =
        sql.add("ORDER BY p.id DESC LIMIT :rows", "rows", limit + 1)
            .list(em, CommunicationPlanReads::head);
    List<Head> page = Paged.page(rows, limit);
    Set<Long> named = new HashSet<>();
    page.forEach(
        h -> {
          named.add(h.organisationId());
          if (h.leadId() != null) {
            named.add(h.leadId());
          }
        });
    Map<Long, OrganisationRef> refs = organisations.refs(named);
    return new CommunicationPlanPage(
        page.stream().map(h -> named(h, refs)).toList(),
        Paged.next(rows, limit, h -> Cursor.encode(SORT, h.head().id())));
  }

  private static String sums() {
    return """
        (SELECT i.communication_plan_id AS plan, COUNT(*) AS items, SUM(i.planned_count) AS planned,
          SUM(COALESCE(i.planned_minutes, 0)) AS minutes, COALESCE(SUM(d.done), 0) AS done,
          COALESCE(SUM(d.done_minutes), 0) AS done_minutes, COALESCE(SUM(d.attendances), 0) AS attendances
        FROM communication_item i LEFT JOIN (SELECT item_id, SUM(done_count) AS done,
          SUM(COALESCE(done_minutes, 0)) AS done_minutes, SUM(COALESCE(attendances, 0)) AS attendances
          FROM communication_delivery GROUP BY item_id) d ON d.item_id = i.id
        GROUP BY i.communication_plan_id)
        """;
  }

  private static Head head(Row r) {
    return new Head(
        r.number("organisation_id"),
        r.numberOrNull("lead_id"),
        new CommunicationPlanHead(
            r.id("id"),
            new OrganisationRef(r.id("organisation_id"), "", null, null, null),
            null,
            r.string("title"),
            r.date("starts_on"),
            r.date("ends_on"),
            r.constant("state", CommunicationPlanState.class),
            new CommunicationSum(
                r.number("items"),
                r.number("planned"),
                r.number("done"),
                r.number("minutes"),
                r.number("done_minutes"),
                r.number("attendances"))));
  }

  private static CommunicationPlanHead named(Head row, Map<Long, OrganisationRef> refs) {
    CommunicationPlanHead h = row.head();
    return new CommunicationPlanHead(
        h.id(),
        Objects.requireNonNull(refs.get(row.organisationId())),
        row.leadId() == null ? null : refs.get(row.leadId()),
        h.title(),
        h.startsOn(),
        h.endsOn(),
        h.state(),
        h.total());
  }

  /** One plan. At most eight statements. */
  public CommunicationPlan get(long id) {
    CommunicationPlanRow p = require(id);
    List<Item> items = items(p);
    Map<Long, List<CommunicationDelivery>> delivered = deliveries(id);
    Set<Long> named = new HashSet<>(Set.of(p.organisationId()));
    if (p.leadId() != null) {
      named.add(p.leadId());
    }
    items.stream().map(Item::partnerId).filter(Objects::nonNull).forEach(named::add);
    Map<Long, OrganisationRef> refs = organisations.refs(named);
    List<CommunicationItem> lines =
        items.stream().map(i -> line(i, delivered.getOrDefault(i.id(), List.of()), refs)).toList();
    List<CommunicationChannelSum> channels = channels(lines);
    return new CommunicationPlan(
        Long.toString(p.id()),
        Objects.requireNonNull(refs.get(p.organisationId())),
        p.leadId() == null ? null : refs.get(p.leadId()),
        p.title(),
        p.goal(),
        p.studyPlanId() == null
            ? null
            : studies.refs(List.of(p.studyPlanId())).get(p.studyPlanId()),
        p.documentId() == null ? null : documents.ref(p.documentId()).orElse(null),
        p.startsOn(),
        p.endsOn(),
        p.state(),
        p.approvedAt(),
        p.closedAt(),
        lines,
        channels,
        channels.stream()
            .map(CommunicationChannelSum::sum)
            .reduce(CommunicationSum.NOTHING, CommunicationSum::plus),
        p.mayEdit() && p.state() == CommunicationPlanState.DRAFT,
        p.mayApprove(),
        Long.toString(p.version()));
  }

  private static CommunicationItem line(
      Item i, List<CommunicationDelivery> delivered, Map<Long, OrganisationRef> refs) {
    return new CommunicationItem(
        Long.toString(i.id()),
        i.partnerId() == null ? null : refs.get(i.partnerId()),
        i.outlet(),
        i.audience(),
        i.channel(),
        i.columnName(),
        i.plannedCount(),
        i.plannedMinutes(),
        delivered.stream().mapToLong(CommunicationDelivery::count).sum(),
        delivered.stream().mapToLong(d -> nought(d.minutes())).sum(),
        delivered.stream().mapToLong(d -> nought(d.attendances())).sum(),
        delivered,
        i.mayReport());
  }

  private static long nought(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  private static List<CommunicationChannelSum> channels(List<CommunicationItem> lines) {
    Map<CommunicationChannel, CommunicationSum> sums = new TreeMap<>();
    lines.forEach(
        l ->
            sums.merge(
                l.channel(),
                new CommunicationSum(
                    1,
                    l.plannedCount(),
                    l.doneCount(),
                    nought(l.plannedMinutes()),
                    l.doneMinutes(),
                    l.attendances()),
                CommunicationSum::plus));
    return sums.entrySet().stream()
        .map(e -> new CommunicationChannelSum(e.getKey(), e.getValue()))
        .toList();
  }

  /** One delivery of a plan that may be read, or 404. Two statements. */
  public CommunicationDelivery delivery(long id) {
    requireDelivered(id);
    return new Sql(DELIVERIES)
        .add("WHERE d.id = :id", "id", id)
        .first(em, CommunicationPlanReads::delivery)
        .orElseThrow(ProblemException::notFound);
  }

  /** Where a delivery belongs. */
  record Delivered(long planId, long itemId) {}

  /** The plan and line of a delivery, where the plan may be read; else 404. One statement. */
  Delivered requireDelivered(long id) {
    Sql sql =
        new Sql(
                """
                SELECT p.id, d.item_id FROM communication_delivery d
                JOIN communication_item i ON i.id = d.item_id
                JOIN communication_plan p ON p.id = i.communication_plan_id WHERE d.id = :id
                """)
            .bind("id", id);
    return readable(sql)
        .first(em, r -> new Delivered(r.number("id"), r.number("item_id")))
        .orElseThrow(ProblemException::notFound);
  }

  /** The plan where the actor may read it, or 404. One statement. */
  CommunicationPlanRow require(long id) {
    Sql sql = new Sql("SELECT p.*,");
    String edit =
        asOf.past()
            ? "FALSE"
            : "(%s OR %s)"
                .formatted(
                    reach.holds(sql, Permission.DOCUMENT_EDIT, "p.organisation_id", null),
                    reach.holds(sql, Permission.DOCUMENT_EDIT, "p.lead_id", null));
    String approve =
        asOf.past()
            ? "FALSE"
            : reach.holds(sql, Permission.PROGRAMME_APPROVE, "p.organisation_id", null);
    sql.add("%s AS may_edit, %s AS may_approve FROM communication_plan p".formatted(edit, approve))
        .add("WHERE p.id = :id", "id", id);
    return readable(sql, approve)
        .first(em, CommunicationPlanRow::read)
        .orElseThrow(ProblemException::notFound);
  }

  /** The lines in their order, with whether the actor can report of them. One statement. */
  List<Item> items(CommunicationPlanRow plan) {
    return items(plan, plan.state() == CommunicationPlanState.APPROVED && !asOf.past());
  }

  /** The same, with whether the actor reports of them whatever the state where it is asked. */
  List<Item> items(CommunicationPlanRow plan, boolean open) {
    Sql sql = new Sql("SELECT i.*,");
    String report =
        !open
            ? "FALSE"
            : "(%s OR %s OR %s)"
                .formatted(
                    reach.holds(sql, Permission.OBLIGATION_REPORT, "p.organisation_id", ACT),
                    reach.holds(sql, Permission.OBLIGATION_REPORT, "p.lead_id", ACT),
                    reach.holds(sql, Permission.OBLIGATION_REPORT, "i.organisation_id", ACT));
    return sql.add(
            """
            %s AS may_report, EXISTS (SELECT 1 FROM communication_delivery d WHERE d.item_id = i.id)
              AS delivered FROM communication_item i
            JOIN communication_plan p ON p.id = i.communication_plan_id
            WHERE i.communication_plan_id = :plan ORDER BY i.position, i.id
            """
                .formatted(report))
        .bind("plan", plan.id())
        .list(em, CommunicationPlanReads::item);
  }

  private static Item item(Row r) {
    return new Item(
        r.number("id"),
        r.numberOrNull("organisation_id"),
        r.stringOrNull("outlet"),
        r.string("audience"),
        r.constant("channel", CommunicationChannel.class),
        r.stringOrNull("column_name"),
        r.integer("planned_count"),
        r.integerOrNull("planned_minutes"),
        r.bool("may_report"),
        r.bool("delivered"));
  }

  private Map<Long, List<CommunicationDelivery>> deliveries(long plan) {
    Map<Long, List<CommunicationDelivery>> found = new HashMap<>();
    new Sql(DELIVERIES)
        .add(
            """
            JOIN communication_item i ON i.id = d.item_id WHERE i.communication_plan_id = :plan
            ORDER BY d.month, d.id
            """)
        .bind("plan", plan)
        .list(
            em,
            r ->
                found
                    .computeIfAbsent(r.number("item_id"), k -> new ArrayList<>())
                    .add(delivery(r)));
    return found;
  }

  private static CommunicationDelivery delivery(Row r) {
    return new CommunicationDelivery(
        r.id("id"),
        r.id("item_id"),
        r.date("month"),
        r.integer("done_count"),
        r.integerOrNull("done_minutes"),
        r.integerOrNull("attendances"),
        pieces(r.stringOrNull("pieces")),
        r.instant("reported_at"),
        r.id("version"));
  }

  private static List<CommunicationPiece> pieces(@Nullable String json) {
    if (json == null) {
      return List.of();
    }
    try {
      List<CommunicationPiece> pieces = new ArrayList<>();
      for (JsonNode p : JSON.readTree(json)) {
        String day = text(p, "publishedOn");
        pieces.add(
            new CommunicationPiece(
                p.get("title").asText(),
                text(p, "url"),
                day == null ? null : LocalDate.parse(day)));
      }
      return pieces;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }

  private Sql readable(Sql sql) {
    return readable(sql, "FALSE");
  }

  /** The same, where another right lets the actor see it as well: whoever approves it. */
  private Sql readable(Sql sql, String also) {
    return sql.add(
        """
        AND (%s OR %s OR %s OR (p.state <> 'DRAFT' AND EXISTS (SELECT 1 FROM communication_item part
          WHERE part.communication_plan_id = p.id AND %s)))
        """
            .formatted(
                also,
                reach.within(sql, Permission.DOCUMENT_READ, "p.organisation_id", null),
                reach.within(sql, Permission.DOCUMENT_READ, "p.lead_id", null),
                reach.within(sql, Permission.DOCUMENT_READ, "part.organisation_id", null)));
  }
}

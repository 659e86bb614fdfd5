package vn.lantoa.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
import vn.lantoa.communication.api.CommunicationPlan;
import vn.lantoa.communication.api.CommunicationPlanFilter;
import vn.lantoa.communication.api.CommunicationPlanHead;
import vn.lantoa.communication.api.CommunicationPlanPage;
import vn.lantoa.communication.api.CommunicationPlanState;
import vn.lantoa.communication.api.CommunicationSum;
import vn.lantoa.communication.internal.PlanAccess.Item;
import vn.lantoa.document.Documents;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.study.StudyPlans;

/**
 * Plans as they are shown: to whoever reaches their organisation or their lead, and once approved
 * to the partners of their lines.
 */
@ApplicationScoped
public class CommunicationPlanReads {

  private static final String SORT = "-id";

  private record Head(long organisationId, @Nullable Long leadId, CommunicationPlanHead head) {}

  private final EntityManager em;
  private final PlanAccess access;
  private final DeliveryReads deliveries;
  private final Organisations organisations;
  private final Documents documents;
  private final StudyPlans studies;

  public CommunicationPlanReads(
      EntityManager em,
      PlanAccess access,
      DeliveryReads deliveries,
      Organisations organisations,
      Documents documents,
      StudyPlans studies) {
    this.em = em;
    this.access = access;
    this.deliveries = deliveries;
    this.organisations = organisations;
    this.documents = documents;
    this.studies = studies;
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
    access.readable(sql);
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
    CommunicationPlanRow p = access.require(id);
    List<Item> items = access.items(p);
    Map<Long, List<CommunicationDelivery>> delivered = deliveries.of(id);
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
}

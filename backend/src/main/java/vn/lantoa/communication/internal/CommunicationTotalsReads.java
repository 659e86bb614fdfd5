package vn.lantoa.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.api.CommunicationBranchSum;
import vn.lantoa.communication.api.CommunicationChannel;
import vn.lantoa.communication.api.CommunicationChannelSum;
import vn.lantoa.communication.api.CommunicationSum;
import vn.lantoa.communication.api.CommunicationTotals;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.shared.web.Ids;

/** Sums over a subtree; those of the children and the organisation's own add up to the total. */
@ApplicationScoped
public class CommunicationTotalsReads {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 1, 1);

  /** One channel of one branch; the branch is 0 for the organisation's own plans. */
  private record Cell(long branch, @Nullable CommunicationChannel channel, CommunicationSum sum) {}

  private record Count(long branch, long plans) {}

  private final EntityManager em;
  private final Reach reach;
  private final Organisations organisations;
  private final AsOf asOf;

  public CommunicationTotalsReads(
      EntityManager em, Reach reach, Organisations organisations, AsOf asOf) {
    this.em = em;
    this.reach = reach;
    this.organisations = organisations;
    this.asOf = asOf;
  }

  /** Five statements at most, flat in plans. */
  public CommunicationTotals totals(
      long organisation,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String documentId,
      @Nullable String studyPlanId) {
    if (!asOf.atPresent(() -> reach.covers(Permission.DOCUMENT_READ, organisation))) {
      throw ProblemException.notFound();
    }
    LocalDate first = from == null ? FIRST : from.withDayOfMonth(1);
    LocalDate last = to == null ? LAST : to.withDayOfMonth(1);
    Long paper = Ids.field("documentId", documentId);
    Long study = Ids.field("studyPlanId", studyPlanId);
    List<Count> plans =
        where(
                new Sql("SELECT branch, COUNT(*) AS plans FROM (SELECT p.id,").add(BRANCH),
                organisation,
                first,
                last,
                paper,
                study)
            .add(") t GROUP BY branch")
            .list(em, r -> new Count(r.number("branch"), r.number("plans")));
    List<Cell> cells = plans.isEmpty() ? List.of() : cells(organisation, first, last, paper, study);
    return totals(organisation, plans, cells);
  }

  private static final String BRANCH =
      """
      COALESCE((SELECT child.id FROM organisation_closure up JOIN organisation child
        ON child.id = up.ancestor_id AND child.parent_id = :organisation
        WHERE up.descendant_id = p.organisation_id LIMIT 1), 0) AS branch
      """;

  private List<Cell> cells(
      long organisation,
      LocalDate first,
      LocalDate last,
      @Nullable Long paper,
      @Nullable Long study) {
    Sql sql =
        new Sql(
            """
            SELECT t.branch, i.channel, COUNT(*) AS items, SUM(i.planned_count) AS planned,
              SUM(COALESCE(i.planned_minutes, 0)) AS minutes, SUM(COALESCE(d.done, 0)) AS done,
              SUM(COALESCE(d.done_minutes, 0)) AS done_minutes,
              SUM(COALESCE(d.attendances, 0)) AS attendances
            FROM (SELECT p.id,
            """);
    return where(sql.add(BRANCH), organisation, first, last, paper, study)
        .add(
            """
            ) t JOIN communication_item i ON i.communication_plan_id = t.id
            LEFT JOIN (SELECT item_id, SUM(done_count) AS done,
              SUM(COALESCE(done_minutes, 0)) AS done_minutes, SUM(COALESCE(attendances, 0)) AS attendances
              FROM communication_delivery WHERE month BETWEEN :first AND :last GROUP BY item_id) d
              ON d.item_id = i.id
            GROUP BY t.branch, i.channel
            """)
        .list(em, CommunicationTotalsReads::cell);
  }

  private static Cell cell(Row r) {
    return new Cell(
        r.number("branch"),
        r.constant("channel", CommunicationChannel.class),
        new CommunicationSum(
            r.number("items"),
            r.number("planned"),
            r.number("done"),
            r.number("minutes"),
            r.number("done_minutes"),
            r.number("attendances")));
  }

  private static Sql where(
      Sql sql,
      long organisation,
      LocalDate first,
      LocalDate last,
      @Nullable Long paper,
      @Nullable Long study) {
    return sql.add(
            """
            FROM communication_plan p JOIN organisation_closure tree
              ON tree.ancestor_id = :organisation AND tree.descendant_id = p.organisation_id
            WHERE p.state <> 'DRAFT' AND p.ends_on >= :first AND p.starts_on <= LAST_DAY(:last)
            """)
        .bind("organisation", organisation)
        .bind("first", first)
        .bind("last", last)
        .addIf(paper, "AND p.document_id = :paper", "paper")
        .addIf(study, "AND p.plan_id = :study", "study");
  }

  private CommunicationTotals totals(long organisation, List<Count> plans, List<Cell> cells) {
    Map<Long, CommunicationSum> byBranch = new TreeMap<>();
    Map<CommunicationChannel, CommunicationSum> byChannel = new TreeMap<>();
    CommunicationSum total = CommunicationSum.NOTHING;
    for (Cell cell : cells) {
      byBranch.merge(cell.branch(), cell.sum(), CommunicationSum::plus);
      byChannel.merge(Objects.requireNonNull(cell.channel()), cell.sum(), CommunicationSum::plus);
      total = total.plus(cell.sum());
    }
    Set<Long> named = new HashSet<>();
    plans.forEach(c -> named.add(c.branch() == 0 ? organisation : c.branch()));
    Map<Long, OrganisationRef> refs = organisations.refs(named);
    List<CommunicationBranchSum> branches =
        plans.stream()
            .map(
                c ->
                    new CommunicationBranchSum(
                        Objects.requireNonNull(
                            refs.get(c.branch() == 0 ? organisation : c.branch())),
                        c.branch() == 0,
                        c.plans(),
                        byBranch.getOrDefault(c.branch(), CommunicationSum.NOTHING)))
            .sorted(
                (a, b) ->
                    a.own() != b.own()
                        ? Boolean.compare(b.own(), a.own())
                        : a.organisation().name().compareTo(b.organisation().name()))
            .toList();
    return new CommunicationTotals(
        plans.stream().mapToLong(Count::plans).sum(),
        total,
        byChannel.entrySet().stream()
            .map(e -> new CommunicationChannelSum(e.getKey(), e.getValue()))
            .toList(),
        branches);
  }
}

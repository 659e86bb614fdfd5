package vn.lantoa.communication.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.api.OrientationAsked;
import vn.lantoa.communication.api.OrientationLevel;
import vn.lantoa.communication.api.OrientationPreview;
import vn.lantoa.communication.api.OrientationState;
import vn.lantoa.document.DocumentRegister;
import vn.lantoa.document.DocumentSpec;
import vn.lantoa.document.Documents;
import vn.lantoa.obligation.DemandSets;
import vn.lantoa.obligation.DemandSpreads;
import vn.lantoa.obligation.DemandSpreads.Published;
import vn.lantoa.obligation.DemandSpreads.Spread;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.time.ChangeInstant;
import vn.lantoa.shared.web.IfMatch;

/**
 * Passes an orientation down: its document and one COMMUNICATE demand to the committees and cells
 * of its levels; closes it and takes it back. One transaction each, flat in units.
 */
@ApplicationScoped
public class OrientationIssue {

  /** The Party's own organisations report; boards, offices and the Front do so within theirs. */
  private static final List<String> KINDS = List.of("COMMITTEE", "CELL", "BLOC");

  private static final String OUTPUT = "Số buổi, tin bài; chủ đề đã tuyên truyền";

  /** What is to be told. */
  private record Told(long topics, List<Long> documents) {}

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final ChangeInstant instant;
  private final IfMatch ifMatch;
  private final OrientationAccess access;
  private final Documents documents;
  private final DocumentRegister register;
  private final DemandSpreads demands;
  private final DemandSets sets;
  private final Journal journal;

  public OrientationIssue(
      EntityManager em,
      CurrentActor actor,
      AppClock clock,
      ChangeInstant instant,
      IfMatch ifMatch,
      OrientationAccess access,
      Documents documents,
      DocumentRegister register,
      DemandSpreads demands,
      DemandSets sets,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.instant = instant;
    this.ifMatch = ifMatch;
    this.access = access;
    this.documents = documents;
    this.register = register;
    this.demands = demands;
    this.sets = sets;
    this.journal = journal;
  }

  /** Whom issuing would ask; writes nothing. Two statements. */
  public OrientationPreview preview(long id) {
    OrientationRow row = access.require(id);
    List<OrientationAsked> asked =
        row.levels().isEmpty()
            ? List.of()
            : demands.asked(List.of(spread(row, null)), clock.today()).stream()
                .map(a -> new OrientationAsked(a.level(), a.dueOn(), a.organisations()))
                .toList();
    return new OrientationPreview(
        asked.stream().mapToLong(OrientationAsked::organisations).sum(), asked);
  }

  /** Issues a draft. */
  @Transactional
  public void issue(long id) {
    OrientationRow row = allowed(id);
    row.require(OrientationState.DRAFT);
    Told told = told(row);
    check(row, told);
    long document = register(row);
    Published published =
        demands.publish(document, List.of(spread(row, superiorDemand(row)))).get(0);
    told.documents().forEach(d -> documents.openTo(d, row.organisationId()));
    move(
            row,
            OrientationState.ISSUED,
            "document_id = :document, demand_id = :demand, issued_at = :at")
        .bind("document", document)
        .bind("demand", published.demandId())
        .execute(em);
    journal.record(
        OrientationService.entry("issue", row)
            .with("state", row.state(), OrientationState.ISSUED)
            .with("documentId", null, document)
            .with("demandId", null, published.demandId())
            .with("created", null, published.created()));
  }

  /** Nothing more is reported. */
  @Transactional
  public void close(long id) {
    OrientationRow row = allowed(id);
    row.require(OrientationState.ISSUED);
    move(row, OrientationState.CLOSED, "closed_at = :at").execute(em);
    journal.record(
        OrientationService.entry("close", row).with("state", row.state(), OrientationState.CLOSED));
  }

  /** Takes it back with what it asked for; what was reported stays. */
  @Transactional
  public void withdraw(long id, String reason) {
    OrientationRow row = allowed(id);
    row.require(OrientationState.ISSUED, OrientationState.CLOSED);
    if (row.documentId() != null) {
      sets.put(row.documentId(), List.of(), List.of(row.demand()), reason.strip());
    }
    move(row, OrientationState.WITHDRAWN, "live_month = NULL").execute(em);
    journal.record(
        OrientationService.entry("withdraw", row)
            .with("state", row.state(), OrientationState.WITHDRAWN)
            .because(reason.strip()));
  }

  private OrientationRow allowed(long id) {
    OrientationRow row = access.hold(id);
    if (!row.mayIssue()) {
      throw ProblemException.forbidden();
    }
    ifMatch.check(row.version());
    return row;
  }

  private Sql move(OrientationRow row, OrientationState state, String more) {
    return new Sql("UPDATE orientation SET state = :state, " + more)
        .add(", version = version + 1, changed_by = :account, changed_at = :at WHERE id = :id")
        .bind("state", state)
        .bind("at", instant.get())
        .bind("account", actor.accountId())
        .bind("id", row.id());
  }

  private Told told(OrientationRow row) {
    return new Sql(
            """
            SELECT COUNT(*) AS n, JSON_ARRAYAGG(DISTINCT t.document_id) AS papers
            FROM orientation_topic t WHERE t.orientation_id IN (:chain)
            """)
        .bind("chain", row.chain())
        .first(
            em,
            r -> {
              List<Long> papers = new java.util.ArrayList<>();
              OrientationRow.tree(r.stringOrNull("papers"))
                  .forEach(
                      n -> {
                        if (!n.isNull()) {
                          papers.add(n.asLong());
                        }
                      });
              return new Told(r.number("n"), papers);
            })
        .orElseThrow();
  }

  private void check(OrientationRow row, Told told) {
    FieldProblems problems = new FieldProblems();
    if (told.topics() == 0) {
      problems.add(
          "/topics",
          "REQUIRED",
          "Định hướng chưa có chủ đề nào. Hãy thêm chủ đề rồi ban hành.",
          "The orientation has no topic yet. Add one, then issue it.");
    }
    if (row.levels().isEmpty()) {
      problems.add(
          "/levels", "REQUIRED", "Chưa chọn cấp nào báo cáo.", "No level is asked to report yet.");
    }
    for (int i = 0; i < row.levels().size(); i++) {
      if (row.levels().get(i).dueOn().isBefore(clock.today())) {
        problems.add(
            "/levels/" + i + "/dueOn",
            "IN_THE_PAST",
            "Hạn báo cáo đã qua. Hãy chọn ngày từ hôm nay.",
            "The day is past. Choose one from today on.");
      }
    }
    problems.throwIfAny();
    long twice = askedAlready(row);
    if (twice > 0) {
      throw ProblemException.invalid(
          "/levels",
          "ASKED_ALREADY",
          "%d tổ chức ở các cấp này đã được giao báo cáo định hướng này. Hãy bỏ cấp đó.",
          "%d organisations of these levels report on this orientation already. Leave the level out.",
          twice);
    }
  }

  /** Who would report on the same twice, and be counted twice. */
  private long askedAlready(OrientationRow row) {
    if (row.parentId() == null) {
      return 0;
    }
    return new Sql(
            """
            SELECT COUNT(DISTINCT ob.organisation_id) FROM orientation x
            JOIN obligation ob ON ob.demand_id = x.demand_id
              AND ob.state NOT IN ('WAIVED', 'WITHDRAWN', 'HANDED_OVER')
            JOIN organisation_closure c ON c.ancestor_id = :organisation
              AND c.descendant_id = ob.organisation_id
            JOIN organisation u ON u.id = ob.organisation_id AND u.level_code IN (:levels)
            WHERE x.lineage LIKE :family AND x.live_month IS NOT NULL
            """)
        .bind("organisation", row.organisationId())
        .bind("levels", row.levels().stream().map(OrientationLevel::level).toList())
        .bind("family", row.first() + "%")
        .number(em);
  }

  private @Nullable Long superiorDemand(OrientationRow row) {
    return row.parentId() == null ? null : access.require(row.parentId()).demandId();
  }

  private static Spread spread(OrientationRow row, @Nullable Long superior) {
    TreeMap<String, LocalDate> dates = new TreeMap<>();
    row.levels().forEach(l -> dates.put(l.level(), l.dueOn()));
    return new Spread(
        Act.COMMUNICATE,
        row.title(),
        OUTPUT,
        null,
        superior,
        row.organisationId(),
        false,
        KINDS,
        dates);
  }

  private long register(OrientationRow row) {
    return register.register(
        DocumentSpec.of(
            row.symbol(),
            "HD",
            row.boardId() == null ? row.organisationId() : row.boardId(),
            row.boardId() == null ? "STANDING_COMMITTEE" : "ORGANISATION",
            row.organisationId(),
            row.paperOn() == null ? clock.today() : row.paperOn(),
            row.title()));
  }
}

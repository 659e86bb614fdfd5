package vn.lantoa.alignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.alignment.AlignmentState;
import vn.lantoa.alignment.SuperiorSql;
import vn.lantoa.alignment.api.Alignment;
import vn.lantoa.alignment.api.AlignmentInput;
import vn.lantoa.document.Documents;
import vn.lantoa.programme.ProgrammeDrafts;
import vn.lantoa.programme.ProgrammeDrafts.Edition;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblem;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.IfMatch;

/** Says by hand what a task serves, and unsays it. */
@ApplicationScoped
public class LinkService {

  private record Above(
      long documentId, boolean superior, String taken, long version, boolean linked) {}

  private record Below(@Nullable Long demandId) {}

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final IfMatch ifMatch;
  private final ProgrammeDrafts programmes;
  private final Documents documents;
  private final AlignmentReads reads;
  private final Journal journal;

  public LinkService(
      EntityManager em,
      CurrentActor actor,
      AppClock clock,
      IfMatch ifMatch,
      ProgrammeDrafts programmes,
      Documents documents,
      AlignmentReads reads,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.ifMatch = ifMatch;
    this.programmes = programmes;
    this.documents = documents;
    this.reads = reads;
    this.journal = journal;
  }

  /**
   * A task serves a demand or a provision from now on.
   *
   * @throws ProblemException 404 where the item is out of reach, 409 where it serves it already,
   *     422 where the item is no superior's or would serve itself
   */
  @Transactional
  public Alignment create(long programmeId, AlignmentInput input) {
    Edition edition = programmes.requireEditable(programmeId);
    long key = Ids.required("/taskKey", input.taskKey());
    Long demand = Ids.field("/demandId", input.demandId());
    Long provision = Ids.field("/provisionId", input.provisionId());
    if ((demand == null) == (provision == null)) {
      throw ProblemException.invalid(
          "/demandId",
          "ONE_OF",
          "Nêu một yêu cầu hoặc một đoạn của văn bản cấp trên: chỉ một trong hai.",
          "Name a demand or a provision of a superior document: one of the two.");
    }
    Below below = below(edition, key);
    Above above = above(edition, key, demand, provision);
    requireSuperior(edition, above);
    if (demand != null && below.demandId() != null) {
      requireNoCircle(below.demandId(), demand);
    }
    Link link = link(edition, key, below, demand, provision, above);
    forgetRefusal(edition, demand, provision);
    em.persist(link);
    em.flush();
    journal.record(entry("create", programmeId, link).between(Map.of(), link.fields()));
    return reads.get(programmeId, link.id);
  }

  private Link link(
      Edition edition,
      long key,
      Below below,
      @Nullable Long demand,
      @Nullable Long provision,
      Above above) {
    Link link = new Link();
    link.programmeId = edition.firstId();
    link.organisationId = edition.organisationId();
    link.taskKey = key;
    link.demandId = below.demandId();
    link.documentId = above.documentId();
    link.superiorDemandId = demand;
    link.provisionId = provision;
    link.serve(null);
    link.seen(above.taken(), above.version());
    link.decided(actor.accountId(), clock.now());
    return link;
  }

  /** What was declined and is served after all is declined no more. */
  private void forgetRefusal(Edition edition, @Nullable Long demand, @Nullable Long provision) {
    new Sql(
            """
            DELETE FROM alignment WHERE programme_id = :first AND state = 'DECLINED'
              AND (superior_demand_id = :demand OR provision_id = :provision)
            """)
        .bind("first", edition.firstId())
        .bind("demand", demand)
        .bind("provision", provision)
        .execute(em);
  }

  /**
   * A task serves an item no more.
   *
   * @throws ProblemException 409 where it was taken over and waits for a decision
   */
  @Transactional
  public void delete(long programmeId, long id) {
    Edition edition = programmes.requireEditable(programmeId);
    Link link = em.find(Link.class, id);
    if (link == null || link.programmeId != edition.firstId()) {
      throw ProblemException.notFound();
    }
    ifMatch.check(link.version);
    if (link.state == AlignmentState.PROPOSED) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Mục này nhận từ cấp trên và đang chờ quyết định: hãy điều chỉnh, xác nhận, hoặc từ chối có lý do.",
          "This item was taken over from above and waits for a decision: adapt it, confirm it, or decline it with a reason.");
    }
    em.remove(link);
    journal.record(entry("delete", programmeId, link).between(link.fields(), Map.of()));
  }

  private Below below(Edition edition, long key) {
    return new Sql(
            """
            SELECT t.demand_id FROM programme_task t
            WHERE t.programme_id = :programme AND t.task_key = :task
            """)
        .bind("programme", edition.id())
        .bind("task", key)
        .first(em, r -> new Below(r.numberOrNull("demand_id")))
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "/taskKey",
                    "UNKNOWN_ID",
                    "Chương trình không có nhiệm vụ này.",
                    "The programme has no such task."));
  }

  private Above above(Edition edition, long key, @Nullable Long demand, @Nullable Long provision) {
    Sql sql =
        new Sql("SELECT doc.id AS document_id, EXISTS (SELECT 1 FROM organisation_closure c")
            .add(
                "WHERE c.ancestor_id = doc.issuer_id AND c.descendant_id = :organisation) AS superior,")
            .add(
                """
                EXISTS (SELECT 1 FROM alignment a WHERE a.programme_id = :first AND a.task_key = :task
                  AND a.state <> 'DECLINED'
                  AND (a.superior_demand_id = :demand OR a.provision_id = :provision)) AS linked,
                """);
    if (demand != null) {
      sql.add(SuperiorSql.DEMAND + " AS taken, d.version FROM demand d")
          .add("JOIN document doc ON doc.id = d.document_id")
          .add("JOIN organisation o ON o.id = :organisation")
          .add(SuperiorSql.DEADLINE)
          .add("WHERE d.id = :demand AND d.state = 'PUBLISHED'");
    } else {
      sql.add(SuperiorSql.PROVISION + " AS taken, 0 AS version FROM provision pr")
          .add("JOIN document doc ON doc.id = pr.document_id")
          .add("WHERE pr.id = :provision AND NOT pr.removed");
    }
    sql.bind("organisation", edition.organisationId())
        .bind("first", edition.firstId())
        .bind("task", key)
        .bind("demand", demand)
        .bind("provision", provision);
    documents.readable(sql, "doc");
    return sql.first(em, LinkService::above).orElseThrow(ProblemException::notFound);
  }

  private static Above above(Row r) {
    return new Above(
        r.number("document_id"),
        r.bool("superior"),
        r.string("taken"),
        r.number("version"),
        r.bool("linked"));
  }

  private static void requireSuperior(Edition edition, Above above) {
    if (!above.superior()
        || (edition.documentId() != null && edition.documentId() == above.documentId())) {
      throw refused(
          ProblemType.NOT_A_SUPERIOR,
          Words.of(
              "Văn bản này không phải của cấp trên, cũng không phải văn bản khác của chính tổ chức: chỉ phục vụ những gì cấp trên hoặc chính mình đã ban hành.",
              "This document is not of an organisation above, nor another one of its own: only what was issued above, or by itself, is served."));
    }
    if (above.linked()) {
      throw ProblemException.of(
          ProblemType.DUPLICATE,
          "Nhiệm vụ đã phục vụ mục này.",
          "The task serves this item already.");
    }
  }

  /** Made one after another: two links made at once cannot close a circle. Two statements. */
  private void requireNoCircle(long own, long superior) {
    new Sql("SELECT id FROM alignment_guard WHERE id = 1 FOR UPDATE").number(em);
    boolean circle =
        new Sql(
                    """
                    WITH RECURSIVE above (id) AS (
                      SELECT CAST(:superior AS SIGNED)
                      UNION
                      SELECT a.superior_demand_id FROM above x JOIN alignment a ON a.demand_id = x.id
                        WHERE a.superior_demand_id IS NOT NULL AND a.state <> 'DECLINED'
                      UNION
                      SELECT d.parent_demand_id FROM above x JOIN demand d ON d.id = x.id
                        WHERE d.parent_demand_id IS NOT NULL)
                    SELECT COUNT(*) FROM above WHERE id = :own
                    """)
                .bind("superior", superior)
                .bind("own", own)
                .number(em)
            > 0;
    if (circle) {
      throw refused(
          ProblemType.ALIGNMENT_CIRCLE,
          Words.of(
              "Mục được chọn đã phục vụ chính nhiệm vụ này, trực tiếp hoặc qua nhiệm vụ khác.",
              "The item chosen serves this very task, directly or through others."));
    }
  }

  private static ProblemException refused(ProblemType type, Words words) {
    return new ProblemException(
        type, words, List.of(new FieldProblem("/demandId", type.name(), words, null)));
  }

  static JournalEntry entry(String verb, long programmeId, Link link) {
    return JournalEntry.of(
            "alignment." + verb, "action-programmes", programmeId, link.organisationId)
        .with("alignmentId", null, link.id);
  }
}

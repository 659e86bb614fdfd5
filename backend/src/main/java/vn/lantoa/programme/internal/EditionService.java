package vn.lantoa.programme.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import vn.lantoa.programme.api.ActionProgramme;
import vn.lantoa.programme.internal.ProgrammeAccess.Standing;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.target.Targets;

/** The next edition of a programme in force: a draft that starts as the issued one stands. */
@ApplicationScoped
public class EditionService {

  private static final String SECTIONS =
      """
      INSERT INTO programme_section (programme_id, section_key, kind, depth, position, heading, text,
        changed_by)
      SELECT :next, s.section_key, s.kind, s.depth, s.position, s.heading, s.text, :account
      FROM programme_section s WHERE s.programme_id = :previous
      """;

  private static final String TASKS =
      """
      INSERT INTO programme_task (programme_id, section_id, task_key, position, title, kind, lead_id,
        coordinators, recipient, channel, output, output_type, resources, breakthrough, key_task,
        appraisal, standing_rule, standing_words, committee_rule, committee_words, deadline_rule,
        deadline_words, due_on, depends_on, notes, demand_id, changed_by)
      SELECT :next, s.id, t.task_key, t.position, t.title, t.kind, t.lead_id, t.coordinators,
        t.recipient, t.channel, t.output, t.output_type, t.resources, t.breakthrough, t.key_task,
        t.appraisal, t.standing_rule, t.standing_words, t.committee_rule, t.committee_words,
        t.deadline_rule, t.deadline_words, t.due_on, t.depends_on, t.notes, t.demand_id, :account
      FROM programme_task t JOIN programme_section was ON was.id = t.section_id
      JOIN programme_section s ON s.programme_id = :next AND s.section_key = was.section_key
      WHERE t.programme_id = :previous
      """;

  private static final String BASES =
      """
      INSERT INTO programme_basis (programme_id, document_id, demand_id, position, changed_by)
      SELECT :next, b.document_id, b.demand_id, b.position, :account
      FROM programme_basis b WHERE b.programme_id = :previous
      """;

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final ProgrammeAccess access;
  private final ProgrammeReader reader;
  private final ProgrammeService programmes;
  private final Targets targets;
  private final Journal journal;

  public EditionService(
      EntityManager em,
      CurrentActor actor,
      AppClock clock,
      ProgrammeAccess access,
      ProgrammeReader reader,
      ProgrammeService programmes,
      Targets targets,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.access = access;
    this.reader = reader;
    this.programmes = programmes;
    this.targets = targets;
    this.journal = journal;
  }

  /** Begins the next edition; 409 where it is begun already. */
  @Transactional
  public ActionProgramme begin(long id, String reason) {
    Standing head = access.requireEditable(id);
    Programme issued = programmes.load(head);
    issued.requireIssued();
    if (head.nextId() != null) {
      throw ProgrammeService.wrongState(
          "Đã có dự thảo sửa đổi của chương trình này. Hãy làm tiếp trên dự thảo đó.",
          "The next edition of this programme is begun already. Go on with that.");
    }
    Programme next = new Programme();
    next.organisationId = issued.organisationId;
    next.issuingBody = issued.issuingBody;
    next.typeCode = issued.typeCode;
    next.title = issued.title;
    next.termId = issued.termId;
    next.edition = issued.edition + 1;
    next.firstId = issued.firstId;
    next.previousId = issued.id;
    next.documentId = issued.documentId;
    next.reason = reason;
    next.createdAt = clock.now();
    next.changedBy = actor.accountId();
    em.persist(next);
    em.flush();
    for (String copy : List.of(BASES, SECTIONS, TASKS)) {
      new Sql(copy)
          .bind("next", next.id)
          .bind("previous", issued.id)
          .bind("account", actor.accountId())
          .execute(em);
    }
    if (issued.documentId != null) {
      targets.begin(next.id, issued.documentId);
    }
    journal.record(
        ProgrammeService.entry("edition", next).between(Map.of(), next.fields()).because(reason));
    return reader.get(next.id);
  }
}

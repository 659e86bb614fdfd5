package vn.lantoa.programme.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.programme.api.ProgrammeSection;
import vn.lantoa.programme.api.ProgrammeSectionInput;
import vn.lantoa.programme.internal.ProgrammeAccess.Standing;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.IfMatch;

/** Writing the sections of a draft, each at a version of its own: nobody locks anybody out. */
@ApplicationScoped
public class SectionService {

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final IfMatch ifMatch;
  private final ProgrammeAccess access;
  private final DraftState drafts;
  private final Journal journal;

  public SectionService(
      EntityManager em,
      CurrentActor actor,
      AppClock clock,
      IfMatch ifMatch,
      ProgrammeAccess access,
      DraftState drafts,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.ifMatch = ifMatch;
    this.access = access;
    this.drafts = drafts;
    this.journal = journal;
  }

  @Transactional
  public ProgrammeSection create(long programmeId, ProgrammeSectionInput input) {
    Standing head = access.requireEditable(programmeId);
    drafts.require(head);
    Section section = new Section();
    section.programmeId = programmeId;
    section.fill(
        input,
        input.position() == null
            ? drafts.behindLast("programme_section", "programme_id", programmeId)
            : input.position(),
        actor.accountId(),
        clock.now());
    em.persist(section);
    em.flush();
    section.sectionKey = section.id;
    em.flush();
    journal.record(entry("create", head, section.id).between(Map.of(), section.fields()));
    return section.body();
  }

  @Transactional
  public ProgrammeSection update(long programmeId, long sectionId, ProgrammeSectionInput input) {
    Standing head = access.requireEditable(programmeId);
    Section section = changeable(head, sectionId);
    Map<String, Object> before = section.fields();
    int place = input.position() == null ? section.position : input.position();
    section.fill(input, place, actor.accountId(), clock.now());
    em.flush();
    journal.record(entry("update", head, sectionId).between(before, section.fields()));
    return section.body();
  }

  /** Deletes a section without tasks. */
  @Transactional
  public void delete(long programmeId, long sectionId) {
    Standing head = access.requireEditable(programmeId);
    Section section = changeable(head, sectionId);
    long tasks =
        new Sql("SELECT COUNT(*) FROM programme_task WHERE section_id = :section")
            .bind("section", sectionId)
            .number(em);
    if (tasks > 0) {
      throw ProgrammeService.wrongState(
          "Mục này còn nhiệm vụ. Hãy chuyển hoặc xóa các nhiệm vụ trước.",
          "The section has tasks. Move or delete them first.");
    }
    em.remove(section);
    journal.record(entry("delete", head, sectionId).between(section.fields(), Map.of()));
  }

  private Section changeable(Standing head, long sectionId) {
    Section section = em.find(Section.class, sectionId);
    if (section == null || section.programmeId != head.id()) {
      throw ProblemException.notFound();
    }
    ifMatch.check(section.version);
    drafts.require(head);
    return section;
  }

  private static JournalEntry entry(String verb, Standing head, @Nullable Long sectionId) {
    return JournalEntry.of(
            "programme-section." + verb, ProgrammeService.SUBJECT, head.id(), head.organisationId())
        .with("sectionId", null, sectionId);
  }
}

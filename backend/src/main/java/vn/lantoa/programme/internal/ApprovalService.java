package vn.lantoa.programme.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.programme.api.ActionProgramme;
import vn.lantoa.programme.internal.ProgrammeAccess.Standing;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.time.AppClock;

/** The head approves a content, by its hash. */
@ApplicationScoped
public class ApprovalService {

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final ProgrammeAccess access;
  private final ProgrammeReader reader;
  private final ProgrammeService programmes;
  private final Journal journal;

  public ApprovalService(
      EntityManager em,
      CurrentActor actor,
      AppClock clock,
      ProgrammeAccess access,
      ProgrammeReader reader,
      ProgrammeService programmes,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.access = access;
    this.reader = reader;
    this.programmes = programmes;
    this.journal = journal;
  }

  /**
   * Approves what was seen.
   *
   * @param contentHash of the content the head has before the eyes
   * @throws vn.lantoa.shared.problem.ProblemException 409 where it is another by now
   */
  @Transactional
  public ActionProgramme approve(long id, String contentHash, @Nullable String note) {
    Standing head = access.requireApprovable(id);
    Programme programme = programmes.changeable(head);
    if (!reader.whole(head).contentHash().equals(contentHash)) {
      throw Programme.changed();
    }
    String before = programme.approvedHash;
    programme.approve(contentHash, note, actor.accountId(), clock.now());
    em.flush();
    journal.record(
        ProgrammeService.entry("approve", programme)
            .with("approvedHash", before, contentHash)
            .because(note));
    return reader.get(id);
  }
}

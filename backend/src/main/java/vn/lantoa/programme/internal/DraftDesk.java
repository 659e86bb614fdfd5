package vn.lantoa.programme.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.programme.DraftContents;
import vn.lantoa.programme.ProgrammeChange;
import vn.lantoa.programme.ProgrammePlace;
import vn.lantoa.programme.internal.ProgrammeAccess.Standing;
import vn.lantoa.programme.internal.ProgrammeReader.Whole;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.target.Targets;

/** Drafts as the features beside them see and move them. */
@ApplicationScoped
public class DraftDesk implements DraftContents {

  private final EntityManager em;
  private final CurrentActor actor;
  private final ProgrammeAccess access;
  private final ProgrammeReader reader;
  private final Targets targets;
  private final Organisations organisations;

  public DraftDesk(
      EntityManager em,
      CurrentActor actor,
      ProgrammeAccess access,
      ProgrammeReader reader,
      Targets targets,
      Organisations organisations) {
    this.em = em;
    this.actor = actor;
    this.access = access;
    this.reader = reader;
    this.targets = targets;
    this.organisations = organisations;
  }

  @Override
  public Head require(long programmeId) {
    return head(access.require(programmeId));
  }

  @Override
  public Head requireDraft(long programmeId) {
    Standing standing = access.requireEditable(programmeId);
    Programme sketch = new Programme();
    sketch.state = standing.state();
    sketch.requireDraft();
    return head(standing);
  }

  @Override
  public Content content(long programmeId) {
    Standing standing = access.require(programmeId);
    Whole whole = reader.whole(standing);
    return new Content(
        whole.contentHash(),
        DraftPlaces.of(whole, organisations.refs(ProgrammeReader.allNamed(whole))));
  }

  @Override
  @Transactional
  public void consult(long programmeId) {
    Programme programme = held(programmeId);
    programme.consult();
    programme.changedBy = actor.accountId();
  }

  @Override
  @Transactional
  public void complete(long programmeId) {
    Programme programme = held(programmeId);
    programme.complete();
    programme.changedBy = actor.accountId();
  }

  @Override
  public List<ProgrammeChange> compare(List<ProgrammePlace> before, List<ProgrammePlace> after) {
    return DraftPlaces.compare(before, after);
  }

  private Programme held(long id) {
    Programme programme = em.find(Programme.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (programme == null) {
      throw ProblemException.notFound();
    }
    return programme;
  }

  private static Head head(Standing s) {
    List<Long> bases = s.basisIds().stream().map(ProgrammeReader::document).toList();
    boolean mayEdit = s.mayEdit() && s.state().isDraft();
    return new Head(
        s.id(), s.organisationId(), s.issuingBody(), s.title(), s.state(), bases, mayEdit);
  }
}

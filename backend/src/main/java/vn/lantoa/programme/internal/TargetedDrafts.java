package vn.lantoa.programme.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import vn.lantoa.programme.internal.ProgrammeAccess.Standing;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.target.DraftProgrammes;

/** Tells the targets which programmes may still be written. */
@ApplicationScoped
public class TargetedDrafts implements DraftProgrammes {

  private final EntityManager em;
  private final ProgrammeAccess access;
  private final DraftState state;

  public TargetedDrafts(EntityManager em, ProgrammeAccess access, DraftState state) {
    this.em = em;
    this.access = access;
    this.state = state;
  }

  @Override
  public long requireDraft(long programmeId) {
    Standing head = access.requireEditable(programmeId);
    state.require(head);
    return head.organisationId();
  }

  @Override
  public void requireUnbound(long documentId) {
    long programmes =
        new Sql("SELECT COUNT(*) FROM programme WHERE document_id = :id")
            .bind("id", documentId)
            .number(em);
    if (programmes > 0) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Chỉ tiêu này đã ban hành cùng chương trình hành động. Hãy sửa đổi chương trình để thay đổi.",
          "The target was issued with its action programme. Amend the programme to change it.");
    }
  }
}

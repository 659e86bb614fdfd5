package vn.lantoa.programme.internal;

import jakarta.enterprise.context.ApplicationScoped;
import vn.lantoa.programme.internal.ProgrammeAccess.Standing;
import vn.lantoa.target.DraftProgrammes;

/** Tells the targets which programmes may still be written. */
@ApplicationScoped
public class TargetedDrafts implements DraftProgrammes {

  private final ProgrammeAccess access;
  private final DraftState state;

  public TargetedDrafts(ProgrammeAccess access, DraftState state) {
    this.access = access;
    this.state = state;
  }

  @Override
  public long requireDraft(long programmeId) {
    Standing head = access.requireEditable(programmeId);
    state.require(head);
    return head.organisationId();
  }
}

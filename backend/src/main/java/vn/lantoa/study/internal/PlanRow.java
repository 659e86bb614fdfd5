package vn.lantoa.study.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.text.VietnameseText;
import vn.lantoa.study.StudyForm;
import vn.lantoa.study.StudyPlanState;
import vn.lantoa.study.api.StudyPlanInput;

/** A plan the actor may read, with what else the actor may do. */
record PlanRow(
    long id,
    long organisationId,
    @Nullable Long draftingId,
    @Nullable Long parentId,
    long originId,
    @Nullable Long programmeId,
    String issuingBody,
    String type,
    String title,
    @Nullable Long termId,
    StudyPlanState state,
    @Nullable LocalDate startsOn,
    LocalDate endsOn,
    StudyForm form,
    @Nullable String pastSuperiorReason,
    @Nullable String returnedReason,
    @Nullable Long documentId,
    @Nullable Long demandId,
    @Nullable Instant submittedAt,
    @Nullable Instant approvedAt,
    @Nullable Instant issuedAt,
    @Nullable Instant closedAt,
    PlanContent content,
    boolean mayEdit,
    boolean mayApprove,
    long version) {

  /** The plan as an amendment leaves it. */
  PlanRow amended(StudyPlanInput input, PlanContent after) {
    return new PlanRow(
        id,
        organisationId,
        draftingId,
        parentId,
        originId,
        programmeId,
        issuingBody,
        type,
        VietnameseText.normalise(input.title()),
        termId,
        state,
        input.startsOn(),
        input.endsOn(),
        input.form(),
        input.pastSuperiorReason(),
        returnedReason,
        documentId,
        demandId,
        submittedAt,
        approvedAt,
        issuedAt,
        closedAt,
        after,
        mayEdit,
        mayApprove,
        version);
  }

  /** 409 where it stands otherwise. */
  void require(StudyPlanState wanted) {
    if (state != wanted) {
      throw wrongState();
    }
  }

  /** 409 once it is issued: what was asked of others is not rewritten. */
  void requireUnissued() {
    if (state.isPublic()) {
      throw wrongState();
    }
  }

  private ProblemException wrongState() {
    return ProblemException.of(
        ProblemType.WRONG_STATE,
        "Kế hoạch đang ở trạng thái %s, chưa làm được việc này.",
        "The plan is %s, which does not allow this.",
        state);
  }
}

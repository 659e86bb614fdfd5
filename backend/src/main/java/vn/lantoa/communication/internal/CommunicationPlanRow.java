package vn.lantoa.communication.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.communication.api.CommunicationPlanState;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/** A plan that the actor may read, with what else the actor may do. */
record CommunicationPlanRow(
    long id,
    long organisationId,
    @Nullable Long leadId,
    String title,
    @Nullable String goal,
    @Nullable Long studyPlanId,
    @Nullable Long documentId,
    LocalDate startsOn,
    LocalDate endsOn,
    CommunicationPlanState state,
    @Nullable Instant approvedAt,
    @Nullable Instant closedAt,
    boolean mayEdit,
    boolean mayApprove,
    long version) {

  static CommunicationPlanRow read(Row r) {
    return new CommunicationPlanRow(
        r.number("id"),
        r.number("organisation_id"),
        r.numberOrNull("lead_id"),
        r.string("title"),
        r.stringOrNull("goal"),
        r.numberOrNull("plan_id"),
        r.numberOrNull("document_id"),
        r.date("starts_on"),
        r.date("ends_on"),
        r.constant("state", CommunicationPlanState.class),
        r.instantOrNull("approved_at"),
        r.instantOrNull("closed_at"),
        r.bool("may_edit"),
        r.bool("may_approve"),
        r.number("version"));
  }

  /** 409 where it stands otherwise. */
  void require(CommunicationPlanState... wanted) {
    for (CommunicationPlanState one : wanted) {
      if (state == one) {
        return;
      }
    }
    throw ProblemException.of(
        ProblemType.WRONG_STATE,
        "Kế hoạch tuyên truyền đang ở trạng thái khác nên không làm được việc này. Hãy tải lại.",
        "The communication plan is %s, which does not allow this. Reload.",
        state);
  }
}

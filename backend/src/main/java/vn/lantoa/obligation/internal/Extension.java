package vn.lantoa.obligation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.api.ExtensionState;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/**
 * A request for more time. Who asked never decides, nor does anybody for whom or by whom it was.
 */
@Entity
@Table(name = "extension_request")
public class Extension {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "obligation_id", nullable = false, updatable = false)
  long obligationId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 10)
  ExtensionState state = ExtensionState.WAITING;

  @Column(name = "decider_id", nullable = false)
  long deciderId;

  @Column(nullable = false)
  boolean forwarded;

  @Column(name = "due_on_before", nullable = false, updatable = false)
  LocalDate dueOnBefore;

  @Column(name = "requested_due_on", nullable = false, updatable = false)
  LocalDate requestedDueOn;

  @Column(nullable = false, length = 2000, updatable = false)
  String reason;

  @Column(name = "done_so_far", length = 2000, updatable = false)
  @Nullable String doneSoFar;

  @Column(name = "requested_at", nullable = false, updatable = false)
  Instant requestedAt;

  @Column(name = "requested_by", nullable = false, updatable = false)
  long requestedBy;

  @Column(name = "requested_for", updatable = false)
  @Nullable Long requestedFor;

  @Column(name = "granted_due_on")
  @Nullable LocalDate grantedDueOn;

  @Column(length = 2000)
  @Nullable String answer;

  @Column(name = "decided_at")
  @Nullable Instant decidedAt;

  @Column(name = "decided_by")
  @Nullable Long decidedBy;

  @Column(name = "decided_for")
  @Nullable Long decidedFor;

  @Column(name = "changed_by")
  @Nullable Long changedBy;

  /**
   * Refuses who asked, and whoever acts with the right of who asked.
   *
   * @param onBehalf whose delegated right the decision rests on
   */
  void requireAnother(long account, @Nullable Long onBehalf) {
    if (isAskers(account) || (onBehalf != null && isAskers(onBehalf))) {
      throw ProblemException.of(
          ProblemType.FORBIDDEN,
          "Người đề nghị gia hạn không tự quyết định, kể cả qua người được ủy quyền. Hãy để người khác quyết định.",
          "Who asked for more time does not decide, nor does anybody by their delegation. Leave it to somebody else.");
    }
  }

  private boolean isAskers(long account) {
    return requestedBy == account || Objects.equals(requestedFor, account);
  }

  /** Answered. */
  void decide(ExtensionState how, @Nullable LocalDate granted, @Nullable String words) {
    state = how;
    grantedDueOn = granted;
    answer = words;
  }

  /** Up to who set the superior's date. */
  void forward(long decider) {
    if (forwarded) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Đề nghị này đã được chuyển lên rồi. Hãy đồng ý hoặc từ chối.",
          "This request has gone up already. Grant or refuse it.");
    }
    forwarded = true;
    deciderId = decider;
  }
}

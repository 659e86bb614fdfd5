package vn.lantoa.obligation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.obligation.api.ObligationRole;
import vn.lantoa.shared.journal.Fields;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/** One demand for one organisation: its life cycle. Whether it is late is derived, never stored. */
@Entity
@Table(name = "obligation")
public class Obligation {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "demand_id", nullable = false, updatable = false)
  long demandId;

  @Column(name = "organisation_id", nullable = false, updatable = false)
  long organisationId;

  @Column(nullable = false, length = 10, updatable = false)
  String occurrence = "";

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 10)
  ObligationRole role;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 11)
  ObligationState state = ObligationState.OPEN;

  @Column(name = "deadline_id", nullable = false)
  long deadlineId;

  @Column(name = "first_due_on")
  @Nullable LocalDate firstDueOn;

  @Column(name = "due_on")
  @Nullable LocalDate dueOn;

  @Column(name = "received_at")
  @Nullable Instant receivedAt;

  @Column(name = "done_on")
  @Nullable LocalDate doneOn;

  @Column(name = "submitted_at")
  @Nullable Instant submittedAt;

  @Column(name = "submitted_by")
  @Nullable Long submittedBy;

  @Column(name = "decided_at")
  @Nullable Instant decidedAt;

  /** Until when it is the confirmer's to answer for. */
  @Column(name = "confirm_by")
  @Nullable LocalDate confirmBy;

  @Column(name = "repair_due_on")
  @Nullable LocalDate repairDueOn;

  @Column(name = "confirmer_id")
  @Nullable Long confirmerId;

  @Column(name = "handed_to_id")
  @Nullable Long handedToId;

  /** The due date before the first extension; null where none was granted. */
  @Column(name = "extended_from")
  @Nullable LocalDate extendedFrom;

  /** The waiting request for more time. */
  @Column(name = "extension_id")
  @Nullable Long extensionId;

  /** The organisation's own earlier date; the due date stays the one that is judged. */
  @Column(name = "internal_due_on")
  @Nullable LocalDate internalDueOn;

  /** The organisation that set it: its own or one above. */
  @Column(name = "internal_by")
  @Nullable Long internalBy;

  /** Where it stood when it was waived. */
  @Enumerated(EnumType.STRING)
  @Column(name = "waived_from", length = 11)
  @Nullable ObligationState waivedFrom;

  /** How far its organisation says it has come, in hundredths. */
  @JdbcTypeCode(SqlTypes.TINYINT)
  @Nullable Integer percent;

  @Column(name = "progressed_at")
  @Nullable Instant progressedAt;

  @Column(name = "publication_id", nullable = false)
  long publicationId;

  @Version long version;

  @Column(name = "changed_by")
  @Nullable Long changedBy;

  /** What the journal holds of it, before and after a change. */
  Map<String, Object> fields() {
    return new Fields()
        .put("state", state)
        .put("dueOn", dueOn)
        .put("internalDueOn", internalDueOn)
        .put("doneOn", doneOn)
        .put("confirmBy", confirmBy)
        .put("repairDueOn", repairDueOn)
        .put("handedToId", handedToId)
        .put("percent", percent)
        .map();
  }

  /** Seen and taken on. */
  void receive(Instant at) {
    become(ObligationState.RECEIVED);
    receivedAt = at;
  }

  /**
   * How far it has come. Says nothing about being done: that is handed in. Whoever works on it has
   * received it.
   */
  void progress(int hundredths, Instant at) {
    if (!ObligationActions.PENDING.contains(state)) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Việc đang ở trạng thái %s nên không ghi tiến độ được.",
          "It is %s, so no progress can be noted.",
          state);
    }
    if (state == ObligationState.OPEN) {
      receive(at);
    }
    percent = hundredths;
    progressedAt = at;
  }

  /** Comes to its date, counted from its receipt; the first date stays. */
  void date(@Nullable LocalDate day) {
    dueOn = day;
    if (firstDueOn == null) {
      firstDueOn = day;
    }
  }

  /** "Not our function": waits for the issuer's answer. */
  void object() {
    become(ObligationState.OBJECTED);
  }

  /** The issuer keeps it where it is. */
  void keep() {
    require(ObligationState.OBJECTED);
    become(receivedAt == null ? ObligationState.OPEN : ObligationState.RECEIVED);
  }

  /** The issuer agrees: somebody else's row takes it over. */
  void handOver(long toObligation) {
    require(ObligationState.OBJECTED);
    become(ObligationState.HANDED_OVER);
    handedToId = toObligation;
  }

  /** The issuer agrees, and nobody takes it over. */
  void withdraw() {
    require(ObligationState.OBJECTED);
    become(ObligationState.WITHDRAWN);
  }

  /**
   * The result is handed in; where nobody confirms, that accepts it.
   *
   * @param done the day the thing was done
   * @param confirmBy until when the confirmer is to answer
   */
  void submit(LocalDate done, Instant at, long account, LocalDate confirmBy) {
    become(ObligationState.SUBMITTED);
    doneOn = done;
    submittedAt = at;
    submittedBy = account;
    if (receivedAt == null) {
      receivedAt = at;
    }
    if (confirmerId == null) {
      state = ObligationState.ACCEPTED;
      decidedAt = at;
    } else {
      this.confirmBy = confirmBy;
    }
  }

  /** Confirmed by somebody other than who handed it in. */
  void accept(Instant at, long account) {
    requireAnother(account);
    become(ObligationState.ACCEPTED);
    decided(at);
  }

  /** To be completed by a day. */
  void giveBack(Instant at, long account, LocalDate repairBy) {
    requireAnother(account);
    become(ObligationState.RETURNED);
    decided(at);
    repairDueOn = repairBy;
  }

  private void decided(Instant at) {
    decidedAt = at;
    confirmBy = null;
  }

  /** Let off. */
  void waive() {
    ObligationState before = state;
    become(ObligationState.WAIVED);
    waivedFrom = before;
  }

  /** Owed again, where it stood. */
  void revokeWaiver() {
    require(ObligationState.WAIVED);
    ObligationState usual = receivedAt == null ? ObligationState.OPEN : ObligationState.RECEIVED;
    state = waivedFrom == null ? usual : waivedFrom;
    waivedFrom = null;
  }

  /** Whether more time may be asked for: still to be done, with a date, none asked for yet. */
  void requireExtendable() {
    if (!ObligationActions.PENDING.contains(state)) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Việc đang ở trạng thái %s nên không đề nghị gia hạn được.",
          "It is %s, so no more time can be asked for.",
          state);
    }
    if (dueOn == null) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Việc này không có thời hạn, nên không có gì để gia hạn.",
          "It has no due date, so there is nothing to extend.");
    }
    if (extensionId != null) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Đã có một đề nghị gia hạn đang chờ. Hãy rút đề nghị đó trước khi gửi đề nghị khác.",
          "A request for more time is waiting already. Withdraw it before you send another.");
    }
  }

  /** Due later from now on; the first due date stays. */
  void extend(LocalDate until) {
    if (extendedFrom == null) {
      extendedFrom = dueOn;
    }
    dueOn = until;
    extensionId = null;
  }

  void requireAnother(long account) {
    if (state == ObligationState.SUBMITTED && submittedBy != null && submittedBy == account) {
      throw ProblemException.of(
          ProblemType.FORBIDDEN,
          "Người báo cáo không tự xác nhận. Hãy để người khác của cấp xác nhận quyết định.",
          "Who handed it in does not confirm it. Leave it to somebody else.");
    }
  }

  private void become(ObligationState next) {
    if (!state.canBecome(next)) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Việc đang ở trạng thái %s nên không chuyển sang %s được. Hãy tải lại để xem trạng thái mới.",
          "It is %s and cannot become %s. Reload to see where it stands.",
          state,
          next);
    }
    state = next;
  }

  private void require(ObligationState wanted) {
    if (state != wanted) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Việc không còn ở trạng thái %s. Hãy tải lại.",
          "It is no longer %s. Reload.",
          wanted);
    }
  }
}

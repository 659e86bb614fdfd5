package vn.lantoa.target.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.journal.Fields;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.text.VietnameseText;
import vn.lantoa.target.api.ActualState;
import vn.lantoa.target.api.TargetActualInput;
import vn.lantoa.target.rollup.Period;
import vn.lantoa.target.rollup.Rating;

/** A reported figure as it is kept. */
@Entity
@Table(name = "target_actual")
public class Actual {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "target_id", nullable = false, updatable = false)
  long targetId;

  @Column(name = "organisation_id", nullable = false, updatable = false)
  long organisationId;

  @Column(nullable = false, length = 8, updatable = false)
  String period;

  @Column(name = "starts_on", nullable = false, updatable = false)
  LocalDate startsOn;

  @Column(name = "ends_on", nullable = false, updatable = false)
  LocalDate endsOn;

  @Column(precision = 15, scale = 4)
  @Nullable BigDecimal value;

  @Column(precision = 15, scale = 4)
  @Nullable BigDecimal numerator;

  @Column(precision = 15, scale = 4)
  @Nullable BigDecimal denominator;

  @Enumerated(EnumType.STRING)
  @Column(length = 8)
  @Nullable Rating rating;

  @Column(name = "attachment_id")
  @Nullable Long attachmentId;

  @Column(name = "evidence_on")
  @Nullable LocalDate evidenceOn;

  @Column(length = 2000)
  @Nullable String note;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 9)
  ActualState state = ActualState.REPORTED;

  @Column(name = "return_reason", length = 2000)
  @Nullable String returnReason;

  @Column(name = "reported_at", nullable = false)
  Instant reportedAt;

  @Column(name = "reported_by", nullable = false)
  long reportedBy;

  @Column(name = "decided_at")
  @Nullable Instant decidedAt;

  @Column(name = "decided_by")
  @Nullable Long decidedBy;

  @Version long version;

  @Column(name = "changed_by")
  @Nullable Long changedBy;

  void of(Target target, Period reported) {
    targetId = target.id;
    organisationId = target.organisationId;
    period = reported.code();
    startsOn = reported.startsOn();
    endsOn = reported.endsOn();
  }

  /** Reported, or reported anew: what is confirmed stands. */
  void report(TargetActualInput input, @Nullable Long attachment, Instant at, long by) {
    if (state == ActualState.CONFIRMED) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Số liệu đã được xác nhận. Đề nghị cấp trên trả lại nếu cần sửa.",
          "The figure is confirmed. Ask the superior to return it if it must be changed.");
    }
    value = input.value();
    numerator = input.numerator();
    denominator = input.denominator();
    rating = input.rating();
    attachmentId = attachment;
    evidenceOn = input.evidenceOn();
    note = VietnameseText.blankToNull(input.note());
    state = ActualState.REPORTED;
    returnReason = null;
    reportedAt = at;
    reportedBy = by;
    decidedAt = null;
    decidedBy = null;
    changedBy = by;
  }

  /** By the superior. */
  void confirm(Instant at, long by) {
    if (state != ActualState.REPORTED) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Chỉ xác nhận số liệu đang chờ.",
          "Only a figure that waits can be confirmed.");
    }
    decide(ActualState.CONFIRMED, null, at, by);
  }

  /** By the superior, with the reason; a confirmed figure may be returned as well. */
  void giveBack(String reason, Instant at, long by) {
    if (state == ActualState.RETURNED) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Số liệu đã được trả lại và đang chờ bổ sung.",
          "The figure was returned and waits for its repair.");
    }
    decide(ActualState.RETURNED, reason, at, by);
  }

  private void decide(ActualState how, @Nullable String reason, Instant at, long by) {
    state = how;
    returnReason = reason;
    decidedAt = at;
    decidedBy = by;
    changedBy = by;
  }

  /** What the journal holds of it, before and after a change. */
  Map<String, Object> fields() {
    return new Fields()
        .put("targetId", targetId)
        .put("period", period)
        .put("value", Decimals.text(value))
        .put("numerator", Decimals.text(numerator))
        .put("denominator", Decimals.text(denominator))
        .put("rating", rating)
        .put("attachmentId", attachmentId)
        .put("evidenceOn", evidenceOn)
        .put("note", note)
        .put("state", state)
        .put("returnReason", returnReason)
        .map();
  }
}

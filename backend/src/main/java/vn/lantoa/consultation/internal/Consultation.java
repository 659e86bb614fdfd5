package vn.lantoa.consultation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.journal.Fields;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/** A round of opinions on a draft. */
@Entity
@DynamicUpdate
@Table(name = "consultation")
public class Consultation {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "programme_id", nullable = false, updatable = false)
  long programmeId;

  @Column(nullable = false, updatable = false)
  int round;

  @Column(name = "organisation_id", nullable = false, updatable = false)
  long organisationId;

  @Column(name = "document_id", nullable = false, updatable = false)
  long documentId;

  @Column(name = "demand_id", nullable = false, updatable = false)
  long demandId;

  @Column(nullable = false, length = 1000, updatable = false)
  String title;

  @Column(length = 4000, updatable = false)
  @Nullable String question;

  @Column(name = "closes_on", nullable = false, updatable = false)
  LocalDate closesOn;

  @Column(name = "silence_is_consent", nullable = false, updatable = false)
  boolean silenceIsConsent;

  @Column(name = "open_table", nullable = false, updatable = false)
  boolean openTable;

  @Column(name = "content_hash", nullable = false, length = 64, updatable = false)
  String contentHash;

  @Column(nullable = false, columnDefinition = "longtext", updatable = false)
  String snapshot;

  @Column(name = "opened_at", nullable = false, updatable = false)
  Instant openedAt;

  @Column(name = "closed_at")
  @Nullable Instant closedAt;

  @Version long version;

  @Column(name = "changed_by")
  @Nullable Long changedBy;

  /** What the journal holds of it. */
  Map<String, Object> fields() {
    return new Fields()
        .put("programmeId", programmeId)
        .put("round", round)
        .put("documentId", documentId)
        .put("demandId", demandId)
        .put("closesOn", closesOn)
        .put("silenceIsConsent", silenceIsConsent)
        .put("openTable", openTable)
        .put("contentHash", contentHash)
        .map();
  }

  /** No more opinions. */
  void close(long account, Instant at) {
    if (closedAt != null) {
      throw ProblemException.of(
          ProblemType.CONSULTATION_CLOSED,
          "Đợt lấy ý kiến này đã đóng.",
          "This round is closed already.");
    }
    closedAt = at;
    changedBy = account;
  }
}

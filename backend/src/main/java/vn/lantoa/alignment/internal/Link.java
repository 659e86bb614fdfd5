package vn.lantoa.alignment.internal;

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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.alignment.AlignmentState;
import vn.lantoa.shared.journal.Fields;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/** What one task or target of a programme serves above. */
@Entity
@Table(name = "alignment")
public class Link {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  /** Its first edition. */
  @Column(name = "programme_id", nullable = false)
  long programmeId;

  @Column(name = "organisation_id", nullable = false)
  long organisationId;

  @Column(name = "task_key")
  @Nullable Long taskKey;

  @Column(name = "target_id")
  @Nullable Long targetId;

  @Column(name = "demand_id")
  @Nullable Long demandId;

  @Column(name = "document_id", nullable = false)
  long documentId;

  @Column(name = "superior_demand_id")
  @Nullable Long superiorDemandId;

  @Column(name = "provision_id")
  @Nullable Long provisionId;

  @Column(name = "superior_target_id")
  @Nullable Long superiorTargetId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 8)
  AlignmentState state;

  @Column(nullable = false)
  boolean adopted;

  @Column(nullable = false, columnDefinition = "longtext")
  String taken;

  @Column(name = "superior_version", nullable = false)
  long superiorVersion;

  @Column(length = 1000)
  @Nullable String reason;

  @Column(name = "decided_by")
  @Nullable Long decidedBy;

  @Column(name = "decided_at")
  @Nullable Instant decidedAt;

  @Version long version;

  @Column(name = "changed_by")
  @Nullable Long changedBy;

  @Column(name = "changed_at")
  @Nullable Instant changedAt;

  /** It is the programme's own by now. */
  void serve(@Nullable String word) {
    state = AlignmentState.SERVES;
    reason = word;
  }

  /**
   * It is not served.
   *
   * @throws ProblemException 422 without a reason
   */
  void decline(@Nullable String why) {
    if (why == null || why.isBlank()) {
      throw ProblemException.of(
          ProblemType.DECLINE_WITHOUT_REASON,
          "Từ chối một mục của cấp trên thì phải nêu lý do: cấp trên sẽ đọc.",
          "Declining an item of the superior needs a reason: the superior will read it.");
    }
    state = AlignmentState.DECLINED;
    reason = why.strip();
  }

  /** The superior's item as it stands now was seen. */
  void seen(String theirs, long versionSeen) {
    taken = theirs;
    superiorVersion = versionSeen;
  }

  void decided(long account, Instant at) {
    decidedBy = account;
    decidedAt = at;
    changedBy = account;
    changedAt = at;
  }

  /** What the journal holds of it, before and after a change. */
  Map<String, Object> fields() {
    return new Fields()
        .put("taskKey", taskKey)
        .put("targetId", targetId)
        .put("superiorDemandId", superiorDemandId)
        .put("provisionId", provisionId)
        .put("superiorTargetId", superiorTargetId)
        .put("state", state)
        .put("seen", taken)
        .map();
  }
}

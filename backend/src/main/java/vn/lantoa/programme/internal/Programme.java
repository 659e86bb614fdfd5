package vn.lantoa.programme.internal;

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
import vn.lantoa.programme.ProgrammeState;
import vn.lantoa.shared.journal.Fields;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/** An edition of a programme. */
@Entity
@Table(name = "programme")
public class Programme {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "organisation_id", nullable = false)
  long organisationId;

  @Column(name = "issuing_body", nullable = false, length = 30)
  String issuingBody;

  @Column(name = "type_code", nullable = false, length = 10)
  String typeCode;

  @Column(nullable = false, length = 1000)
  String title;

  @Column(name = "term_id")
  @Nullable Long termId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 12)
  ProgrammeState state = ProgrammeState.DRAFT;

  @Column(nullable = false)
  int edition = 1;

  /** The first edition; of the first edition its own id, set once it has one. */
  @Column(name = "first_id")
  @Nullable Long firstId;

  @Column(name = "previous_id")
  @Nullable Long previousId;

  @Column(name = "document_id")
  @Nullable Long documentId;

  @Column(name = "amending_document_id")
  @Nullable Long amendingDocumentId;

  /** Why there is another edition, or why it was closed. */
  @Column(length = 1000)
  @Nullable String reason;

  @Column(name = "approved_hash", length = 64)
  @Nullable String approvedHash;

  @Column(name = "approved_at")
  @Nullable Instant approvedAt;

  @Column(name = "approved_by")
  @Nullable Long approvedBy;

  @Column(name = "approval_note", length = 1000)
  @Nullable String approvalNote;

  @Column(name = "created_at", nullable = false)
  Instant createdAt;

  @Column(name = "issued_at")
  @Nullable Instant issuedAt;

  @Column(name = "closed_at")
  @Nullable Instant closedAt;

  @Version long version;

  @Column(name = "changed_by")
  @Nullable Long changedBy;

  /** What the journal holds of it, before and after a change. */
  Map<String, Object> fields() {
    return new Fields()
        .put("organisationId", organisationId)
        .put("issuingBody", issuingBody)
        .put("type", typeCode)
        .put("title", title)
        .put("termId", termId)
        .put("state", state)
        .put("edition", edition)
        .put("previousId", previousId)
        .put("documentId", documentId)
        .put("amendingDocumentId", amendingDocumentId)
        .put("approvedHash", approvedHash)
        .map();
  }

  /** 409 unless its content may still be written. */
  void requireDraft() {
    if (!state.isDraft()) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Chương trình đã ban hành thì sửa bằng bản sửa đổi: hãy lập lần ban hành tiếp theo.",
          "An issued programme is changed by its next edition.");
    }
  }

  /** 409 unless it is in force. */
  void requireIssued() {
    if (state != ProgrammeState.ISSUED) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Chỉ làm được với chương trình đang có hiệu lực.",
          "Only a programme in force allows this.");
    }
  }

  /** Goes out for opinions; not while it is out already. */
  void consult() {
    requireDraft();
    if (state == ProgrammeState.CONSULTING) {
      throw ProblemException.of(
          ProblemType.CONSULTATION_OPEN,
          "Dự thảo đang được lấy ý kiến. Hãy đóng đợt đó rồi mở đợt khác.",
          "The draft is out for opinions already. Close that round before you open another.");
    }
    state = ProgrammeState.CONSULTING;
  }

  /** The opinions are in. */
  void complete() {
    if (state == ProgrammeState.CONSULTING) {
      state = ProgrammeState.COMPLETING;
    }
  }

  /** 409 once units were asked about it: what they said stays. */
  void requireNeverSent() {
    requireDraft();
    if (state != ProgrammeState.DRAFT) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Dự thảo đã gửi lấy ý kiến thì không xóa: ý kiến góp ý được lưu cùng dự thảo.",
          "A draft that was sent out for opinions is not deleted: they are kept with it.");
    }
  }

  /** The head approves this content and no other. */
  void approve(String contentHash, @Nullable String note, long account, Instant at) {
    requireDraft();
    approvedHash = contentHash;
    approvalNote = note;
    approvedBy = account;
    approvedAt = at;
    changedBy = account;
  }

  /** It is in force from now on, if the content is the one that was approved. */
  void issue(String contentHash, long document, @Nullable Long amending, Instant at) {
    requireApproved(contentHash);
    state = ProgrammeState.ISSUED;
    documentId = document;
    amendingDocumentId = amending;
    issuedAt = at;
  }

  /**
   * Holds the approval against the content.
   *
   * @throws ProblemException 409 without approval, or where the content changed since
   */
  void requireApproved(String contentHash) {
    requireDraft();
    if (approvedHash == null) {
      throw ProblemException.of(
          ProblemType.NOT_APPROVED,
          "Chương trình chưa được người đứng đầu phê duyệt.",
          "The head has not approved the programme.");
    }
    if (!approvedHash.equals(contentHash)) {
      throw changed();
    }
  }

  /** 409: the content is another than the one approved, or seen. */
  static ProblemException changed() {
    return ProblemException.of(
        ProblemType.CONTENT_CHANGED,
        "Nội dung đã đổi sau khi được phê duyệt (hoặc sau khi bạn mở): phê duyệt không còn hiệu lực. Hãy xem khác biệt và phê duyệt lại.",
        "The content changed after it was approved (or after you opened it): the approval is void. Look at the difference and approve again.");
  }

  /** A later edition takes its place. */
  void amended() {
    requireIssued();
    state = ProgrammeState.AMENDED;
  }

  /** Carried out or ended. */
  void close(String why, long account, Instant at) {
    requireIssued();
    state = ProgrammeState.CLOSED;
    reason = why;
    closedAt = at;
    changedBy = account;
  }
}

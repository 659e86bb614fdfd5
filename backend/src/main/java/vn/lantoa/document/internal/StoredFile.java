package vn.lantoa.document.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An attachment: of a document, or evidence of an obligation. Its bytes stand in the store. */
@Entity
@Table(name = "attachment")
public class StoredFile {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "document_id")
  @Nullable Long documentId;

  @Column(name = "obligation_id")
  @Nullable Long obligationId;

  @Column(name = "step_id")
  @Nullable Long stepId;

  @Column(name = "file_name", nullable = false, length = 255)
  String fileName;

  @Column(name = "media_type", nullable = false, length = 100)
  String mediaType;

  long size;

  @Column(nullable = false, length = 64)
  String sha256;

  @Column(name = "storage_key", nullable = false, length = 100)
  String storageKey;

  @Column(name = "created_at", nullable = false)
  Instant createdAt;

  @Column(name = "changed_by")
  @Nullable Long changedBy;

  static StoredFile of(FileInspector.Inspected file, Instant now, @Nullable Long accountId) {
    StoredFile stored = new StoredFile();
    stored.fileName = file.fileName();
    stored.mediaType = file.type().mediaType();
    stored.size = file.size();
    stored.sha256 = file.sha256();
    stored.storageKey = file.sha256();
    stored.createdAt = now;
    stored.changedBy = accountId;
    return stored;
  }
}

package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/** Writes the rows of attachments, after their bytes stand. */
@ApplicationScoped
public class AttachmentWriter {

  private final EntityManager em;
  private final SearchIndex index;
  private final AppClock clock;

  private final Journal journal;

  public AttachmentWriter(EntityManager em, SearchIndex index, AppClock clock, Journal journal) {
    this.journal = journal;
    this.em = em;
    this.index = index;
    this.clock = clock;
  }

  @Transactional
  public StoredFile addToDocument(
      long documentId, FileInspector.Inspected file, @Nullable Long accountId) {
    StoredFile stored = StoredFile.of(file, clock.now(), accountId);
    stored.documentId = documentId;
    em.persist(stored);
    RegisteredDocument document =
        Objects.requireNonNull(em.find(RegisteredDocument.class, documentId));
    journal.record(added("documents", documentId, document.holderId, stored));
    if (!file.words().isEmpty()) {
      index.keep(documentId, stored.id, file.words());
      index.rebuild(document);
    }
    return stored;
  }

  @Transactional
  public StoredFile addEvidence(
      long obligationId, FileInspector.Inspected file, @Nullable Long accountId) {
    StoredFile stored = StoredFile.of(file, clock.now(), accountId);
    stored.obligationId = obligationId;
    em.persist(stored);
    journal.record(added("obligations", obligationId, holder(stored), stored));
    return stored;
  }

  /** Removes the row; the bytes are swept when nothing refers to them. */
  @Transactional
  public void delete(StoredFile file) {
    boolean evidence = file.documentId == null;
    journal.record(
        JournalEntry.of(
                "attachment.delete",
                evidence ? "obligations" : "documents",
                evidence ? file.obligationId : file.documentId,
                holder(file))
            .with("attachmentId", file.id, null)
            .with("sha256", file.sha256, null));
    new Sql("DELETE FROM attachment WHERE id = :file").bind("file", file.id).execute(em);
    if (file.documentId != null) {
      index.forget(file.documentId, file.id);
      index.rebuild(Objects.requireNonNull(em.find(RegisteredDocument.class, file.documentId)));
    }
  }

  private static JournalEntry added(
      String subject, long subjectId, Long organisationId, StoredFile file) {
    return JournalEntry.of("attachment.add", subject, subjectId, organisationId)
        .with("attachmentId", null, file.id)
        .with("sha256", null, file.sha256)
        .with("size", null, file.size);
  }

  /** Whose journal it is: the keeper of the document, or who owes the obligation. */
  private long holder(StoredFile file) {
    Sql sql =
        file.documentId != null
            ? new Sql("SELECT holder_id FROM document WHERE id = :id").bind("id", file.documentId)
            : new Sql("SELECT organisation_id FROM obligation WHERE id = :id")
                .bind("id", file.obligationId);
    return sql.number(em);
  }
}

package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/** Writes the rows of attachments, after their bytes stand. */
@ApplicationScoped
public class AttachmentWriter {

  private final EntityManager em;
  private final SearchIndex index;
  private final AppClock clock;

  public AttachmentWriter(EntityManager em, SearchIndex index, AppClock clock) {
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
    if (!file.words().isEmpty()) {
      index.keep(documentId, stored.id, file.words());
      index.rebuild(Objects.requireNonNull(em.find(RegisteredDocument.class, documentId)));
    }
    return stored;
  }

  @Transactional
  public StoredFile addEvidence(
      long obligationId, FileInspector.Inspected file, @Nullable Long accountId) {
    StoredFile stored = StoredFile.of(file, clock.now(), accountId);
    stored.obligationId = obligationId;
    em.persist(stored);
    return stored;
  }

  /** Removes the row; the bytes are swept when nothing refers to them. */
  @Transactional
  public void delete(StoredFile file) {
    new Sql("DELETE FROM attachment WHERE id = :file").bind("file", file.id).execute(em);
    if (file.documentId != null) {
      index.forget(file.documentId, file.id);
      index.rebuild(Objects.requireNonNull(em.find(RegisteredDocument.class, file.documentId)));
    }
  }
}

package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import vn.lantoa.document.Attachment;
import vn.lantoa.document.EvidenceAccess;
import vn.lantoa.document.Upload;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.problem.FieldProblem;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/**
 * Files within the actor's rights: those of the document, or of the obligation they are evidence
 * of.
 */
@ApplicationScoped
public class AttachmentService {

  private static final int MOST_FILES = 200;

  private final AttachmentRows rows;
  private final AttachmentWriter writer;
  private final AttachmentStore store;
  private final FileInspector inspector;
  private final Readability readability;
  private final Instance<EvidenceAccess> evidence;
  private final CurrentActor actor;

  public AttachmentService(
      AttachmentRows rows,
      AttachmentWriter writer,
      AttachmentStore store,
      FileInspector inspector,
      Readability readability,
      Instance<EvidenceAccess> evidence,
      CurrentActor actor) {
    this.rows = rows;
    this.writer = writer;
    this.store = store;
    this.inspector = inspector;
    this.readability = readability;
    this.evidence = evidence;
    this.actor = actor;
  }

  public List<Attachment> list(long documentId) {
    boolean mayEdit = readability.require(documentId).mayEdit();
    return rows.shown(rows.where("documentId", List.of(documentId)), f -> mayEdit);
  }

  /** Checks a file and adds it. The file is read before any transaction begins. */
  public Attachment add(long documentId, Upload upload) {
    readability.requireEditable(documentId);
    if (rows.count("document_id", documentId) >= MOST_FILES) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "Văn bản đã có %d tệp. Hãy gộp hoặc xóa bớt.",
          "The document has %d files already. Merge or delete some.",
          MOST_FILES);
    }
    FileInspector.Inspected file = inspector.inspect(upload);
    rows.same(documentId, file.sha256())
        .ifPresent(
            id -> {
              throw duplicate(id);
            });
    keep(file, upload);
    StoredFile stored = writer.addToDocument(documentId, file, actor.accountId());
    return rows.shown(List.of(stored), f -> true).get(0);
  }

  /** Keeps the bytes; when this returns they stand whole. */
  void keep(FileInspector.Inspected file, Upload upload) {
    try {
      store.put(file.sha256(), upload.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Attachment get(long id) {
    StoredFile file = require(id);
    boolean mayDelete = mayDelete(file);
    return rows.shown(List.of(file), f -> mayDelete).get(0);
  }

  /** The row of a file that the actor may read, or 404. */
  private StoredFile require(long id) {
    StoredFile file = rows.find(id).orElse(null);
    if (file == null) {
      // asked for what never was as well, so that both cost the same
      readability.require(0);
      throw ProblemException.notFound();
    }
    boolean readable =
        file.documentId != null
            ? readability.find(file.documentId).isPresent()
            : file.obligationId != null
                && evidence.isResolvable()
                && evidence.get().mayRead(file.obligationId);
    if (!readable) {
      throw ProblemException.notFound();
    }
    return file;
  }

  /** The bytes of a file that the actor may read. */
  public AttachmentContent content(long id) {
    StoredFile file = require(id);
    if (!store.has(file.storageKey)) {
      throw ProblemException.of(
          ProblemType.ERASED,
          "Nội dung tệp đã bị xóa; chỉ còn ghi nhận là từng có tệp này.",
          "The bytes of this file were erased; only the record that it was there remains.");
    }
    return new AttachmentContent(
        file.storageKey, file.fileName, file.mediaType, file.size, file.sha256);
  }

  /** Writes a part of them. */
  public void write(AttachmentContent content, ByteRange bytes, OutputStream out)
      throws IOException {
    store.copy(content.storageKey(), bytes.offset(), bytes.length(), out);
  }

  /** Deletes a file; what was shown with a step of an obligation stays. */
  public void delete(long id) {
    StoredFile file = require(id);
    if (file.stepId != null) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Minh chứng đã nộp kèm một báo cáo nên không xóa được.",
          "Evidence that was handed in with a report cannot be deleted.");
    }
    if (!mayDelete(file)) {
      throw ProblemException.forbidden();
    }
    writer.delete(file);
  }

  private boolean mayDelete(StoredFile file) {
    if (file.documentId != null) {
      return readability.find(file.documentId).filter(s -> s.mayEdit()).isPresent();
    }
    return file.stepId == null
        && file.obligationId != null
        && evidence.isResolvable()
        && evidence.get().mayChange(file.obligationId);
  }

  private static ProblemException duplicate(long id) {
    Words words =
        Words.of(
            "Tệp này đã được đính kèm vào văn bản.",
            "This file is attached to the document already.");
    return new ProblemException(
        ProblemType.DUPLICATE,
        words,
        List.of(new FieldProblem("/file", "DUPLICATE", words, Long.toString(id))));
  }
}

package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lantoa.document.Attachment;
import vn.lantoa.document.Attachments;
import vn.lantoa.document.EvidenceAccess;
import vn.lantoa.document.Upload;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/** Evidence, for the feature that owns obligations. */
@ApplicationScoped
public class EvidenceFiles implements Attachments {

  private static final int MOST_FILES = 200;

  private final EntityManager em;
  private final AttachmentRows rows;
  private final AttachmentWriter writer;
  private final AttachmentService files;
  private final FileInspector inspector;
  private final Instance<EvidenceAccess> evidence;
  private final CurrentActor actor;

  public EvidenceFiles(
      EntityManager em,
      AttachmentRows rows,
      AttachmentWriter writer,
      AttachmentService files,
      FileInspector inspector,
      Instance<EvidenceAccess> evidence,
      CurrentActor actor) {
    this.em = em;
    this.rows = rows;
    this.writer = writer;
    this.files = files;
    this.inspector = inspector;
    this.evidence = evidence;
    this.actor = actor;
  }

  @Override
  public Attachment addEvidence(long obligationId, Upload upload) {
    if (countOfObligation(obligationId) >= MOST_FILES) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "Nhiệm vụ đã có %d tệp minh chứng. Hãy gộp hoặc xóa bớt.",
          "The obligation has %d files of evidence already. Merge or delete some.",
          MOST_FILES);
    }
    FileInspector.Inspected file = inspector.inspect(upload);
    files.keep(file, upload);
    StoredFile stored = writer.addEvidence(obligationId, file, actor.accountId());
    return rows.shown(List.of(stored), f -> true).get(0);
  }

  @Override
  public List<Attachment> ofObligation(long obligationId) {
    List<StoredFile> found = rows.where("obligationId", List.of(obligationId));
    boolean mayChange =
        !found.isEmpty() && evidence.isResolvable() && evidence.get().mayChange(obligationId);
    return rows.shown(found, f -> mayChange && f.stepId == null);
  }

  @Override
  public Map<Long, List<Attachment>> ofSteps(Collection<Long> stepIds) {
    List<StoredFile> found = rows.where("stepId", stepIds);
    List<Attachment> shown = rows.shown(found, f -> false);
    Map<Long, List<Attachment>> bySteps = new LinkedHashMap<>();
    for (int i = 0; i < found.size(); i++) {
      bySteps
          .computeIfAbsent(Objects.requireNonNull(found.get(i).stepId), k -> new ArrayList<>())
          .add(shown.get(i));
    }
    return bySteps;
  }

  @Override
  public long countOfObligation(long obligationId) {
    return rows.count("obligation_id", obligationId);
  }

  @Override
  public void linkToStep(long obligationId, long stepId, Collection<Long> attachmentIds) {
    List<Long> ids = attachmentIds.stream().distinct().toList();
    if (ids.isEmpty()) {
      return;
    }
    int linked =
        new Sql(
                """
                UPDATE attachment SET step_id = :step
                WHERE id IN (:ids) AND obligation_id = :obligation AND step_id IS NULL
                """)
            .bind("step", stepId)
            .bind("ids", ids)
            .bind("obligation", obligationId)
            .execute(em);
    if (linked != ids.size()) {
      throw ProblemException.invalid(
          "/attachmentIds",
          "UNKNOWN_ATTACHMENT",
          "Có tệp không phải minh chứng của nhiệm vụ này, hoặc đã nộp kèm lần trước. Hãy tải tệp lên lại.",
          "A file is no evidence of this obligation, or was handed in earlier. Upload it again.");
    }
  }

  @Override
  public List<Attachment> ofIds(Collection<Long> ids) {
    return rows.shown(rows.where("id", ids), f -> false);
  }

  @Override
  public Attachment requireReadable(long attachmentId) {
    return files.get(attachmentId);
  }
}

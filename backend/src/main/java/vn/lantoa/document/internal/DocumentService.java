package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentSpec;
import vn.lantoa.document.api.Document;
import vn.lantoa.document.api.DocumentInput;
import vn.lantoa.document.internal.Readability.Standing;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.IfMatch;

/** Registering, replacing and deleting documents within the actor's rights. */
@ApplicationScoped
public class DocumentService {

  private static final String DOCUMENTS = "documents";

  private final EntityManager em;
  private final CurrentActor actor;
  private final Reach reach;
  private final Readability readability;
  private final Registrar registrar;
  private final DocumentReader reader;
  private final IfMatch ifMatch;

  private final Journal journal;

  public DocumentService(
      EntityManager em,
      CurrentActor actor,
      Reach reach,
      Readability readability,
      Registrar registrar,
      DocumentReader reader,
      IfMatch ifMatch,
      Journal journal) {
    this.journal = journal;
    this.em = em;
    this.actor = actor;
    this.reach = reach;
    this.readability = readability;
    this.registrar = registrar;
    this.reader = reader;
    this.ifMatch = ifMatch;
  }

  @Transactional
  public Document create(DocumentInput input) {
    Long named = Ids.field("/holderId", input.holderId());
    DocumentSpec spec = spec(input, named == null ? home() : named);
    requireHolder(spec.holderId());
    requireIssuer(spec.issuerId());
    long id = registrar.create(spec, actor.accountId(), this::visible);
    RegisteredDocument made = Objects.requireNonNull(em.find(RegisteredDocument.class, id));
    journal.record(
        JournalEntry.of("document.create", DOCUMENTS, id, spec.holderId())
            .between(Map.of(), made.fields()));
    return reader.get(id);
  }

  @Transactional
  public Document update(long id, DocumentInput input) {
    Standing standing = readability.requireEditable(id);
    ifMatch.check(standing.version());
    Long named = Ids.field("/holderId", input.holderId());
    DocumentSpec spec = spec(input, named == null ? standing.facts().holderId() : named);
    if (spec.holderId() != standing.facts().holderId()) {
      requireHolder(spec.holderId());
    }
    if (spec.issuerId() != standing.facts().issuerId()) {
      requireIssuer(spec.issuerId());
    }
    RegisteredDocument document = Objects.requireNonNull(em.find(RegisteredDocument.class, id));
    ifMatch.check(document.version);
    Map<String, Object> before = document.fields();
    registrar.replace(document, spec, actor.accountId(), this::visible);
    journal.record(
        JournalEntry.of("document.update", DOCUMENTS, id, spec.holderId())
            .between(before, document.fields()));
    return reader.get(id);
  }

  /** Deletes a document by which nothing was ever demanded, with all that hangs on it. */
  @Transactional
  public void delete(long id) {
    Standing standing = readability.requireEditable(id);
    ifMatch.check(standing.version());
    long demands =
        new Sql(
                """
                SELECT (SELECT COUNT(*) FROM demand WHERE document_id = :document)
                  + (SELECT COUNT(*) FROM target WHERE document_id = :document)
                """)
            .bind("document", id)
            .number(em);
    if (demands > 0) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Văn bản đã có %d yêu cầu, chỉ tiêu nên không xóa được. Hãy xóa bản nháp hoặc thu hồi nhiệm vụ; văn bản còn lại để tra cứu.",
          "The document has %d demands and targets and cannot be deleted. Delete drafts or withdraw what was published; the document stays on record.",
          demands);
    }
    clear("document_relation", "source_id = :document OR target_id = :document", id);
    clear("attachment", "document_id = :document", id);
    clear("provision", "document_id = :document", id);
    clear("document_text", "document_id = :document", id);
    clear("document_audience", "document_id = :document", id);
    if (clear("document", "id = :document AND version = " + standing.version(), id) == 0) {
      throw ProblemException.stale(standing.version() + 1);
    }
    journal.record(
        JournalEntry.of("document.delete", DOCUMENTS, id, standing.facts().holderId())
            .with("symbol", standing.facts().symbol(), null)
            .with("title", standing.facts().title(), null)
            .with("issuedOn", standing.facts().issuedOn(), null));
  }

  private int clear(String table, String condition, long id) {
    return new Sql("DELETE FROM " + table + " WHERE " + condition).bind("document", id).execute(em);
  }

  private boolean visible(long id) {
    return readability.find(id).isPresent();
  }

  /** The register somebody keeps who says nothing else: where the first role is held that may. */
  private long home() {
    return actor.get().grantsFor(Permission.DOCUMENT_EDIT).stream()
        .findFirst()
        .map(Grant::organisationId)
        .orElseThrow(ProblemException::forbidden);
  }

  private void requireHolder(long holderId) {
    if (reach.covers(Permission.DOCUMENT_EDIT, holderId)) {
      return;
    }
    if (reach.covers(Permission.DOCUMENT_READ, holderId)) {
      throw ProblemException.forbidden();
    }
    throw unknownOrganisation("/holderId");
  }

  /** What comes in was issued above, what goes out in one's own tree. */
  private void requireIssuer(long issuerId) {
    String homes =
        actor.get().grants().stream()
            .map(g -> Long.toString(g.organisationId()))
            .distinct()
            .collect(Collectors.joining(", "));
    long known =
        homes.isEmpty()
            ? 0
            : new Sql(
                    """
                    SELECT COUNT(*) FROM organisation_closure c
                    WHERE (c.descendant_id = :issuer AND c.ancestor_id IN (%1$s))
                      OR (c.ancestor_id = :issuer AND c.descendant_id IN (%1$s))
                    """
                        .formatted(homes))
                .bind("issuer", issuerId)
                .number(em);
    if (known == 0) {
      throw unknownOrganisation("/issuerId");
    }
  }

  private static ProblemException unknownOrganisation(String pointer) {
    return ProblemException.invalid(
        pointer,
        "UNKNOWN_ORGANISATION",
        "Tổ chức không có, hoặc không thuộc phạm vi của bạn và cấp trên của bạn.",
        "The organisation does not exist, or lies neither in your reach nor above it.");
  }

  private static DocumentSpec spec(DocumentInput input, long holderId) {
    @Nullable Long termId = Ids.field("/termId", input.termId());
    return new DocumentSpec(
        input.externalId(),
        input.symbol(),
        input.type(),
        Ids.required("/issuerId", input.issuerId()),
        input.issuingBody(),
        holderId,
        termId,
        input.series(),
        input.issuedOn(),
        input.receivedOn(),
        input.title(),
        input.summary(),
        input.place(),
        input.signerPosition(),
        input.validTo());
  }
}

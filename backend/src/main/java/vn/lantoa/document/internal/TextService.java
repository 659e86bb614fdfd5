package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import vn.lantoa.document.Provision;
import vn.lantoa.document.api.DocumentText;
import vn.lantoa.document.internal.Readability.Standing;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.web.IfMatch;

/** Texts within the actor's rights. */
@ApplicationScoped
public class TextService {

  private final EntityManager em;
  private final CurrentActor actor;
  private final Readability readability;
  private final TextWriter writer;
  private final DocumentWarnings warnings;
  private final IfMatch ifMatch;

  private final Journal journal;

  public TextService(
      EntityManager em,
      CurrentActor actor,
      Readability readability,
      TextWriter writer,
      DocumentWarnings warnings,
      IfMatch ifMatch,
      Journal journal) {
    this.journal = journal;
    this.em = em;
    this.actor = actor;
    this.readability = readability;
    this.writer = writer;
    this.warnings = warnings;
    this.ifMatch = ifMatch;
  }

  public DocumentText get(long documentId) {
    return read(documentId, readability.require(documentId).version());
  }

  /** Replaces the text and moves the document's version on. */
  @Transactional
  public DocumentText replace(long documentId, String text) {
    Standing standing = readability.requireEditable(documentId);
    ifMatch.check(standing.version());
    RegisteredDocument document =
        Objects.requireNonNull(
            em.find(
                RegisteredDocument.class, documentId, LockModeType.PESSIMISTIC_FORCE_INCREMENT));
    ifMatch.check(document.version - 1);
    writer.replace(document, text, actor.accountId());
    journal.record(
        JournalEntry.of("document.text", "documents", documentId, document.holderId)
            .with("characters", null, text.length())
            .with("sha256", null, Sha256.of(text)));
    return read(documentId, document.version);
  }

  private DocumentText read(long documentId, long version) {
    String text =
        new Sql("SELECT text FROM document_text WHERE document_id = :document")
            .bind("document", documentId)
            .first(em, r -> r.string("text"))
            .orElse(null);
    List<Provision> provisions =
        new Sql(
                """
                SELECT p.id, p.label, p.depth, p.ordinal, p.heading, p.text,
                  (SELECT COUNT(*) FROM demand d
                   WHERE d.document_id = p.document_id AND d.provision_id = p.id
                     AND d.state = 'PUBLISHED') AS demand_count
                FROM provision p WHERE p.document_id = :document AND NOT p.removed
                ORDER BY p.ordinal
                """)
            .bind("document", documentId)
            .list(em, r -> DocumentDirectory.provision(r, r.integer("demand_count")));
    return new DocumentText(
        text,
        provisions,
        text == null ? null : warnings.numerals("/text", text),
        Long.toString(version));
  }
}

package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.persistence.Sql;

/** Keeps the words that documents are found by. Everything joins the caller's transaction. */
@ApplicationScoped
public class SearchIndex {

  /** The text stands beside the files as if it were the file 0. */
  static final long TEXT = 0;

  private final EntityManager em;
  private final Catalogue catalogue;

  public SearchIndex(EntityManager em, Catalogue catalogue) {
    this.em = em;
    this.catalogue = catalogue;
  }

  /** Puts a document's words together anew. One statement. */
  void rebuild(RegisteredDocument document) {
    Catalogue.Type type = Objects.requireNonNull(catalogue.type(document.typeCode));
    new Sql(
            """
            INSERT INTO document_search (document_id, words)
            SELECT :document, CONCAT_WS(' ', :entry,
              (SELECT GROUP_CONCAT(w.words SEPARATOR ' ') FROM document_words w
               WHERE w.document_id = :document))
            ON DUPLICATE KEY UPDATE words = VALUES(words)
            """)
        .bind("document", document.id)
        .bind("entry", SearchWords.ofEntry(document, type, catalogue.parser()))
        .execute(em);
  }

  /** Keeps the words of a text ({@link #TEXT}) or a file; {@link #rebuild} makes them count. */
  void keep(long documentId, long source, String words) {
    new Sql(
            """
            INSERT INTO document_words (document_id, attachment_id, words)
            VALUES (:document, :source, :words)
            ON DUPLICATE KEY UPDATE words = VALUES(words)
            """)
        .bind("document", documentId)
        .bind("source", source)
        .bind("words", words)
        .execute(em);
  }

  void forget(long documentId, long source) {
    new Sql("DELETE FROM document_words WHERE document_id = :document AND attachment_id = :source")
        .bind("document", documentId)
        .bind("source", source)
        .execute(em);
  }

  /** The query for what was typed; null where nothing was. */
  SearchWords.@Nullable Query query(@Nullable String typed) {
    return typed == null || typed.isBlank()
        ? null
        : Objects.requireNonNullElse(
            SearchWords.query(typed, catalogue.parser()), SearchWords.NOTHING);
  }

  /** Adds {@code AND …}: only documents with these words remain. */
  void restrict(Sql sql, String alias, @Nullable String typed) {
    SearchWords.Query query = query(typed);
    if (query != null) {
      sql.add(
          """
          AND %s.id IN (SELECT found.document_id FROM document_search found
            WHERE MATCH(found.words) AGAINST (%s IN BOOLEAN MODE))
          """
              .formatted(alias, sql.placeholder(query.any())));
    }
  }
}

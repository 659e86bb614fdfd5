package vn.lantoa.bench.data;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.document.ProvisionSplitter;
import vn.lantoa.document.ProvisionText;
import vn.lantoa.document.internal.GeneratedDocument;

/** Writes documents with their texts and passages, and the words they are found by. */
final class PaperRows {

  private final Db db;
  private final List<Object[]> documents = new ArrayList<>();
  private final List<Object[]> texts = new ArrayList<>();
  private final List<Object[]> words = new ArrayList<>();
  private final List<Object[]> search = new ArrayList<>();
  private final List<Object[]> audience = new ArrayList<>();
  private final List<Object[]> provisions = new ArrayList<>();
  private final List<Object[]> relations = new ArrayList<>();
  private long provision;

  PaperRows(Db db) {
    this.db = db;
  }

  /**
   * Takes a document, to be written by {@link #flush}.
   *
   * @return the ids of its passages by their labels
   */
  Map<String, Long> add(Paper p) {
    GeneratedDocument document =
        new GeneratedDocument(
            p.type,
            p.typeName(),
            p.symbol(),
            p.issuer.id,
            p.body,
            p.issuedOn,
            p.title,
            p.series(),
            p.text);
    documents.add(
        new Object[] {
          p.id,
          p.type,
          p.symbol(),
          p.symbol(),
          p.number,
          p.issuer.id,
          p.body,
          p.issuer.id,
          p.issuer.term == 0 ? null : p.issuer.term,
          p.series(),
          document.key(),
          p.issuedOn,
          p.title,
          p.issuer.head
        });
    texts.add(new Object[] {p.id, p.text});
    words.add(new Object[] {p.id, 0, document.textWords()});
    search.add(new Object[] {p.id, document.allWords()});
    audience.add(new Object[] {p.id, p.issuer.id});
    if (p.above != null) {
      relations.add(new Object[] {p.id, p.above.id, "IMPLEMENTS"});
    }
    Map<String, Long> labels = new HashMap<>();
    int ordinal = 0;
    for (ProvisionText t : ProvisionSplitter.split(p.text)) {
      provisions.add(
          new Object[] {++provision, p.id, ordinal++, t.label(), t.depth(), t.heading(), t.text()});
      labels.put(t.label(), provision);
    }
    return labels;
  }

  /** Writes what was taken, at the moment the session stands at. */
  void flush() throws SQLException {
    db.insert(
        "document (id, type_code, symbol, symbol_written, number, issuer_id, issuing_body, holder_id, term_id, series, document_key, issued_on, title, signer_position)",
        documents);
    db.insert("document_text (document_id, text)", texts);
    db.insert("document_words (document_id, attachment_id, words)", words);
    db.insert("document_search (document_id, words)", search);
    db.insert("document_audience (document_id, organisation_id)", audience);
    db.insert("provision (id, document_id, ordinal, label, depth, heading, text)", provisions);
    db.insert("document_relation (source_id, target_id, type)", relations);
    for (List<Object[]> rows :
        List.of(documents, texts, words, search, audience, provisions, relations)) {
      rows.clear();
    }
  }
}

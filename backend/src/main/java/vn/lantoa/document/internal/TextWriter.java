package vn.lantoa.document.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.ProvisionSplitter;
import vn.lantoa.document.ProvisionText;
import vn.lantoa.document.SecrecyRefusal;
import vn.lantoa.document.internal.ProvisionChanges.Standing;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.text.VietnameseText;

/**
 * Splits a text into provisions and writes what changed, a statement for each kind of change
 * however long the text is.
 */
@ApplicationScoped
public class TextWriter {

  private static final int MOST_PROVISIONS = 5_000;
  private static final int HEADING_LENGTH = 1_000;

  /** A provision on its way into the table. */
  record Line(
      @Nullable Long id,
      int ordinal,
      String label,
      int depth,
      @Nullable String heading,
      String text) {

    static Line of(@Nullable Long id, int ordinal, ProvisionText p) {
      String heading = p.heading();
      String kept =
          heading == null || heading.length() <= HEADING_LENGTH
              ? heading
              : heading.substring(0, HEADING_LENGTH);
      return new Line(id, ordinal, p.label(), p.depth(), kept, p.text());
    }
  }

  private static final String COLUMNS =
      """
      JSON_TABLE(:lines, '$[*]' COLUMNS (
        id BIGINT PATH '$.id', ordinal INT PATH '$.ordinal',
        label VARCHAR(60) PATH '$.label', depth INT PATH '$.depth',
        heading VARCHAR(1000) PATH '$.heading', text MEDIUMTEXT PATH '$.text')) line
      """;

  private final EntityManager em;
  private final SearchIndex index;
  private final ObjectMapper json;

  public TextWriter(EntityManager em, SearchIndex index, ObjectMapper json) {
    this.em = em;
    this.index = index;
    this.json = json;
  }

  /** Replaces the text of a document, in the caller's transaction. */
  void replace(RegisteredDocument document, String given, @Nullable Long accountId) {
    String text = VietnameseText.normaliseLines(given);
    SecrecyRefusal.check(text);
    List<ProvisionText> passages = ProvisionSplitter.split(text);
    if (passages.size() > MOST_PROVISIONS) {
      throw ProblemException.invalid(
          "/text",
          "TOO_MANY_PROVISIONS",
          "Văn bản tách thành hơn %d đoạn. Hãy đưa phần phụ lục vào tệp đính kèm.",
          "The text falls into more than %d passages. Attach its annexes as files.",
          MOST_PROVISIONS);
    }
    keepText(document.id, text, accountId);
    ProvisionChanges changes = ProvisionChanges.between(standing(document.id), passages);
    remove(changes.gone());
    update(changes.kept(), accountId);
    insert(document.id, changes.added(), accountId);
    index.keep(document.id, SearchIndex.TEXT, SearchWords.indexed(SearchWords.words(text)));
    index.rebuild(document);
  }

  private void keepText(long documentId, String text, @Nullable Long accountId) {
    new Sql(
            """
            INSERT INTO document_text (document_id, text, changed_by)
            VALUES (:document, :text, :account)
            ON DUPLICATE KEY UPDATE text = VALUES(text), changed_by = VALUES(changed_by)
            """)
        .bind("document", documentId)
        .bind("text", text)
        .bind("account", accountId)
        .execute(em);
  }

  private List<Standing> standing(long documentId) {
    return new Sql(
            """
            SELECT id, label, text FROM provision
            WHERE document_id = :document AND NOT removed ORDER BY ordinal
            """)
        .bind("document", documentId)
        .list(em, r -> new Standing(r.number("id"), r.string("label"), r.string("text")));
  }

  /** What a demand rests on, or a task below serves, stays as it was, marked; the rest goes. */
  private void remove(List<Long> gone) {
    if (gone.isEmpty()) {
      return;
    }
    String demanded =
        """
        (EXISTS (SELECT 1 FROM demand d WHERE d.provision_id = provision.id)
          OR EXISTS (SELECT 1 FROM alignment a WHERE a.provision_id = provision.id))
        """;
    new Sql("UPDATE provision SET removed = TRUE WHERE id IN (:gone) AND " + demanded)
        .bind("gone", gone)
        .execute(em);
    new Sql("DELETE FROM provision WHERE id IN (:gone) AND NOT removed")
        .bind("gone", gone)
        .execute(em);
  }

  private void update(List<Line> kept, @Nullable Long accountId) {
    if (!kept.isEmpty()) {
      new Sql("UPDATE provision p JOIN " + COLUMNS + " ON p.id = line.id")
          .add(
              """
              SET p.ordinal = line.ordinal, p.label = line.label, p.depth = line.depth,
                p.heading = line.heading, p.changed_by = :account
              WHERE p.ordinal <> line.ordinal OR p.label <> line.label OR p.depth <> line.depth
              """)
          .bind("lines", write(kept))
          .bind("account", accountId)
          .execute(em);
    }
  }

  private void insert(long documentId, List<Line> added, @Nullable Long accountId) {
    if (!added.isEmpty()) {
      new Sql(
              """
              INSERT INTO provision (document_id, ordinal, label, depth, heading, text, changed_by)
              SELECT :document, line.ordinal, line.label, line.depth, line.heading, line.text, :account
              FROM
              """)
          .add(COLUMNS)
          .add("ORDER BY line.ordinal")
          .bind("document", documentId)
          .bind("lines", write(added))
          .bind("account", accountId)
          .execute(em);
    }
  }

  private String write(List<Line> lines) {
    try {
      return json.writeValueAsString(lines);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

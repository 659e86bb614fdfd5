package vn.lantoa.reading.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.lantoa.document.DocumentFacts;
import vn.lantoa.document.Documents;
import vn.lantoa.document.SecrecyRefusal;
import vn.lantoa.reading.DirectiveReader;
import vn.lantoa.reading.api.KeptReadingInput;
import vn.lantoa.reading.api.KeptReadingItem;
import vn.lantoa.reading.api.ReadVerdict;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.ChangeInstant;

/** Keeps what was made of a reading with the document that came of it. */
@ApplicationScoped
public class KeptReadingService {

  private final EntityManager em;
  private final Documents documents;
  private final Reach reach;
  private final ChangeInstant instant;
  private final ObjectMapper json;
  private final Journal journal;

  public KeptReadingService(
      EntityManager em,
      Documents documents,
      Reach reach,
      ChangeInstant instant,
      ObjectMapper json,
      Journal journal) {
    this.em = em;
    this.documents = documents;
    this.reach = reach;
    this.instant = instant;
    this.json = json;
    this.journal = journal;
  }

  /**
   * Once for each document.
   *
   * @throws ProblemException 404 out of reach, 403 where it may only be read, 409 where a reading
   *     is kept already, 422 where an item does not hang together
   */
  @Transactional
  public void keep(long documentId, KeptReadingInput input) {
    DocumentFacts document = documents.requireReadable(documentId);
    if (!reach.covers(Permission.DOCUMENT_EDIT, document.holderId())) {
      throw ProblemException.forbidden();
    }
    check(input);
    int made =
        new Sql(
                """
                INSERT IGNORE INTO document_reading (document_id, rules, characters, created_at)
                VALUES (:document, :rules, :characters, :at)
                """)
            .bind("document", documentId)
            .bind("rules", DirectiveReader.RULES)
            .bind("characters", input.characters())
            .bind("at", instant.get())
            .execute(em);
    if (made == 0) {
      throw ProblemException.of(
          ProblemType.DUPLICATE,
          "Kết quả đọc của văn bản này đã được lưu.",
          "A reading of this document is kept already.");
    }
    long id = new Sql("SELECT LAST_INSERT_ID()").number(em);
    write(id, input.items());
    journal.record(
        JournalEntry.of("document.reading", "documents", documentId, document.holderId())
            .with("items", null, input.items().size())
            .with("accepted", null, count(input.items(), ReadVerdict.ACCEPTED))
            .with("corrected", null, count(input.items(), ReadVerdict.CORRECTED))
            .with("dropped", null, count(input.items(), ReadVerdict.DROPPED))
            .with("added", null, count(input.items(), ReadVerdict.ADDED)));
  }

  private void write(long id, List<KeptReadingItem> items) {
    new Sql(
            """
            INSERT INTO document_reading_item (reading_id, ordinal, kind, verdict, start_at, end_at,
              words, proposed, kept)
            SELECT :id, line.ordinal, line.kind, line.verdict, line.first, line.last, line.words,
              line.proposed, line.kept
            FROM JSON_TABLE(:items, '$[*]' COLUMNS (
              ordinal FOR ORDINALITY, kind VARCHAR(15) PATH '$.kind',
              verdict VARCHAR(10) PATH '$.verdict', first INT PATH '$.start',
              last INT PATH '$.end', words VARCHAR(2000) PATH '$.text',
              proposed VARCHAR(2000) PATH '$.proposed', kept VARCHAR(2000) PATH '$.kept')) line
            """)
        .bind("id", id)
        .bind("items", text(items))
        .execute(em);
  }

  private static void check(KeptReadingInput input) {
    FieldProblems problems = new FieldProblems();
    for (int i = 0; i < input.items().size(); i++) {
      check("/items/" + i, input.items().get(i), input.characters(), problems);
    }
    problems.throwIfAny();
    input.items().forEach(item -> SecrecyRefusal.check(item.text()));
  }

  private static void check(
      String pointer, KeptReadingItem item, int characters, FieldProblems problems) {
    Integer start = item.start();
    Integer end = item.end();
    boolean half = (start == null) != (end == null);
    boolean outside = start != null && end != null && (end < start || end > characters);
    if (half || outside) {
      problems.add(
          pointer + "/end",
          "BAD_PLACE",
          "Vị trí phải có đầu và cuối, nằm trong văn bản đã đọc.",
          "A place has a start and an end within the text that was read.");
    }
    if ((item.verdict() == ReadVerdict.ADDED) != (item.proposed() == null)) {
      problems.add(
          pointer + "/proposed",
          "VERDICT",
          "Mục tự thêm thì không có đề xuất; mục khác thì phải có.",
          "What was added was not proposed; everything else was.");
    }
    if ((item.verdict() == ReadVerdict.DROPPED) != (item.kept() == null)) {
      problems.add(
          pointer + "/kept",
          "VERDICT",
          "Mục đã bỏ thì không có kết quả giữ lại; mục khác thì phải có.",
          "Of what was dropped nothing is kept; of everything else something is.");
    }
  }

  private static long count(List<KeptReadingItem> items, ReadVerdict verdict) {
    return items.stream().filter(i -> i.verdict() == verdict).count();
  }

  private String text(List<KeptReadingItem> items) {
    try {
      return json.writeValueAsString(items);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

package vn.lantoa.reading.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.document.Documents;
import vn.lantoa.obligation.Rate;
import vn.lantoa.reading.api.KeptReading;
import vn.lantoa.reading.api.KeptReadingItem;
import vn.lantoa.reading.api.KeptReadingItemPage;
import vn.lantoa.reading.api.ReadKind;
import vn.lantoa.reading.api.ReadVerdict;
import vn.lantoa.reading.api.ReadingFigure;
import vn.lantoa.reading.api.ReadingFigures;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;

/** What was kept of readings. No transaction. */
@ApplicationScoped
public class KeptReadingReads {

  private static final int MONTHS = 24;
  private static final String ORDER = "reading-items";
  private static final String COUNTS =
      """
      COALESCE(SUM(i.verdict = 'ACCEPTED'), 0) AS accepted,
      COALESCE(SUM(i.verdict = 'CORRECTED'), 0) AS corrected,
      COALESCE(SUM(i.verdict = 'DROPPED'), 0) AS dropped,
      COALESCE(SUM(i.verdict = 'ADDED'), 0) AS added
      """;

  private record Head(long id, int rules, int characters, java.time.Instant at) {}

  private final EntityManager em;
  private final Documents documents;
  private final AppClock clock;

  public KeptReadingReads(EntityManager em, Documents documents, AppClock clock) {
    this.em = em;
    this.documents = documents;
    this.clock = clock;
  }

  /** 404 where the document is out of reach or no reading was kept with it. */
  public KeptReading get(long documentId) {
    Head head = head(documentId);
    List<ReadingFigure> figures =
        new Sql("SELECT i.kind, NULL AS month, NULL AS rules, " + COUNTS)
            .add("FROM document_reading_item i WHERE i.reading_id = :id")
            .add("GROUP BY i.kind ORDER BY i.kind")
            .bind("id", head.id())
            .list(em, KeptReadingReads::figure);
    return new KeptReading(
        Long.toString(documentId), head.at(), head.rules(), head.characters(), figures);
  }

  private Head head(long documentId) {
    Sql sql =
        new Sql(
                """
                SELECT r.id, r.rules, r.characters, r.created_at FROM document_reading r
                JOIN document doc ON doc.id = r.document_id WHERE r.document_id = :document
                """)
            .bind("document", documentId);
    documents.readable(sql, "doc");
    return sql.first(
            em,
            r ->
                new Head(
                    r.number("id"),
                    r.integer("rules"),
                    r.integer("characters"),
                    r.instant("created_at")))
        .orElseThrow(ProblemException::notFound);
  }

  /** A page of its things. */
  public KeptReadingItemPage items(
      long documentId,
      @Nullable ReadKind kind,
      @Nullable ReadVerdict verdict,
      int limit,
      @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, ORDER, 1);
    Head head = head(documentId);
    record Item(long ordinal, KeptReadingItem item) {}
    List<Item> found =
        new Sql("SELECT i.* FROM document_reading_item i WHERE i.reading_id = :id")
            .bind("id", head.id())
            .addIf(kind, "AND i.kind = :kind", "kind")
            .addIf(verdict, "AND i.verdict = :verdict", "verdict")
            .addIf(
                after == null ? null : (Long) Cursor.number(after.get(0)),
                "AND i.ordinal > :after",
                "after")
            .add("ORDER BY i.ordinal LIMIT :rows", "rows", limit + 1)
            .list(em, r -> new Item(r.number("ordinal"), item(r)));
    return new KeptReadingItemPage(
        Paged.page(found, limit).stream().map(Item::item).toList(),
        Paged.next(found, limit, i -> Cursor.encode(ORDER, i.ordinal())));
  }

  private static KeptReadingItem item(Row r) {
    return new KeptReadingItem(
        r.constant("kind", ReadKind.class),
        r.constant("verdict", ReadVerdict.class),
        r.integerOrNull("start_at"),
        r.integerOrNull("end_at"),
        r.string("words"),
        r.stringOrNull("proposed"),
        r.stringOrNull("kept"));
  }

  /** Counts over what the actor may read. */
  public ReadingFigures figures(@Nullable LocalDate from, @Nullable LocalDate to) {
    checkYear("from", from);
    checkYear("to", to);
    LocalDate last = to == null ? clock.today() : to;
    LocalDate first = from == null ? last.withDayOfMonth(1).minusMonths(11) : from;
    if (first.isAfter(last) || first.plusMonths(MONTHS).isBefore(last)) {
      throw ProblemException.invalid(
          "from",
          "RANGE",
          "Khoảng thời gian phải từ trước đến sau và không quá 24 tháng.",
          "The range runs forward and is no longer than 24 months.");
    }
    Sql sql =
        new Sql("SELECT i.kind, DATE_FORMAT(r.created_at, '%Y-%m') AS month, r.rules, " + COUNTS)
            .add("FROM document_reading r JOIN document doc ON doc.id = r.document_id")
            .add("JOIN document_reading_item i ON i.reading_id = r.id")
            .add("WHERE r.created_at >= :first AND r.created_at < :end")
            .bind("first", first)
            .bind("end", last.plusDays(1));
    documents.readable(sql, "doc");
    return new ReadingFigures(
        sql.add("GROUP BY month, r.rules, i.kind ORDER BY month DESC, r.rules DESC, i.kind")
            .list(em, KeptReadingReads::figure));
  }

  private static void checkYear(String parameter, @Nullable LocalDate day) {
    if (day != null
        && (day.getYear() < DeadlineRule.FIRST_YEAR || day.getYear() > DeadlineRule.LAST_YEAR)) {
      throw ProblemException.invalid(
          parameter,
          "OUT_OF_RANGE",
          "Năm phải từ %d đến %d.",
          "The year must lie between %d and %d.",
          DeadlineRule.FIRST_YEAR,
          DeadlineRule.LAST_YEAR);
    }
  }

  private static ReadingFigure figure(Row r) {
    long accepted = r.number("accepted");
    long corrected = r.number("corrected");
    long dropped = r.number("dropped");
    long added = r.number("added");
    long proposed = accepted + corrected + dropped;
    return new ReadingFigure(
        r.constant("kind", ReadKind.class),
        r.stringOrNull("month"),
        r.integerOrNull("rules"),
        proposed,
        accepted,
        corrected,
        dropped,
        added,
        new Rate(accepted, proposed).value().orElse(null),
        new Rate(accepted + corrected, accepted + corrected + added).value().orElse(null));
  }
}

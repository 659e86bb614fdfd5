package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.api.DocumentFilter;
import vn.lantoa.document.api.DocumentPage;
import vn.lantoa.document.api.DocumentRow;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.Language;

/** Pages of the register: filtered, searched, in one of the closed list of orders. */
@ApplicationScoped
public class DocumentList {

  /** An order: what the rows are sorted by before their id. */
  private enum Order {
    NEWEST("-issuedOn", "issued_on", true),
    OLDEST("issuedOn", "issued_on", false),
    TITLE("title", "title", false),
    TITLE_DOWN("-title", "title", true),
    /** Where the symbol matches first, then the newest. */
    BEST("best", "issued_on", true);

    private final String name;
    private final String column;
    private final boolean down;

    Order(String name, String column, boolean down) {
      this.name = name;
      this.column = column;
      this.down = down;
    }

    static Order of(@Nullable String sort, boolean searching) {
      if (sort == null || sort.isEmpty()) {
        return searching ? BEST : NEWEST;
      }
      for (Order order : values()) {
        if (order != BEST && order.name.equals(sort)) {
          return order;
        }
      }
      throw ProblemException.invalid(
          "sort",
          "UNKNOWN_SORT",
          "Chỉ sắp xếp được theo -issuedOn, issuedOn, title, -title.",
          "Only -issuedOn, issuedOn, title, -title can be sorted by.");
    }

    private boolean isByTitle() {
      return this == TITLE || this == TITLE_DOWN;
    }

    /** By what a table of documents and one of hits are called in a statement. */
    private String by(String doc, String found) {
      String direction = down ? " DESC" : "";
      String first = this == BEST ? found + ".hit DESC, " : "";
      return "ORDER BY %1$s%2$s.%3$s%4$s, %2$s.id%4$s".formatted(first, doc, column, direction);
    }
  }

  private record Line(
      long id,
      @Nullable String symbol,
      String type,
      String title,
      long issuerId,
      String issuingBody,
      LocalDate issuedOn,
      int demandCount,
      int hit) {

    static Line read(Row r) {
      return new Line(
          r.number("id"),
          r.stringOrNull("symbol"),
          r.string("type_code"),
          r.string("title"),
          r.number("issuer_id"),
          r.string("issuing_body"),
          r.date("issued_on"),
          r.integer("demand_count"),
          r.integer("hit"));
    }
  }

  private final EntityManager em;
  private final Readability readability;
  private final SearchIndex index;
  private final Catalogue catalogue;
  private final Organisations organisations;
  private final Language language;

  public DocumentList(
      EntityManager em,
      Readability readability,
      SearchIndex index,
      Catalogue catalogue,
      Organisations organisations,
      Language language) {
    this.em = em;
    this.readability = readability;
    this.index = index;
    this.catalogue = catalogue;
    this.organisations = organisations;
    this.language = language;
  }

  /** What a document demands is counted for the rows of the page alone, not for all found. */
  DocumentPage page(DocumentFilter filter, int limit, @Nullable String cursor) {
    SearchWords.Query query = index.query(filter.q);
    Order order = Order.of(filter.sort, query != null);
    Sql sql =
        new Sql(
            """
            SELECT page.*, (SELECT COUNT(*) FROM demand d
              WHERE d.document_id = page.id AND d.state = 'PUBLISHED') AS demand_count
            FROM (SELECT doc.id, doc.symbol, doc.type_code, doc.title, doc.issuer_id,
              doc.issuing_body, doc.issued_on
            """);
    sql.add(query == null ? ", 0 AS hit" : ", found.hit AS hit");
    narrow(sql, filter, query);
    goOn(sql, order, cursor);
    List<Line> lines =
        sql.add(order.by("doc", "found"))
            .add("LIMIT :rows) page", "rows", limit + 1)
            .add(order.by("page", "page"))
            .list(em, Line::read);
    String next = Paged.next(lines, limit, line -> cursor(order, line));
    Long total =
        Boolean.TRUE.equals(filter.count)
            ? narrow(new Sql("SELECT COUNT(*)"), filter, query).number(em)
            : null;
    return new DocumentPage(rows(Paged.page(lines, limit)), next, total);
  }

  private Sql narrow(Sql sql, DocumentFilter filter, SearchWords.@Nullable Query query) {
    sql.add("FROM document doc");
    if (query != null) {
      sql.add(
          """
          JOIN (SELECT s.document_id,
              MATCH(s.words) AGAINST (%s IN BOOLEAN MODE) > 0 AS hit
            FROM document_search s WHERE MATCH(s.words) AGAINST (%s IN BOOLEAN MODE)) found
          ON found.document_id = doc.id
          """
              .formatted(sql.placeholder(query.symbol()), sql.placeholder(query.any())));
    }
    sql.add("WHERE TRUE");
    readability.restrict(sql, "doc");
    if (filter.type != null && catalogue.type(filter.type) == null) {
      throw ProblemException.invalid(
          "type",
          "UNKNOWN_TYPE",
          "Không có loại văn bản “%s”.",
          "There is no type of document \"%s\".",
          filter.type);
    }
    if (filter.directive != null) {
      sql.add(
          "AND doc.type_code IN (SELECT t.code FROM document_type t WHERE t.directive = :directive)",
          "directive",
          filter.directive);
    }
    return sql.addIf(filter.type, "AND doc.type_code = :type", "type")
        .addIf(Ids.field("issuerId", filter.issuerId), "AND doc.issuer_id = :issuer", "issuer")
        .addIf(filter.issuedFrom, "AND doc.issued_on >= :issuedFrom", "issuedFrom")
        .addIf(filter.issuedTo, "AND doc.issued_on <= :issuedTo", "issuedTo");
  }

  private static void goOn(Sql sql, Order order, @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, order.name, order == Order.BEST ? 3 : 2);
    if (after == null) {
      return;
    }
    String value = after.get(0);
    sql.bind("after", order.isByTitle() ? value : Cursor.day(value));
    sql.bind("afterId", Cursor.number(after.get(1)));
    String beyond =
        order.down
            ? "(%1$s < :after OR (%1$s = :after AND doc.id < :afterId))"
            : "(%1$s > :after OR (%1$s = :after AND doc.id > :afterId))";
    String rest = beyond.formatted("doc." + order.column);
    if (order == Order.BEST) {
      sql.bind("afterHit", Cursor.number(after.get(2)));
      rest = "(found.hit < :afterHit OR (found.hit = :afterHit AND " + rest + "))";
    }
    sql.add("AND " + rest);
  }

  private static String cursor(Order order, Line line) {
    Object value = order.isByTitle() ? line.title() : line.issuedOn();
    return order == Order.BEST
        ? Cursor.encode(order.name, value, line.id(), line.hit())
        : Cursor.encode(order.name, value, line.id());
  }

  private List<DocumentRow> rows(List<Line> lines) {
    Map<Long, OrganisationRef> issuers =
        lines.isEmpty()
            ? Map.of()
            : organisations.refs(lines.stream().map(Line::issuerId).distinct().toList());
    return lines.stream().map(line -> row(line, issuers)).toList();
  }

  private DocumentRow row(Line line, Map<Long, OrganisationRef> issuers) {
    Catalogue.Type type = Objects.requireNonNull(catalogue.type(line.type()));
    return new DocumentRow(
        Long.toString(line.id()),
        line.symbol(),
        type.code(),
        language.say(type.name()),
        line.title(),
        Objects.requireNonNull(issuers.get(line.issuerId())),
        line.issuingBody(),
        line.issuedOn(),
        type.directive(),
        line.demandCount());
  }
}

package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.api.Document;
import vn.lantoa.document.api.DocumentFilter;
import vn.lantoa.document.api.DocumentPage;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.organisation.RefColumns;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.shared.web.Language;

/** Reads the register within the actor's rights. No transaction. */
@ApplicationScoped
public class DocumentReader {

  private static final String COLUMNS =
      """
      SELECT doc.*, t.name_vi, t.name_en, t.directive, b.name_vi AS body_vi, b.name_en AS body_en,
      (SELECT COUNT(*) FROM demand d
       WHERE d.document_id = doc.id AND d.state = 'PUBLISHED') AS demand_count,
      (SELECT COUNT(*) FROM attachment a WHERE a.document_id = doc.id) AS attachment_count
      """
          + RefColumns.of("issuer")
          + RefColumns.of("holder");

  private static final String TABLES =
      """
      FROM document doc
      JOIN document_type t ON t.code = doc.type_code
      JOIN issuing_body b ON b.code = doc.issuing_body
      JOIN organisation issuer ON issuer.id = doc.issuer_id
      JOIN organisation holder ON holder.id = doc.holder_id
      """;

  private final EntityManager em;
  private final Readability readability;
  private final Organisations organisations;
  private final DocumentWarnings warnings;
  private final DocumentList lists;
  private final Language language;
  private final AsOf asOf;

  public DocumentReader(
      EntityManager em,
      Readability readability,
      Organisations organisations,
      DocumentWarnings warnings,
      DocumentList lists,
      Language language,
      AsOf asOf) {
    this.em = em;
    this.readability = readability;
    this.organisations = organisations;
    this.warnings = warnings;
    this.lists = lists;
    this.language = language;
    this.asOf = asOf;
  }

  public DocumentPage list(DocumentFilter filter, int limit, @Nullable String cursor) {
    return lists.page(filter, limit, cursor);
  }

  /** One document, or 404. */
  public Document get(long id) {
    Sql sql = new Sql(COLUMNS);
    Readability.Rights rights = readability.ofOne(sql, "doc");
    sql.add(rights.columns())
        .add(TABLES)
        .add(rights.joins())
        .add("WHERE doc.id = :document", "document", id)
        .add("AND " + rights.readable())
        .add("LIMIT 1");
    return sql.first(em, this::read).orElseThrow(ProblemException::notFound);
  }

  private Document read(Row r) {
    long issuer = r.number("issuer_id");
    long holder = r.number("holder_id");
    Map<Long, OrganisationRef> refs =
        organisations.refs(
            List.of(issuer, holder), RefColumns.known(r, asOf.today(), "issuer", "holder"));
    String title = r.string("title");
    String summary = r.stringOrNull("summary");
    String written = r.stringOrNull("symbol_written");
    return new Document(
        r.id("id"),
        r.stringOrNull("external_id"),
        r.string("type_code"),
        language.pick(r.string("name_vi"), r.string("name_en")),
        r.bool("directive"),
        r.stringOrNull("symbol"),
        written,
        r.integerOrNull("number"),
        Objects.requireNonNull(refs.get(issuer)),
        r.string("issuing_body"),
        language.pick(r.string("body_vi"), r.string("body_en")),
        Objects.requireNonNull(refs.get(holder)),
        r.stringOrNull("series"),
        r.date("issued_on"),
        r.dateOrNull("received_on"),
        title,
        summary,
        r.stringOrNull("place"),
        r.stringOrNull("signer_position"),
        r.dateOrNull("valid_to"),
        r.integer("demand_count"),
        r.integer("attachment_count"),
        warnings.of(written, title, summary),
        r.bool("may_edit"),
        r.bool("may_demand"),
        r.string("version"));
  }

  /** Documents the actor may read that bear this symbol in its normal form, newest first. */
  List<Long> withSymbol(String symbol, int limit) {
    Sql sql = new Sql("SELECT doc.id FROM document doc WHERE doc.symbol = :symbol");
    sql.bind("symbol", symbol);
    readability.restrict(sql, "doc");
    return sql.add("ORDER BY doc.issued_on DESC, doc.id DESC LIMIT :rows", "rows", limit)
        .list(em, r -> r.number("id"));
  }
}

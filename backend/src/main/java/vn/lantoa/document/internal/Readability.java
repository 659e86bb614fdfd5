package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lantoa.document.DocumentFacts;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;

/**
 * Who may read a document: whoever reaches its holder or its issuer, and the subtrees it was opened
 * to (architecture.md, "Who may read a document").
 */
@ApplicationScoped
public class Readability {

  /**
   * A document the actor may read, with what else the actor may do.
   *
   * @param mayEdit replace or delete it, relate it, change its text and files
   * @param mayDemand let it demand something
   */
  public record Standing(DocumentFacts facts, long version, boolean mayEdit, boolean mayDemand) {}

  static final String FACTS =
      """
      doc.id, doc.type_code, doc.symbol, doc.title, doc.issuer_id, doc.holder_id, doc.issued_on,
      (SELECT t.directive FROM document_type t WHERE t.code = doc.type_code) AS directive
      """;

  private final Reach reach;
  private final CurrentActor actor;
  private final EntityManager em;
  private final AsOf asOf;

  public Readability(Reach reach, CurrentActor actor, EntityManager em, AsOf asOf) {
    this.reach = reach;
    this.actor = actor;
    this.em = em;
    this.asOf = asOf;
  }

  /** Adds {@code AND (…)}: only readable documents remain. */
  public void restrict(Sql sql, String alias) {
    sql.add(
        "AND (%s OR %s OR %s)"
            .formatted(
                reach.within(sql, Permission.DOCUMENT_READ, alias + ".holder_id", null),
                reach.within(sql, Permission.DOCUMENT_READ, alias + ".issuer_id", null),
                addressed(sql, alias)));
  }

  /**
   * The rights on one document, found by its key, in three parts of its statement.
   *
   * @param columns two more columns: {@code may_edit} and {@code may_demand}
   * @param joins stands behind the tables
   * @param readable true where the actor may read it
   */
  record Rights(String columns, String joins, String readable) {}

  Rights ofOne(Sql sql, String alias) {
    String holder = alias + ".holder_id";
    Reach.Look held = reach.look(sql, Permission.DOCUMENT_READ, holder, null);
    Reach.Look issued = reach.look(sql, Permission.DOCUMENT_READ, alias + ".issuer_id", null);
    String readable =
        "(%s OR %s OR (%s LIMIT 1) IS NOT NULL)"
            .formatted(held.holds(), issued.holds(), audience(sql, alias + ".id"));
    String joins = held.join() + " " + issued.join();
    if (asOf.past()) {
      return new Rights(", FALSE AS may_edit, FALSE AS may_demand", joins, readable);
    }
    Reach.Look edit = reach.look(sql, Permission.DOCUMENT_EDIT, holder, null);
    Reach.Look demand = reach.look(sql, Permission.DEMAND_EDIT, holder, null);
    return new Rights(
        ", %s AS may_edit, %s AS may_demand".formatted(edit.holds(), demand.holds()),
        joins + " " + edit.join() + " " + demand.join(),
        readable);
  }

  /** The document where the actor may read it. One statement. */
  public Optional<Standing> find(long id) {
    Sql sql = new Sql("SELECT " + FACTS + ", doc.version");
    Rights rights = ofOne(sql, "doc");
    sql.add(rights.columns())
        .add("FROM document doc")
        .add(rights.joins())
        .add("WHERE doc.id = :document", "document", id)
        .add("AND " + rights.readable())
        .add("LIMIT 1");
    return sql.first(
        em,
        r -> new Standing(facts(r), r.number("version"), r.bool("may_edit"), r.bool("may_demand")));
  }

  /** The same, or 404. */
  public Standing require(long id) {
    return find(id).orElseThrow(ProblemException::notFound);
  }

  /** The same where the actor may edit it: 404 out of reach, 403 where it may only be read. */
  public Standing requireEditable(long id) {
    Standing standing = require(id);
    if (!standing.mayEdit()) {
      throw ProblemException.forbidden();
    }
    return standing;
  }

  static DocumentFacts facts(Row r) {
    return new DocumentFacts(
        r.number("id"),
        r.string("type_code"),
        r.stringOrNull("symbol"),
        r.string("title"),
        r.bool("directive"),
        r.number("issuer_id"),
        r.number("holder_id"),
        r.date("issued_on"));
  }

  private String addressed(Sql sql, String alias) {
    return opened(sql, alias + ".id");
  }

  /** SQL that is true where the document of a column was opened to where the actor stands. */
  String opened(Sql sql, String documentColumn) {
    return "EXISTS (" + audience(sql, documentColumn) + ")";
  }

  private String audience(Sql sql, String documentColumn) {
    String homes =
        actor.get().grants().stream()
            .map(Grant::organisationId)
            .distinct()
            .map(sql::placeholder)
            .collect(Collectors.joining(", "));
    return """
        SELECT 1 FROM %s audience
          JOIN %s above ON above.ancestor_id = audience.organisation_id
          WHERE audience.document_id = %s AND above.descendant_id IN (%s)
        """
        .formatted(
            asOf.present("document_audience"),
            asOf.present("organisation_closure"),
            documentColumn,
            homes.isEmpty() ? "NULL" : homes);
  }
}

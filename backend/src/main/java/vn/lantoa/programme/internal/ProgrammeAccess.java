package vn.lantoa.programme.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Documents;
import vn.lantoa.programme.ProgrammeState;
import vn.lantoa.programme.api.ProgrammeTerm;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;

/**
 * Who may read and write a programme: whoever reaches its organisation; once it is issued, also
 * whoever its document was opened to.
 */
@ApplicationScoped
public class ProgrammeAccess {

  /**
   * A programme the actor may read, with what else the actor may do.
   *
   * @param basisIds ids of the superior documents with their demands: {@code 41:7}, {@code 42:}
   */
  record Standing(
      long id,
      long organisationId,
      String issuingBody,
      String type,
      String title,
      @Nullable ProgrammeTerm term,
      ProgrammeState state,
      int edition,
      long firstId,
      @Nullable Long previousId,
      @Nullable Long nextId,
      @Nullable Long documentId,
      @Nullable Long amendingDocumentId,
      @Nullable String reason,
      List<String> basisIds,
      @Nullable String approvedHash,
      @Nullable Instant approvedAt,
      @Nullable String approvedBy,
      @Nullable String approvalNote,
      @Nullable Instant issuedAt,
      boolean mayEdit,
      boolean mayApprove,
      long version) {}

  private static final String COLUMNS =
      """
      SELECT p.id, p.organisation_id, p.issuing_body, p.type_code, p.title, p.state, p.edition,
        COALESCE(p.first_id, p.id) AS first_id, p.previous_id, p.document_id, p.amending_document_id, p.reason, p.approved_hash,
        p.approved_at, p.approval_note, p.issued_at, p.version, t.id AS term_id,
        t.name AS term_name, t.starts_on, t.ends_on,
        (SELECT n.id FROM programme n WHERE n.previous_id = p.id) AS next_id,
        (SELECT a.display_name FROM account a WHERE a.id = p.approved_by) AS approved_by,
        (SELECT GROUP_CONCAT(b.document_id, ':', COALESCE(b.demand_id, '') ORDER BY b.position)
          FROM programme_basis b WHERE b.programme_id = p.id) AS bases
      """;

  private final EntityManager em;
  private final Reach reach;
  private final Documents documents;
  private final AsOf asOf;

  public ProgrammeAccess(EntityManager em, Reach reach, Documents documents, AsOf asOf) {
    this.em = em;
    this.reach = reach;
    this.documents = documents;
    this.asOf = asOf;
  }

  /** Adds {@code AND (…)}: only readable programmes remain. */
  void restrict(Sql sql, String alias) {
    sql.add(
        "AND (%s OR %s)"
            .formatted(
                reach.within(sql, Permission.DOCUMENT_READ, alias + ".organisation_id", null),
                opened(sql, alias)));
  }

  /** The programme where the actor may read it, or 404. One statement. */
  Standing require(long id) {
    return find(id).orElseThrow(ProblemException::notFound);
  }

  /** The same where the actor may write it: 404 out of reach, 403 where it may only be read. */
  Standing requireEditable(long id) {
    Standing standing = require(id);
    if (!standing.mayEdit()) {
      throw ProblemException.forbidden();
    }
    return standing;
  }

  /** The same where the actor may approve and issue it. */
  Standing requireApprovable(long id) {
    Standing standing = require(id);
    if (!standing.mayApprove()) {
      throw ProblemException.forbidden();
    }
    return standing;
  }

  /** A draft is open to nobody beside its organisation, though an earlier edition is. */
  private String opened(Sql sql, String alias) {
    return "(%s.state IN ('ISSUED', 'AMENDED', 'CLOSED') AND %s)"
        .formatted(alias, documents.opened(sql, alias + ".document_id"));
  }

  private Optional<Standing> find(long id) {
    Sql sql = new Sql(COLUMNS);
    String owner = "p.organisation_id";
    Reach.Look read = reach.look(sql, Permission.DOCUMENT_READ, owner, null);
    String joins = read.join();
    String within = read.holds();
    if (asOf.past()) {
      sql.add(", FALSE AS may_edit, FALSE AS may_approve");
    } else {
      Reach.Look edit = reach.look(sql, Permission.DOCUMENT_EDIT, owner, null);
      Reach.Look approve = reach.look(sql, Permission.PROGRAMME_APPROVE, owner, null);
      sql.add(", %s AS may_edit, %s AS may_approve".formatted(edit.holds(), approve.holds()));
      // who may approve it may see what it is, by a token of nothing else as well
      within = "(%s OR %s)".formatted(within, approve.holds());
      joins += " " + edit.join() + " " + approve.join();
    }
    sql.add("FROM programme p LEFT JOIN term t ON t.id = p.term_id")
        .add(joins)
        .add("WHERE p.id = :programme", "programme", id)
        .add("AND (%s OR %s)".formatted(within, opened(sql, "p")))
        .add("LIMIT 1");
    return sql.first(em, ProgrammeAccess::read);
  }

  private static Standing read(Row r) {
    Long term = r.numberOrNull("term_id");
    String bases = r.stringOrNull("bases");
    return new Standing(
        r.number("id"),
        r.number("organisation_id"),
        r.string("issuing_body"),
        r.string("type_code"),
        r.string("title"),
        term == null
            ? null
            : new ProgrammeTerm(
                term.toString(), r.string("term_name"), r.date("starts_on"), r.date("ends_on")),
        r.constant("state", ProgrammeState.class),
        r.integer("edition"),
        r.number("first_id"),
        r.numberOrNull("previous_id"),
        r.numberOrNull("next_id"),
        r.numberOrNull("document_id"),
        r.numberOrNull("amending_document_id"),
        r.stringOrNull("reason"),
        bases == null ? List.of() : Arrays.asList(bases.split(",")),
        r.stringOrNull("approved_hash"),
        r.instantOrNull("approved_at"),
        r.stringOrNull("approved_by"),
        r.stringOrNull("approval_note"),
        r.instantOrNull("issued_at"),
        r.bool("may_edit"),
        r.bool("may_approve"),
        r.number("version"));
  }
}

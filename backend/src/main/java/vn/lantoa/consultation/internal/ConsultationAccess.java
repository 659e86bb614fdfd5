package vn.lantoa.consultation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.consultation.ConsultationState;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AsOf;

/**
 * Who may read a round: the desk, that is whoever may read the register of who drafts, and whoever
 * may read what an asked unit owes. The desk sees all; a unit sees its own, or all where the table
 * is open.
 */
@ApplicationScoped
public class ConsultationAccess {

  /** The act asked for, as the column rights are limited by. */
  private static final String ACT = "'OPINION' COLLATE utf8mb4_bin";

  /** A round the actor may read. */
  record Standing(
      long id,
      long programmeId,
      int round,
      long organisationId,
      long documentId,
      long demandId,
      String title,
      @Nullable String question,
      LocalDate closesOn,
      boolean silenceIsConsent,
      boolean openTable,
      String contentHash,
      Instant openedAt,
      @Nullable Instant closedAt,
      boolean desk,
      boolean mayEdit,
      long version) {

    ConsultationState state(LocalDate today) {
      if (closedAt != null) {
        return ConsultationState.CLOSED;
      }
      return today.isAfter(closesOn) ? ConsultationState.ENDED : ConsultationState.OPEN;
    }

    /** 409 where opinions are no longer taken. */
    void requireOpen(LocalDate today) {
      if (state(today) != ConsultationState.OPEN) {
        throw over(closesOn);
      }
    }

    /** Whether the actor sees what every unit said. */
    boolean seesAll() {
      return desk || openTable;
    }
  }

  private static final String COLUMNS =
      """
      SELECT c.id, c.programme_id, c.round, c.organisation_id, c.document_id, c.demand_id, c.title,
        c.question, c.closes_on, c.silence_is_consent, c.open_table, c.content_hash, c.opened_at,
        c.closed_at, c.version
      """;

  private final EntityManager em;
  private final Reach reach;
  private final AsOf asOf;

  public ConsultationAccess(EntityManager em, Reach reach, AsOf asOf) {
    this.em = em;
    this.reach = reach;
    this.asOf = asOf;
  }

  /** The round where the actor may read it, or 404. One statement. */
  Standing require(long id) {
    Sql sql = new Sql(COLUMNS);
    Reach.Look read = reach.look(sql, Permission.DOCUMENT_READ, "c.organisation_id", null);
    String joins = read.join();
    String edits = "FALSE";
    if (!asOf.past()) {
      Reach.Look edit = reach.look(sql, Permission.DOCUMENT_EDIT, "c.organisation_id", null);
      joins += " " + edit.join();
      edits = edit.holds();
    }
    sql.add(", %s AS desk, %s AS may_edit FROM consultation c".formatted(read.holds(), edits))
        .add(joins)
        .add("WHERE c.id = :id", "id", id)
        .add("AND (%s OR %s)".formatted(read.holds(), asked(sql, "c")))
        .add("LIMIT 1");
    return sql.first(em, ConsultationAccess::read).orElseThrow(ProblemException::notFound);
  }

  /** The same where the actor sits at the desk and may write: else 403. */
  Standing requireDesk(long id) {
    Standing standing = require(id);
    if (!standing.mayEdit()) {
      throw ProblemException.forbidden();
    }
    return standing;
  }

  /** SQL that is true where the actor may read the rounds of who drafts. */
  String desk(Sql sql, String alias) {
    return reach.within(sql, Permission.DOCUMENT_READ, alias + ".organisation_id", null);
  }

  /** SQL that is true where a unit in the actor's reach is asked. */
  String asked(Sql sql, String alias) {
    return "EXISTS (SELECT 1 FROM consultation_party cp WHERE cp.consultation_id = %s.id AND %s)"
        .formatted(alias, ofUnit(sql, "cp.organisation_id"));
  }

  /** SQL that is true where what the unit of a column owes may be read. */
  String ofUnit(Sql sql, String column) {
    return reach.holds(sql, Permission.OBLIGATION_READ, column, ACT);
  }

  /** 409: the round is over. */
  static ProblemException over(LocalDate closesOn) {
    return ProblemException.of(
        ProblemType.CONSULTATION_CLOSED,
        "Đợt lấy ý kiến đã hết hạn ngày %1$td/%1$tm/%1$tY hoặc đã đóng, không nhận thêm ý kiến.",
        "The consultation ended on %1$tF or was closed; no more opinions are taken.",
        closesOn);
  }

  private static Standing read(Row r) {
    return new Standing(
        r.number("id"),
        r.number("programme_id"),
        r.integer("round"),
        r.number("organisation_id"),
        r.number("document_id"),
        r.number("demand_id"),
        r.string("title"),
        r.stringOrNull("question"),
        r.date("closes_on"),
        r.bool("silence_is_consent"),
        r.bool("open_table"),
        r.string("content_hash"),
        r.instant("opened_at"),
        r.instantOrNull("closed_at"),
        r.bool("desk"),
        r.bool("may_edit"),
        r.number("version"));
  }
}

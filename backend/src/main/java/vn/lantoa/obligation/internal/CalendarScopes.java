package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Documents;
import vn.lantoa.obligation.CalendarScope;
import vn.lantoa.obligation.internal.ObligationKeys.Wanted;
import vn.lantoa.obligation.internal.ObligationRights.Own;
import vn.lantoa.obligation.internal.ObligationWalk.Start;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.web.Ids;

/** A calendar's scope as a condition over obligations, with the rights joined in. */
@ApplicationScoped
public class CalendarScopes {

  /** What a calendar shows: what is still owed, or done. */
  static final String OWED = "ob.state NOT IN ('WAIVED', 'WITHDRAWN', 'HANDED_OVER')";

  private final EntityManager em;
  private final ObligationRights rights;
  private final Reach reach;
  private final Documents documents;

  public CalendarScopes(
      EntityManager em, ObligationRights rights, Reach reach, Documents documents) {
    this.em = em;
    this.rights = rights;
    this.reach = reach;
    this.documents = documents;
  }

  /**
   * The rows of a scope.
   *
   * @param more SQL over {@code ob}
   */
  Wanted wanted(Sql sql, CalendarScope scope, String more) {
    return switch (scope.kind()) {
      case MINE -> {
        Own mine = rights.mine(sql);
        yield new Wanted(
            mine.tables(), null, false, Start.ANYWHERE, mine.condition() + " AND " + more);
      }
      case ORGANISATION -> new Wanted(null, scope.organisationId(), false, Start.ANYWHERE, more);
      case DOCUMENT -> {
        String document = of(sql, scope);
        yield new Wanted(null, null, false, Start.ofDocument(document), document + " AND " + more);
      }
    };
  }

  /** Whether a row found otherwise, as {@code ob} of a demand {@code d}, belongs to a scope. */
  String condition(Sql sql, CalendarScope scope) {
    return switch (scope.kind()) {
      case MINE -> rights.mine(sql).condition();
      case ORGANISATION ->
          rights.readableRow(sql)
              + " AND "
              + ObligationKeys.below(sql, Objects.requireNonNull(scope.organisationId()));
      case DOCUMENT -> rights.readableRow(sql) + " AND " + of(sql, scope);
    };
  }

  private static String of(Sql sql, CalendarScope scope) {
    return "d.document_id = " + sql.placeholder(Objects.requireNonNull(scope.documentId()));
  }

  /** The scope of a request; 422 where what it needs is missing. */
  static CalendarScope of(
      CalendarScope.@Nullable Kind kind,
      @Nullable String organisationId,
      @Nullable String documentId,
      String pointer) {
    CalendarScope.Kind wanted = kind == null ? CalendarScope.Kind.MINE : kind;
    Long organisation = Ids.field(pointer + "organisationId", organisationId);
    Long document = Ids.field(pointer + "documentId", documentId);
    if (wanted == CalendarScope.Kind.ORGANISATION && organisation == null) {
      throw missing(pointer + "organisationId");
    }
    if (wanted == CalendarScope.Kind.DOCUMENT && document == null) {
      throw missing(pointer + "documentId");
    }
    return new CalendarScope(
        wanted,
        wanted == CalendarScope.Kind.ORGANISATION ? organisation : null,
        wanted == CalendarScope.Kind.DOCUMENT ? document : null);
  }

  private static ProblemException missing(String pointer) {
    return ProblemException.invalid(
        pointer,
        "REQUIRED",
        "Hãy nêu tổ chức hoặc văn bản của lịch.",
        "Name the organisation or the document of the calendar.");
  }

  /** 422 where the scope is out of reach, the same as for what never was. */
  void require(CalendarScope scope) {
    Long organisation = scope.organisationId();
    if (organisation != null && !reach.covers(Permission.OBLIGATION_READ, organisation)) {
      throw unknown("/organisationId");
    }
    Long document = scope.documentId();
    if (document != null) {
      Sql sql =
          new Sql("SELECT COUNT(*) FROM document doc WHERE doc.id = :id").bind("id", document);
      documents.readable(sql, "doc");
      if (sql.number(em) == 0) {
        throw unknown("/documentId");
      }
    }
  }

  private static ProblemException unknown(String pointer) {
    return ProblemException.invalid(
        pointer,
        "UNKNOWN_ID",
        "Không có trong phạm vi của bạn. Hãy chọn trong danh sách.",
        "There is none in your reach. Choose one from the list.");
  }
}

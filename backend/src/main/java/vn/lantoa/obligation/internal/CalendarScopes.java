package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Documents;
import vn.lantoa.obligation.CalendarScope;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.web.Ids;

/** A calendar's scope as a condition over obligations, with the rights joined in. */
@ApplicationScoped
public class CalendarScopes {

  private final EntityManager em;
  private final ObligationRows rows;
  private final Reach reach;
  private final Documents documents;

  public CalendarScopes(EntityManager em, ObligationRows rows, Reach reach, Documents documents) {
    this.em = em;
    this.rows = rows;
    this.reach = reach;
    this.documents = documents;
  }

  /** The condition over {@code ob} and {@code d}. */
  String condition(Sql sql, CalendarScope scope) {
    return switch (scope.kind()) {
      case MINE -> rows.mine(sql);
      case ORGANISATION ->
          rows.readable(sql)
              + """
                 AND EXISTS (SELECT 1 FROM organisation_closure place WHERE place.ancestor_id = %s
                  AND place.descendant_id = ob.organisation_id)"""
                  .formatted(sql.placeholder(Objects.requireNonNull(scope.organisationId())));
      case DOCUMENT ->
          rows.readable(sql)
              + " AND d.document_id = "
              + sql.placeholder(Objects.requireNonNull(scope.documentId()));
    };
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

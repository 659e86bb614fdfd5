package vn.lantoa.review.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lantoa.obligation.FigureSql;
import vn.lantoa.obligation.Figures;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.review.api.ReviewFigures;
import vn.lantoa.review.api.ReviewLead;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.target.TargetStandings;

/** What was due in a window and how it stands, by who leads, and the targets of its last year. */
@ApplicationScoped
public class ReviewFigureReads {

  private static final int MOST_LEADS = 200;

  private final EntityManager em;
  private final Organisations organisations;
  private final TargetStandings targets;
  private final AsOf asOf;

  public ReviewFigureReads(
      EntityManager em, Organisations organisations, TargetStandings targets, AsOf asOf) {
    this.em = em;
    this.organisations = organisations;
    this.targets = targets;
    this.asOf = asOf;
  }

  /** Of the document a programme was issued as; checks no rights. */
  ReviewFigures of(long documentId, LocalDate from, LocalDate to) {
    return of(documentId, from, to, targets.ofDocument(documentId, to.getYear()));
  }

  /** The same beside targets that are known. */
  public ReviewFigures of(
      long documentId,
      LocalDate from,
      LocalDate to,
      List<TargetStandings.TargetStanding> standing) {
    Sql sql =
        new Sql("SELECT ob.organisation_id, " + FigureSql.columns())
            .add("FROM " + FigureSql.FROM)
            .add("WHERE d.document_id = :document AND " + FigureSql.SHOWN)
            .add("AND ob.due_on BETWEEN :starts AND :ends GROUP BY ob.organisation_id")
            .add("ORDER BY f_overdue DESC, ob.organisation_id")
            .bind("document", documentId)
            .bind("starts", from)
            .bind("ends", to);
    Map<Long, Figures> found = new LinkedHashMap<>();
    FigureSql.bind(sql, asOf.today())
        .list(em, r -> found.put(r.number("organisation_id"), FigureSql.read(r)));
    Figures all = found.values().stream().reduce(Figures.NONE, Figures::plus);
    List<Long> leads = found.keySet().stream().limit(MOST_LEADS).toList();
    Map<Long, OrganisationRef> names = organisations.refs(leads);
    return new ReviewFigures(
        all,
        leads.stream()
            .map(
                id ->
                    new ReviewLead(
                        Objects.requireNonNull(names.get(id)),
                        Objects.requireNonNull(found.get(id))))
            .toList(),
        standing);
  }
}

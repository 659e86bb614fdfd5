package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentSpec;
import vn.lantoa.document.DocumentSymbol;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;

/**
 * What a number runs in: State numbers restart each year, Party numbers with the term or congress.
 */
@ApplicationScoped
public class SeriesRule {

  /** The series, and the term where it is one of the organisation's. */
  record Found(@Nullable Long termId, @Nullable String series) {}

  private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*[-–—]\\s*(\\d{4})");

  private final EntityManager em;

  public SeriesRule(EntityManager em) {
    this.em = em;
  }

  /**
   * The series of a document. At most one statement.
   *
   * @throws ProblemException 422 where the term is not the issuer's, or the series ends before it
   *     starts
   */
  Found find(DocumentSpec spec, @Nullable DocumentSymbol symbol) {
    if (spec.termId() != null) {
      return named(spec, spec.termId());
    }
    String year = Integer.toString(spec.issuedOn().getYear());
    if (symbol != null && symbol.form() == DocumentSymbol.Form.STATE) {
      return new Found(null, symbol.year() == null ? year : symbol.year().toString());
    }
    if (spec.series() != null) {
      return new Found(null, written(spec.series()));
    }
    return symbol == null ? new Found(null, null) : ofTheDay(spec).orElse(new Found(null, year));
  }

  private Found named(DocumentSpec spec, long termId) {
    return new Sql(
            """
            SELECT t.id, t.name FROM term t WHERE t.id = :term AND t.organisation_id IN (
              SELECT c.ancestor_id FROM organisation_closure c WHERE c.descendant_id = :issuer)
            """)
        .bind("term", termId)
        .bind("issuer", spec.issuerId())
        .first(em, r -> new Found(r.number("id"), r.string("name")))
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "/termId",
                    "UNKNOWN_TERM",
                    "Nhiệm kỳ này không phải của cơ quan ban hành. Hãy chọn lại.",
                    "This is no term of the issuer. Choose another."));
  }

  private Optional<Found> ofTheDay(DocumentSpec spec) {
    return new Sql(
            """
            SELECT t.id, t.name FROM term t
            WHERE t.organisation_id = :issuer AND t.starts_on <= :day AND t.ends_on >= :day
            ORDER BY t.starts_on DESC LIMIT 1
            """)
        .bind("issuer", spec.issuerId())
        .bind("day", spec.issuedOn())
        .first(em, r -> new Found(r.number("id"), r.string("name")));
  }

  private static String written(String series) {
    Matcher years = YEARS.matcher(series);
    if (!years.matches()) {
      return series;
    }
    if (Integer.parseInt(years.group(1)) >= Integer.parseInt(years.group(2))) {
      throw ProblemException.invalid(
          "/series",
          "ENDS_BEFORE_START",
          "Nhiệm kỳ “%s” kết thúc trước khi bắt đầu.",
          "The term \"%s\" ends before it starts.",
          series);
    }
    return years.group(1) + "-" + years.group(2);
  }
}

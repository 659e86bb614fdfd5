package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentSpec;
import vn.lantoa.document.NextNumber;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblem;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/** Where the numbers of issuers stand. */
@ApplicationScoped
public class NumberSeries {

  private static final String USUAL = "ĐU";

  private final EntityManager em;

  public NumberSeries(EntityManager em) {
    this.em = em;
  }

  /** The number behind the largest one used for a type in a term. One statement. */
  NextNumber next(long issuerId, @Nullable String issuingBody, String type, @Nullable Long termId) {
    return new Sql(
            """
            SELECT COALESCE(MAX(IF(doc.type_code = :type AND doc.issuing_body <=> :body
                AND (:term IS NULL OR doc.term_id <=> :term), doc.number, 0)), 0) AS number,
              (SELECT SUBSTRING_INDEX(latest.symbol, '/', -1) FROM document latest
                WHERE latest.issuer_id = :issuer AND latest.symbol LIKE '%/%'
                ORDER BY latest.issued_on DESC, latest.id DESC LIMIT 1) AS suffix
            FROM document doc WHERE doc.issuer_id = :issuer
            """)
        .bind("issuer", issuerId)
        .bind("body", issuingBody)
        .bind("type", type)
        .bind("term", termId)
        .first(em, r -> number(r.integer("number") + 1, type, r.stringOrNull("suffix")))
        .orElseGet(() -> number(1, type, null));
  }

  private static NextNumber number(int number, String type, @Nullable String suffix) {
    return new NextNumber(
        number, "%02d-%s/%s".formatted(number, type, Objects.requireNonNullElse(suffix, USUAL)));
  }

  /** A refusal of the symbol says which number is free; any other stays as it is. */
  ProblemException refused(ProblemException refusal, DocumentSpec spec) {
    String symbol = spec.symbol();
    boolean number =
        refusal.type() == ProblemType.DUPLICATE
            && refusal.errors().stream().anyMatch(f -> f.pointer().equals("/symbol"));
    if (!number || symbol == null) {
      return refusal;
    }
    String next = next(spec.issuerId(), spec.issuingBody(), spec.type(), spec.termId()).symbol();
    Words words =
        Words.of(
            "Số %s đã được dùng trong nhiệm kỳ này. Số tiếp theo: %s.",
            "The number %s is used already in this term. The next one: %s.", symbol, next);
    return new ProblemException(
        ProblemType.NUMBER_TAKEN,
        words,
        List.of(new FieldProblem("/symbol", "NUMBER_TAKEN", words, next)));
  }
}

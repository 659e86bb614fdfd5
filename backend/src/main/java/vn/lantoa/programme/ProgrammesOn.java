package vn.lantoa.programme;

/**
 * Which organisation issued an action programme on which document, for a statement of another
 * feature.
 */
public final class ProgrammesOn {

  /**
   * A select of {@code organisation_id}, {@code document_id} (the programme's own), {@code symbol},
   * {@code issued_on} and {@code basis_id} (the document it serves): one row a basis.
   */
  public static final String SELECT =
      """
      SELECT p.organisation_id, doc.id AS document_id, COALESCE(doc.symbol, doc.type_code) AS symbol,
        doc.issued_on, b.document_id AS basis_id
      FROM programme p JOIN programme_basis b ON b.programme_id = p.id
      JOIN document doc ON doc.id = p.document_id
      WHERE p.state IN ('ISSUED', 'AMENDED', 'CLOSED')
      """;

  private ProgrammesOn() {}
}

package vn.lantoa.obligation.internal.rollup;

import vn.lantoa.obligation.FigureSql;
import vn.lantoa.obligation.internal.rollup.CellSql.Count;

/**
 * Where cells are read from, each as a select of {@code place}, {@code own}, the dates and the
 * counts, mostly with {@code document_id}, {@code demand_id} and {@code act}.
 */
final class CellSources {

  private static final String MONTH_COUNTS =
      CellSql.counts(
          c ->
              c == Count.OPEN
                  ? "IF(r.turn_month BETWEEN :nearFrom AND :nearTo, 0, r.n_open)"
                  : "r." + c.column());

  /**
   * The months: of those that today divides nothing that is open. In the order of the key, so that
   * sums of places need no sorting.
   */
  static final String MONTHS =
      """
      SELECT r.organisation_id AS place, r.own, r.due_month AS due_key, r.turn_month AS turns_on, %s,
        r.n_study, r.n_studied
      FROM roll_up_month r FORCE INDEX (PRIMARY) WHERE r.organisation_id IN (:places)"""
          .formatted(MONTH_COUNTS);

  /** What is open in these, by day. */
  static final String NEAR =
      """
      SELECT r.organisation_id AS place, r.own, r.due_key, r.turns_on, %s, 0 AS n_study, 0 AS n_studied
      FROM roll_up_open r FORCE INDEX (ix_roll_up_open_turns)
      WHERE r.organisation_id IN (:places) AND r.turns_on BETWEEN :nearFrom AND :nearTo"""
          .formatted(CellSql.counts(c -> c == Count.OPEN ? "r.n_open" : "0"));

  static final String UNFOLDED =
      """
      SELECT c.ancestor_id AS place, 0 AS own, d.document_id, x.demand_id, d.act, x.due_key, x.turns_on, %s
      FROM roll_up_delta x STRAIGHT_JOIN organisation_closure c FORCE INDEX (ix_closure_descendant)
        ON c.descendant_id = x.organisation_id AND c.depth > 0
      STRAIGHT_JOIN demand d ON d.id = x.demand_id
      WHERE c.ancestor_id IN (:places)"""
          .formatted(CellSql.counts(Count::delta));

  /** Of those whose own sums are kept. */
  static final String UNFOLDED_OWN =
      """
      SELECT x.organisation_id AS place, 1 AS own, d.document_id, x.demand_id, d.act, x.due_key, x.turns_on, %s
      FROM roll_up_delta x STRAIGHT_JOIN roll_up_own w ON w.organisation_id = x.organisation_id
      STRAIGHT_JOIN demand d ON d.id = x.demand_id
      WHERE x.organisation_id IN (:places)"""
          .formatted(CellSql.counts(Count::delta));

  static final String MOVED =
      """
      SELECT b.ancestor_id AS place, 0 AS own, d.document_id, ob.demand_id, d.act, ob.due_key, %s AS turns_on, %s
      FROM roll_up_branch b STRAIGHT_JOIN obligation ob FORCE INDEX (ix_obligation_organisation)
        ON ob.organisation_id = b.descendant_id
      STRAIGHT_JOIN demand d ON d.id = ob.demand_id
      LEFT JOIN demand_deadline dd ON dd.id = ob.deadline_id AND ob.due_on IS NULL
      WHERE b.ancestor_id IN (:places) AND b.descendant_id <> b.ancestor_id AND %s"""
          .formatted(
              CellSql.TURNS_ON,
              CellSql.counts(c -> "b.sign * COALESCE(" + c.live() + ", 0)"),
              FigureSql.SHOWN);

  static final String UNFOLDED_OF_MOVED =
      """
      SELECT b.ancestor_id AS place, 0 AS own, d.document_id, x.demand_id, d.act, x.due_key, x.turns_on, %s
      FROM roll_up_branch b STRAIGHT_JOIN roll_up_delta x ON x.organisation_id = b.descendant_id
      STRAIGHT_JOIN demand d ON d.id = x.demand_id
      WHERE b.ancestor_id IN (:places) AND b.descendant_id <> b.ancestor_id"""
          .formatted(CellSql.counts(c -> "-b.sign * " + c.delta()));

  private CellSources() {}

  /** The cells by day. */
  static String days() {
    return "SELECT r.organisation_id AS place, 0 AS own, r.act, r.due_key, r.turns_on, %s FROM organisation p STRAIGHT_JOIN roll_up_day r FORCE INDEX (PRIMARY) ON r.organisation_id = p.id WHERE p.id IN (:places)"
        .formatted(CellSql.columns(c -> "r." + c.column()));
  }

  /**
   * The cells by demand and day.
   *
   * @param some whether of some documents
   */
  static String demands(boolean some) {
    return """
        SELECT r.organisation_id AS place, 0 AS own, r.document_id, r.demand_id, r.act, r.due_key, r.turns_on, %s
        FROM %s r FORCE INDEX (PRIMARY)%s"""
        .formatted(
            CellSql.columns(c -> "r." + c.column()),
            some
                ? "organisation p STRAIGHT_JOIN demand m STRAIGHT_JOIN roll_up_demand"
                : "roll_up_demand",
            some
                ? " ON r.organisation_id = p.id AND r.demand_id = m.id WHERE p.id IN (:places) AND m.document_id IN (:documents)"
                : " WHERE r.organisation_id IN (:places)");
  }

  /** The documents of which most can be overdue below one organisation. */
  private static final String LIKELY =
      "SELECT t.organisation_id, t.document_id, t.n_owed FROM roll_up_document t WHERE t.organisation_id IN (:places) ORDER BY t.n_owed DESC, t.document_id DESC LIMIT "
          + SliceSql.LIKELY;

  /**
   * The cells by demand and day of these; by key also where the server does not know yet how many
   * there are.
   */
  static final String OF_LIKELY =
      """
      SELECT r.organisation_id AS place, 0 AS own, r.document_id, r.demand_id, r.act, r.due_key, r.turns_on, %s
      FROM (%s) k STRAIGHT_JOIN demand m FORCE INDEX (ix_demand_document) ON m.document_id = k.document_id
      STRAIGHT_JOIN roll_up_demand r FORCE INDEX (PRIMARY) ON r.organisation_id = k.organisation_id AND r.demand_id = m.id"""
          .formatted(CellSql.columns(c -> "r." + c.column()), LIKELY);

  /** Which these are, with what can be overdue at the most. */
  static final String ARE_LIKELY =
      """
      SELECT k.organisation_id AS place, 'LIKELY' AS told_by, 0 AS is_own, '' AS act, 0 AS month, k.document_id,
        0 AS demand_id, NULL AS oldest, k.n_owed AS f_study, 0 AS f_studied, %s FROM (%s) k"""
          .formatted(CellSql.noFigures(), LIKELY);

  /**
   * What organisations owe themselves, as it stands.
   *
   * @param kept whether of those as well whose own sums are kept
   * @param plain without the demand and what it says, which is looked up only where it is needed
   */
  static String own(boolean kept, boolean plain) {
    return """
        SELECT p.id AS place, 1 AS own, %s ob.due_key, %s AS turns_on, %s
        FROM organisation p %s
        STRAIGHT_JOIN obligation ob FORCE INDEX (ix_obligation_organisation) ON ob.organisation_id = p.id %s
        LEFT JOIN demand_deadline dd ON dd.id = ob.deadline_id AND ob.due_on IS NULL
        WHERE p.id IN (:places) %s AND %s"""
        .formatted(
            plain ? "" : "d.document_id, ob.demand_id, d.act,",
            CellSql.TURNS_ON,
            CellSql.counts(Count::live),
            kept ? "" : "LEFT JOIN roll_up_own w ON w.organisation_id = p.id",
            plain ? "" : "STRAIGHT_JOIN demand d ON d.id = ob.demand_id",
            kept ? "" : "AND w.organisation_id IS NULL",
            FigureSql.SHOWN);
  }
}

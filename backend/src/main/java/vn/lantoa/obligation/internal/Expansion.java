package vn.lantoa.obligation.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.api.ConfirmerKind;
import vn.lantoa.obligation.internal.Parts.Span;
import vn.lantoa.shared.persistence.Sql;

/**
 * The rows a demand comes to, as SQL: one per addressed organisation and role, with its deadline
 * and its confirmer. Nothing is read into memory, whatever the number of rows.
 *
 * @param addressees the rule
 * @param issuedOn a collective is expanded as of this day
 * @param deadlines those in force; unsaved ones (of a proposal) have no id
 * @param today turns of a recurring rule that are due before it stay as they are; null where
 *     nothing does: a withdrawal
 */
record Expansion(
    AddresseeRule addressees,
    LocalDate issuedOn,
    List<DemandDeadline> deadlines,
    ConfirmerKind confirmer,
    @Nullable Long confirmerId,
    long issuerId,
    long holderId,
    @Nullable LocalDate today) {

  /** Living obligations follow an amendment; these stay as they are. */
  static final String SETTLED = "'ACCEPTED', 'WAIVED', 'HANDED_OVER'";

  /**
   * A derived table with organisation_id, region_id, level_code, role, occurrence, deadline_id,
   * due_on, receipt_rule (where each row has its date from its receipt), confirmer_id. An
   * organisation that leads does not coordinate as well. A recurring rule gives a row for each of
   * its turns.
   */
  String table(Sql sql, Span span) {
    String addressed = addressed(sql, span);
    if (deadlines.stream().anyMatch(DemandDeadline::recurs)) {
      return """
          (SELECT organisation_id, %s AS region_id, addressed.level_code, role, turn.occurrence, turn.deadline_id,
            turn.due_on, turn.receipt_rule, %s AS confirmer_id
          FROM (%s) addressed JOIN (%s) turn ON turn.level_code = %s)"""
          .formatted(region(sql), confirmerColumn(sql), addressed, turns(sql), levelKey(sql));
    }
    return """
        (SELECT organisation_id, %s AS region_id, level_code, role, '' COLLATE utf8mb4_bin AS occurrence, %s AS deadline_id, %s AS due_on,
          %s COLLATE utf8mb4_bin AS receipt_rule, %s AS confirmer_id
        FROM (%s) addressed)"""
        .formatted(
            region(sql),
            byLevel(sql, d -> d.id, "SIGNED"),
            dueOn(sql),
            byLevel(sql, d -> d.byReceipt() ? d.rule : null, "CHAR"),
            confirmerColumn(sql),
            addressed);
  }

  /** Each addressed organisation of the span and its role, with its level and its parent. */
  String addressed(Sql sql, Span span) {
    List<String> parts = new ArrayList<>();
    if (addressees.subtreeOf() != null) {
      parts.add(subtree(sql, addressees.subtreeOf(), span));
    }
    if (!addressees.organisations().isEmpty()) {
      parts.add(listed(sql, addressees.organisations(), "LEAD", span));
    }
    if (!addressees.coordinators().isEmpty()) {
      parts.add(listed(sql, addressees.coordinators(), "COORDINATE", span));
    }
    return String.join(" UNION ", parts);
  }

  /** The most rows an organisation has of it in one role. */
  int turnsEach() {
    return deadlines.stream().mapToInt(d -> d.turns == null ? 1 : d.turns.size()).max().orElse(1);
  }

  /** Every turn of every level: of a rule that does not come round, its one date. */
  private String turns(Sql sql) {
    List<String> rows = new ArrayList<>();
    for (DemandDeadline d : deadlines) {
      String id = "CAST(%s AS SIGNED)".formatted(d.id == null ? "NULL" : sql.placeholder(d.id));
      String level = sql.placeholder(d.levelCode);
      if (d.turns == null) {
        rows.add(turn(sql, level, id, "''", d.dueOn, d.byReceipt() ? d.rule : null));
      } else {
        d.turns.forEach(
            o -> rows.add(turn(sql, level, id, sql.placeholder(o.key()), o.dueOn(), null)));
      }
    }
    return rows.isEmpty()
        ? "SELECT '' AS level_code, 0 AS deadline_id, '' AS occurrence, NULL AS due_on, NULL AS receipt_rule WHERE FALSE"
        : String.join(" UNION ALL ", rows);
  }

  private static String turn(
      Sql sql,
      String level,
      String id,
      String occurrence,
      @Nullable LocalDate dueOn,
      @Nullable String receiptRule) {
    return "SELECT %s COLLATE utf8mb4_bin AS level_code, %s AS deadline_id, %s COLLATE utf8mb4_bin AS occurrence, CAST(%s AS DATE) AS due_on, CAST(%s AS CHAR) COLLATE utf8mb4_bin AS receipt_rule"
        .formatted(
            level,
            id,
            occurrence,
            dueOn == null ? "NULL" : sql.placeholder(dueOn),
            receiptRule == null ? "NULL" : sql.placeholder(receiptRule));
  }

  /** The level whose deadline holds: its own, or the one for every level. */
  private String levelKey(Sql sql) {
    List<String> own =
        deadlines.stream()
            .map(d -> d.levelCode)
            .filter(level -> !level.equals(DemandDeadline.EVERY_LEVEL))
            .toList();
    return own.isEmpty()
        ? "''"
        : "IF(addressed.level_code IN (%s), addressed.level_code, '')"
            .formatted(sql.placeholder(own));
  }

  /**
   * Of a recurring rule: turns that somebody has acted on, or whose date has passed, stay as they
   * are.
   */
  String kept() {
    return today == null
        ? "FALSE"
        : "(ob.occurrence <> '' AND (ob.state <> 'OPEN' OR ob.due_on < DATE '%s'))"
            .formatted(today);
  }

  /**
   * The date of a row by an amendment: a received one keeps its own while the rule stays, and what
   * was granted on request stays until the new date lies beyond it; where there is no new date, it
   * stays as well.
   */
  static final String DUE =
      """
      CASE WHEN ob.id IS NULL OR ob.state = 'WITHDRAWN' THEN t.due_on
        WHEN t.receipt_rule IS NOT NULL AND ob.received_at IS NOT NULL AND old.rule = t.receipt_rule THEN ob.due_on
        WHEN ob.extended_from IS NOT NULL THEN GREATEST(ob.due_on, COALESCE(t.due_on, ob.due_on))
        ELSE t.due_on END""";

  private String subtree(Sql sql, long root, Span span) {
    StringBuilder text =
        new StringBuilder(
            """
            SELECT o.id AS organisation_id, o.region_id, o.level_code, o.parent_id, 'LEAD' AS role
            FROM organisation_closure tree JOIN organisation o ON o.id = tree.descendant_id
            WHERE tree.ancestor_id = %s AND o.valid_from <= %s AND (o.valid_to IS NULL OR o.valid_to >= %s)"""
                .formatted(
                    sql.placeholder(root), sql.placeholder(issuedOn), sql.placeholder(issuedOn)));
    text.append(" AND ").append(span.on(sql, "tree.descendant_id"));
    if (!addressees.includeRoot()) {
      text.append(" AND tree.depth > 0");
    }
    among(sql, text, "o.level_code IN", addressees.levels());
    among(sql, text, "o.kind_code IN", addressees.kinds());
    among(sql, text, "o.id NOT IN", addressees.exceptions());
    return text.toString();
  }

  private String listed(Sql sql, List<Long> organisations, String role, Span span) {
    StringBuilder text =
        new StringBuilder(
            "SELECT o.id AS organisation_id, o.region_id, o.level_code, o.parent_id, '%s' AS role FROM organisation o WHERE %s"
                .formatted(role, span.on(sql, "o.id")));
    among(sql, text, "o.id IN", organisations);
    if (role.equals("LEAD")) {
      among(sql, text, "o.id NOT IN", addressees.exceptions());
    } else {
      among(sql, text, "o.id NOT IN", addressees.organisations());
    }
    return text.toString();
  }

  private static void among(Sql sql, StringBuilder text, String condition, Collection<?> values) {
    if (!values.isEmpty()) {
      text.append(" AND ")
          .append(condition)
          .append(" (")
          .append(sql.placeholder(values))
          .append(')');
    }
  }

  /** The date of the level's deadline; of a coordinator its own, where that is earlier. */
  private String dueOn(Sql sql) {
    String ofLevel = byLevel(sql, d -> d.dueOn, "DATE");
    if (addressees.coordinatorDates().isEmpty()) {
      return ofLevel;
    }
    StringBuilder own = new StringBuilder("IF(role = 'COORDINATE', CAST(CASE organisation_id");
    addressees
        .coordinatorDates()
        .forEach(
            (id, day) ->
                own.append(" WHEN ")
                    .append(sql.placeholder(id))
                    .append(" THEN ")
                    .append(sql.placeholder(day)));
    own.append(" END AS DATE), NULL)");
    return "COALESCE(LEAST(%1$s, %2$s), %1$s, %2$s)".formatted(own, ofLevel);
  }

  /** A value of the level's deadline, or of the one for every level. */
  private String byLevel(Sql sql, Function<DemandDeadline, @Nullable Object> value, String type) {
    StringBuilder text = new StringBuilder("CAST(CASE level_code");
    String otherwise = "NULL";
    for (DemandDeadline deadline : deadlines) {
      Object wanted = value.apply(deadline);
      String placeholder = wanted == null ? "NULL" : sql.placeholder(wanted);
      if (deadline.levelCode.equals(DemandDeadline.EVERY_LEVEL)) {
        otherwise = placeholder;
      } else {
        text.append(" WHEN ")
            .append(sql.placeholder(deadline.levelCode))
            .append(" THEN ")
            .append(placeholder);
      }
    }
    boolean simple = text.toString().equals("CAST(CASE level_code");
    return simple
        ? "CAST(" + otherwise + " AS " + type + ")"
        : text + " ELSE " + otherwise + " END AS " + type + ")";
  }

  private String region(Sql sql) {
    return ObligationRegions.of("addressed.region_id", confirmerColumn(sql));
  }

  private String confirmerColumn(Sql sql) {
    return switch (confirmer) {
      case NONE -> "CAST(NULL AS SIGNED)";
      case ISSUER -> sql.placeholder(issuerId);
      case ADVISORY_BOARD -> sql.placeholder(confirmerId == null ? holderId : confirmerId);
      case DIRECT_SUPERIOR ->
          "IF(addressed.organisation_id = %s, addressed.organisation_id, COALESCE(addressed.parent_id, %s))"
              .formatted(sql.placeholder(holderId), sql.placeholder(holderId));
    };
  }

  /** The same where there are no obligations yet: all are new. */
  String news(Sql sql) {
    return """
        SELECT t.organisation_id, t.level_code, t.role, t.occurrence, CAST(NULL AS DATE) AS due_before,
          t.due_on, NULL AS state, 'CREATE' AS effect, NULL AS was FROM %s t"""
        .formatted(table(sql, Span.ALL));
  }

  /**
   * One row per effect: what publishing this over the obligations of {@code :demand} would do to
   * those of the span.
   */
  String effects(Sql sql, Span span) {
    return effects(sql, span, table(sql, span));
  }

  /** The same with the rows of {@link #table} from elsewhere. */
  String effects(Sql sql, Span span, String table) {
    return "(%s UNION ALL %s)".formatted(asked(table), dropped(sql, span, table));
  }

  /** The same of who is addressed; {@code was} is the obligation that is there already. */
  String asked(String table) {
    return """
        SELECT t.organisation_id, t.level_code, t.role, t.occurrence, ob.due_on AS due_before,
          %4$s AS due_on, ob.state,
          CASE WHEN ob.id IS NULL OR ob.state = 'WITHDRAWN' THEN 'CREATE'
            WHEN ob.state IN (%1$s) OR ob.due_on <=> %4$s THEN 'UNCHANGED'
            WHEN %3$s THEN 'KEPT'
            ELSE 'CHANGE' END AS effect, ob.id AS was
        FROM %2$s t
        LEFT JOIN obligation ob ON ob.demand_id = :demand AND ob.organisation_id = t.organisation_id
          AND ob.occurrence = t.occurrence AND ob.role = t.role
        LEFT JOIN demand_deadline old ON old.id = ob.deadline_id"""
        .formatted(SETTLED, table, kept(), DUE);
  }

  /** The same of who is addressed no more. */
  String dropped(Sql sql, Span span, String table) {
    boolean nobody = addressees.nobody();
    return """
        SELECT ob.organisation_id, o.level_code, ob.role, ob.occurrence, ob.due_on AS due_before,
          ob.due_on, ob.state, IF(%2$s, 'KEPT', 'WITHDRAW') AS effect, ob.id AS was
        FROM obligation ob JOIN organisation o ON o.id = ob.organisation_id %3$s
        WHERE ob.demand_id = :demand AND %4$s
          AND ob.state NOT IN (%1$s, 'WITHDRAWN') AND %5$s"""
        .formatted(
            SETTLED,
            kept(),
            nobody
                ? ""
                : """
                LEFT JOIN %s t ON t.organisation_id = ob.organisation_id AND t.role = ob.role
                  AND t.occurrence = ob.occurrence"""
                    .formatted(table),
            nobody ? "TRUE" : "t.organisation_id IS NULL",
            span.on(sql, "ob.organisation_id"));
  }
}

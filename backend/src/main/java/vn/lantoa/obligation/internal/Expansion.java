package vn.lantoa.obligation.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.api.ConfirmerKind;
import vn.lantoa.shared.persistence.Sql;

/**
 * The rows a demand comes to, as SQL: one per addressed organisation and role, with its deadline
 * and its confirmer. Nothing is read into memory, whatever the number of rows.
 *
 * @param addressees the rule
 * @param issuedOn a collective is expanded as of this day
 * @param deadlines those in force; unsaved ones (of a proposal) have no id
 */
record Expansion(
    AddresseeRule addressees,
    LocalDate issuedOn,
    List<DemandDeadline> deadlines,
    ConfirmerKind confirmer,
    @Nullable Long confirmerId,
    long issuerId,
    long holderId) {

  /** Living obligations follow an amendment; these stay as they are. */
  static final String SETTLED = "'ACCEPTED', 'WAIVED', 'HANDED_OVER'";

  /**
   * A derived table with organisation_id, level_code, role, deadline_id, due_on, confirmer_id. An
   * organisation that leads does not coordinate as well.
   */
  String table(Sql sql) {
    List<String> parts = new ArrayList<>();
    if (addressees.subtreeOf() != null) {
      parts.add(subtree(sql, addressees.subtreeOf()));
    }
    if (!addressees.organisations().isEmpty()) {
      parts.add(listed(sql, addressees.organisations(), "LEAD"));
    }
    if (!addressees.coordinators().isEmpty()) {
      parts.add(listed(sql, addressees.coordinators(), "COORDINATE"));
    }
    return """
        (SELECT organisation_id, level_code, role, %s AS deadline_id, %s AS due_on, %s AS confirmer_id
        FROM (%s) addressed)"""
        .formatted(
            byLevel(sql, d -> d.id, "SIGNED"),
            byLevel(sql, d -> d.dueOn, "DATE"),
            confirmerColumn(sql),
            String.join(" UNION ", parts));
  }

  private String subtree(Sql sql, long root) {
    StringBuilder text =
        new StringBuilder(
            """
            SELECT o.id AS organisation_id, o.level_code, o.parent_id, 'LEAD' AS role
            FROM organisation_closure tree JOIN organisation o ON o.id = tree.descendant_id
            WHERE tree.ancestor_id = %s AND o.valid_from <= %s AND (o.valid_to IS NULL OR o.valid_to >= %s)"""
                .formatted(
                    sql.placeholder(root), sql.placeholder(issuedOn), sql.placeholder(issuedOn)));
    if (!addressees.includeRoot()) {
      text.append(" AND tree.depth > 0");
    }
    among(sql, text, "o.level_code IN", addressees.levels());
    among(sql, text, "o.kind_code IN", addressees.kinds());
    among(sql, text, "o.id NOT IN", addressees.exceptions());
    return text.toString();
  }

  private String listed(Sql sql, List<Long> organisations, String role) {
    StringBuilder text =
        new StringBuilder(
            "SELECT o.id AS organisation_id, o.level_code, o.parent_id, '%s' AS role FROM organisation o WHERE TRUE"
                .formatted(role));
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

  private String confirmerColumn(Sql sql) {
    return switch (confirmer) {
      case NONE -> "CAST(NULL AS SIGNED)";
      case ISSUER -> sql.placeholder(issuerId);
      case ADVISORY_BOARD -> sql.placeholder(confirmerId == null ? holderId : confirmerId);
      case DIRECT_SUPERIOR ->
          "IF(organisation_id = %s, organisation_id, COALESCE(parent_id, %s))"
              .formatted(sql.placeholder(holderId), sql.placeholder(holderId));
    };
  }

  /** One row per effect: what publishing this over the demand's obligations would do. */
  String effects(Sql sql, long demandId) {
    String expansion = table(sql);
    return """
        (SELECT t.organisation_id, t.level_code, t.role, ob.due_on AS due_before, t.due_on, ob.state,
          CASE WHEN ob.id IS NULL OR ob.state = 'WITHDRAWN' THEN 'CREATE'
            WHEN ob.state IN (%1$s) OR ob.due_on <=> t.due_on THEN 'UNCHANGED'
            ELSE 'CHANGE' END AS effect
        FROM %2$s t
        LEFT JOIN obligation ob ON ob.demand_id = :demand AND ob.organisation_id = t.organisation_id
          AND ob.occurrence = '' AND ob.role = t.role
        UNION ALL
        SELECT ob.organisation_id, o.level_code, ob.role, ob.due_on, ob.due_on, ob.state, 'WITHDRAW'
        FROM obligation ob JOIN organisation o ON o.id = ob.organisation_id
        LEFT JOIN %2$s t ON t.organisation_id = ob.organisation_id AND t.role = ob.role
        WHERE ob.demand_id = :demand AND t.organisation_id IS NULL
          AND ob.state NOT IN (%1$s, 'WITHDRAWN'))"""
        .formatted(SETTLED, expansion);
  }
}

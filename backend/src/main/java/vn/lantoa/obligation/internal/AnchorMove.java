package vn.lantoa.obligation.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.api.AnchorLevel;
import vn.lantoa.shared.persistence.Sql;

/**
 * An anchor's move as SQL over the obligations of a demand: which dates move, whatever the number
 * of rows. A row that was put off on request, or has a later date of its own, keeps it until the
 * new one lies beyond.
 *
 * @param levels each deadline counted from the anchor, as it was and as it comes out now
 */
record AnchorMove(long demandId, List<Level> levels, LocalDate today) {

  /** A deadline counted from the anchor. */
  record Level(
      long deadlineId,
      String level,
      @Nullable LocalDate before,
      @Nullable LocalDate after,
      @Nullable String trace) {

    AnchorLevel answer() {
      return new AnchorLevel(level.isEmpty() ? null : level, before, after, Traces.decode(trace));
    }
  }

  private static final String LATE =
      "(%s < :today AND (ob.state <> 'SUBMITTED' OR ob.done_on > %s) AND (ob.state <> 'RETURNED' OR COALESCE(ob.repair_due_on, %s) < :today))";

  /**
   * A derived table: id, organisation_id, role, occurrence, state, deadline_id, due_before, due_on,
   * moves, late_before, late_after.
   */
  String table(Sql sql) {
    String before = column(sql, Level::before, "DATE");
    String after = column(sql, Level::after, "DATE");
    String moves =
        "(ob.state NOT IN (%1$s, 'WITHDRAWN') AND NOT (ob.due_on <=> %3$s) AND ((ob.extended_from IS NULL AND ob.due_on <=> %2$s) OR ob.due_on < %3$s))"
            .formatted(Expansion.SETTLED, before, after);
    sql.bind("today", today);
    return """
        (SELECT ob.id, ob.organisation_id, ob.role, ob.occurrence, ob.state, ob.deadline_id,
          ob.due_on AS due_before, %s AS due_on, COALESCE(%s, FALSE) AS moves,
          COALESCE(%s, FALSE) AS late_before, COALESCE(%s, FALSE) AS late_after
        FROM obligation ob WHERE ob.demand_id = %s AND ob.deadline_id IN (%s) AND ob.state <> 'WITHDRAWN')"""
        .formatted(
            after,
            moves,
            LATE.formatted("ob.due_on", "ob.due_on", "ob.due_on"),
            LATE.formatted(after, after, after),
            sql.placeholder(demandId),
            sql.placeholder(levels.stream().map(Level::deadlineId).toList()));
  }

  /** A value of the row's deadline. */
  static String column(
      Sql sql,
      List<Level> levels,
      Function<Level, @Nullable Object> value,
      String key,
      String type) {
    List<String> cases = new ArrayList<>();
    for (Level level : levels) {
      Object wanted = value.apply(level);
      if (wanted != null) {
        cases.add(
            "WHEN %s THEN %s"
                .formatted(sql.placeholder(level.deadlineId()), sql.placeholder(wanted)));
      }
    }
    return cases.isEmpty()
        ? "CAST(NULL AS " + type + ")"
        : "CAST(CASE %s %s END AS %s)".formatted(key, String.join(" ", cases), type);
  }

  private String column(Sql sql, Function<Level, @Nullable Object> value, String type) {
    return column(sql, levels, value, "ob.deadline_id", type);
  }

  /** Whether any date comes out differently. */
  boolean any() {
    return levels.stream().anyMatch(l -> !Objects.equals(l.before(), l.after()));
  }
}

package vn.lantoa.target.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.text.VietnameseText;
import vn.lantoa.target.api.TargetValue;

/** The planned values by year. */
@ApplicationScoped
public class PlannedValues {

  private final EntityManager em;
  private final CurrentActor actor;

  public PlannedValues(EntityManager em, CurrentActor actor) {
    this.em = em;
    this.actor = actor;
  }

  /** By target, each by year. One statement. */
  Map<Long, List<TargetValue>> of(Collection<Long> targets) {
    Map<Long, List<TargetValue>> found = new HashMap<>();
    if (!targets.isEmpty()) {
      new Sql(
              """
              SELECT target_id, year, value, upper, words, orientation FROM target_value
              WHERE target_id IN (:targets) ORDER BY target_id, year
              """)
          .bind("targets", List.copyOf(targets))
          .list(
              em,
              r ->
                  found
                      .computeIfAbsent(r.number("target_id"), k -> new ArrayList<>())
                      .add(
                          new TargetValue(
                              r.integer("year"),
                              Decimals.shown(r.decimalOrNull("value")),
                              Decimals.shown(r.decimalOrNull("upper")),
                              r.stringOrNull("words"),
                              r.bool("orientation"))));
    }
    return found;
  }

  /** One planned value in words. */
  static String text(TargetValue value) {
    return Stream.of(
            Decimals.text(value.value()),
            Decimals.text(value.upper()),
            VietnameseText.blankToNull(value.words()),
            Boolean.TRUE.equals(value.orientation()) ? "orientation" : null)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" | "));
  }

  /** Puts these in the place of all there are: at most two statements. */
  void replace(long target, List<TargetValue> values) {
    Sql gone = new Sql("DELETE FROM target_value WHERE target_id = :target").bind("target", target);
    if (!values.isEmpty()) {
      gone.add(
          "AND year NOT IN (:years)", "years", values.stream().map(TargetValue::year).toList());
    }
    gone.execute(em);
    add(target, values);
  }

  /** Adds these, in the place of those of the same years: at most one statement. */
  void add(long target, List<TargetValue> values) {
    if (values.isEmpty()) {
      return;
    }
    Sql sql =
        new Sql(
            "INSERT INTO target_value (target_id, year, value, upper, words, orientation, changed_by) VALUES");
    String rows =
        values.stream()
            .map(
                v ->
                    "(:target, %s, %s, %s, %s, %s, :actor)"
                        .formatted(
                            sql.placeholder(v.year()),
                            orNull(sql, v.value()),
                            orNull(sql, v.upper()),
                            orNull(sql, VietnameseText.blankToNull(v.words())),
                            Boolean.TRUE.equals(v.orientation()) ? "TRUE" : "FALSE"))
            .collect(Collectors.joining(", "));
    sql.add(rows)
        .add(
            """
            ON DUPLICATE KEY UPDATE changed_by = IF(value <=> VALUES(value) AND upper <=> VALUES(upper)
                AND words <=> VALUES(words) AND orientation = VALUES(orientation), changed_by, :actor),
              value = VALUES(value), upper = VALUES(upper), words = VALUES(words),
              orientation = VALUES(orientation)
            """)
        .bind("target", target)
        .bind("actor", actor.accountId())
        .execute(em);
  }

  private static String orNull(Sql sql, @Nullable Object value) {
    return value == null
        ? "NULL"
        : sql.placeholder(value instanceof BigDecimal d ? d.toPlainString() : value);
  }
}

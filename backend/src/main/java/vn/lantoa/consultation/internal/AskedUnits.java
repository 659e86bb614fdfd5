package vn.lantoa.consultation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.consultation.api.AskedInput;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Ids;

/** Whom a round asks: resolved to a list once, as of the day it is opened. */
@ApplicationScoped
public class AskedUnits {

  private static final int MOST = 2000;

  private record Unit(long id, boolean reached) {}

  private final EntityManager em;
  private final Reach reach;
  private final AppClock clock;

  public AskedUnits(EntityManager em, Reach reach, AppClock clock) {
    this.em = em;
    this.reach = reach;
    this.clock = clock;
  }

  /**
   * The units by name, never who asks. One statement.
   *
   * @throws ProblemException 422 where there is none, more than 2000, an unknown one, or one the
   *     actor may not demand anything of
   */
  List<Long> of(AskedInput input, long asking) {
    Set<Long> listed = ids(input.organisations(), "/asked/organisations");
    listed.remove(asking);
    List<Unit> units = read(input, listed, asking);
    if (units.stream().map(Unit::id).filter(listed::contains).count() < listed.size()
        || units.stream().anyMatch(u -> !u.reached())) {
      throw ProblemException.invalid(
          "/asked/organisations",
          "UNKNOWN_ID",
          "Có đơn vị không còn hoạt động, hoặc bạn không giao việc được cho đơn vị đó. Hãy chọn lại.",
          "One of the units is no longer in force, or nothing may be demanded of it. Choose again.");
    }
    if (units.isEmpty()) {
      throw ProblemException.invalid(
          "/asked",
          "NO_ADDRESSEES",
          "Chưa có đơn vị nào được hỏi. Hãy chọn đơn vị, hoặc đổi cấp và loại.",
          "No unit is asked. Choose units, or other levels and kinds.");
    }
    if (units.size() > MOST) {
      throw ProblemException.invalid(
          "/asked",
          "TOO_MANY",
          "Một đợt hỏi nhiều nhất %d đơn vị. Hãy thu hẹp cấp hoặc loại.",
          "A round asks at most %d units. Narrow levels or kinds.",
          MOST);
    }
    return units.stream().map(Unit::id).toList();
  }

  private List<Unit> read(AskedInput input, Set<Long> listed, long asking) {
    Sql sql = new Sql("SELECT o.id,");
    sql.add(reach.within(sql, Permission.DEMAND_PUBLISH, "o.id", "'OPINION' COLLATE utf8mb4_bin"))
        .add(
            """
            AS reached FROM organisation o WHERE o.valid_from <= :today
              AND (o.valid_to IS NULL OR o.valid_to >= :today) AND o.id <> :asking
            """)
        .bind("today", clock.today())
        .bind("asking", asking);
    List<String> ways = new ArrayList<>();
    if (!listed.isEmpty()) {
      ways.add("o.id IN (" + sql.placeholder(listed) + ")");
    }
    Long root = Ids.field("/asked/subtreeOf", input.subtreeOf());
    if (root != null) {
      ways.add(subtree(sql, root, input));
    }
    Set<Long> exceptions = ids(input.exceptions(), "/asked/exceptions");
    if (!exceptions.isEmpty()) {
      sql.add("AND o.id NOT IN (:exceptions)", "exceptions", exceptions);
    }
    return sql.add("AND (" + (ways.isEmpty() ? "FALSE" : String.join(" OR ", ways)) + ")")
        .add("ORDER BY o.name, o.id LIMIT :most", "most", MOST + 1)
        .list(em, r -> new Unit(r.number("id"), r.bool("reached")));
  }

  private static String subtree(Sql sql, long root, AskedInput input) {
    StringBuilder text =
        new StringBuilder(
            "(o.id IN (SELECT tree.descendant_id FROM organisation_closure tree WHERE tree.ancestor_id = "
                + sql.placeholder(root)
                + ")");
    among(sql, text, "o.level_code", input.levels());
    among(sql, text, "o.kind_code", input.kinds());
    return text.append(')').toString();
  }

  private static void among(
      Sql sql, StringBuilder text, String column, @Nullable List<String> codes) {
    if (codes != null && !codes.isEmpty()) {
      text.append(" AND ")
          .append(column)
          .append(" IN (")
          .append(sql.placeholder(codes))
          .append(')');
    }
  }

  private static Set<Long> ids(@Nullable List<String> texts, String pointer) {
    Set<Long> ids = new java.util.LinkedHashSet<>();
    if (texts != null) {
      texts.forEach(t -> ids.add(Ids.required(pointer, t)));
    }
    return ids;
  }
}

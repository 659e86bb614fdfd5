package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.study.api.StudyTopic;

/** Writes what a plan says: only the parts that changed, two statements each. */
@ApplicationScoped
public class PlanContentWriter {

  static final PlanContent NOTHING =
      new PlanContent(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;

  public PlanContentWriter(EntityManager em, CurrentActor actor, AppClock clock) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
  }

  void write(long plan, PlanContent before, PlanContent after) {
    citations(plan, before, after);
    if (!before.documents().equals(after.documents())) {
      clear(plan, "study_plan_topic", before.documents());
      clear(plan, "study_plan_document", before.documents());
      documents(plan, after);
      topics(plan, after);
    }
    if (!before.checklist().equals(after.checklist())) {
      clear(plan, "study_plan_checklist", before.checklist());
      checklist(plan, after);
    }
    if (!before.levels().equals(after.levels())) {
      clear(plan, "study_plan_level", before.levels());
      levels(plan, after);
    }
    if (!before.wanted().equals(after.wanted())) {
      clear(plan, "study_plan_audience", before.audiences());
      audiences(plan, after);
    }
    if (!before.rules().equals(after.rules())) {
      clear(plan, "study_plan_rule", before.rules());
      rules(plan, after);
    }
  }

  /** Takes everything away with the plan. */
  void delete(long plan, PlanContent before) {
    write(plan, before, NOTHING);
  }

  private void clear(long plan, String table, List<?> before) {
    if (!before.isEmpty()) {
      new Sql("DELETE FROM " + table + " WHERE plan_id = :plan").bind("plan", plan).execute(em);
    }
  }

  private void citations(long plan, PlanContent before, PlanContent after) {
    boolean same = before.citations().equals(after.citations());
    for (int i = 0; same && i < after.citations().size(); i++) {
      same = before.resolved(i) == after.resolved(i);
    }
    if (same) {
      return;
    }
    clear(plan, "study_plan_citation", before.citations());
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < after.citations().size(); i++) {
      rows.add(
          row(
              "position",
              i,
              "words",
              after.citations().get(i),
              "resolved",
              after.resolved(i) ? 1 : 0));
    }
    insert(
        plan,
        rows,
        """
        INSERT INTO study_plan_citation (plan_id, position, words, resolved_by, resolved_at, changed_by)
        SELECT :plan, r.position, r.words, IF(r.resolved = 1, :account, NULL),
          IF(r.resolved = 1, :at, NULL), :account
        """,
        "position INT PATH '$.position', words VARCHAR(1000) PATH '$.words', resolved INT PATH '$.resolved'");
  }

  private void documents(long plan, PlanContent after) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (PlanContent.Doc d : after.documents()) {
      rows.add(row("position", rows.size(), "id", d.documentId(), "citation", d.citation()));
    }
    insert(
        plan,
        rows,
        """
        INSERT INTO study_plan_document (plan_id, document_id, position, citation, changed_by)
        SELECT :plan, r.id, r.position, r.citation, :account
        """,
        "id BIGINT PATH '$.id', position INT PATH '$.position', citation INT PATH '$.citation'");
  }

  private void topics(long plan, PlanContent after) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (PlanContent.Doc d : after.documents()) {
      int position = 0;
      for (StudyTopic t : d.topics()) {
        rows.add(
            row(
                "id",
                d.documentId(),
                "position",
                position++,
                "title",
                t.title(),
                "presenter",
                t.presenterPosition()));
      }
    }
    insert(
        plan,
        rows,
        """
        INSERT INTO study_plan_topic (plan_id, document_id, position, title, presenter_position, changed_by)
        SELECT :plan, r.id, r.position, r.title, r.presenter, :account
        """,
        """
        id BIGINT PATH '$.id', position INT PATH '$.position', title VARCHAR(1000) PATH '$.title',
        presenter VARCHAR(300) PATH '$.presenter'
        """);
  }

  private void checklist(long plan, PlanContent after) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    after
        .checklist()
        .forEach(
            k ->
                rows.add(
                    row("position", rows.size(), "point", k.point().name(), "words", k.words())));
    insert(
        plan,
        rows,
        """
        INSERT INTO study_plan_checklist (plan_id, position, point, words, changed_by)
        SELECT :plan, r.position, r.point, r.words, :account
        """,
        "position INT PATH '$.position', point VARCHAR(20) PATH '$.point', words VARCHAR(1000) PATH '$.words'");
  }

  private void levels(long plan, PlanContent after) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    after
        .levels()
        .forEach(
            l -> rows.add(row("level", l.level(), "dueOn", day(l.dueOn()), "words", l.words())));
    insert(
        plan,
        rows,
        """
        INSERT INTO study_plan_level (plan_id, level_code, due_on, words, changed_by)
        SELECT :plan, r.level_code, r.due_on, r.words, :account
        """,
        "level_code VARCHAR(30) PATH '$.level', due_on DATE PATH '$.dueOn', words VARCHAR(500) PATH '$.words'");
  }

  private void audiences(long plan, PlanContent after) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (PlanContent.Audience a : after.audiences()) {
      rows.add(
          row(
              "position",
              rows.size(),
              "category",
              a.category().name(),
              "level",
              a.level(),
              "special",
              a.category().special() ? 1 : 0,
              "form",
              a.form() == null ? null : a.form().name(),
              "dueOn",
              day(a.dueOn())));
    }
    insert(
        plan,
        rows,
        """
        INSERT INTO study_plan_audience (plan_id, category, level_code, position, special, form, due_on, changed_by)
        SELECT :plan, r.category, r.level_code, r.position, r.special, r.form, r.due_on, :account
        """,
        """
        position INT PATH '$.position', category VARCHAR(30) PATH '$.category',
        level_code VARCHAR(30) PATH '$.level', special INT PATH '$.special',
        form VARCHAR(12) PATH '$.form', due_on DATE PATH '$.dueOn'
        """);
  }

  /** Which demand briefs each special audience. One statement, none without such audiences. */
  void briefings(long plan, List<PlanContent.Audience> audiences) {
    if (audiences.isEmpty()) {
      return;
    }
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    audiences.forEach(
        a ->
            rows.add(
                row("category", a.category().name(), "level", a.level(), "demand", a.demandId())));
    new Sql(
            """
            UPDATE study_plan_audience a JOIN JSON_TABLE(:rows, '$[*]' COLUMNS (
              category VARCHAR(30) PATH '$.category', level_code VARCHAR(30) PATH '$.level',
              demand BIGINT PATH '$.demand')) r ON r.category COLLATE utf8mb4_bin = a.category
              AND r.level_code COLLATE utf8mb4_bin = a.level_code
            SET a.demand_id = r.demand WHERE a.plan_id = :plan
            """)
        .bind("rows", Plans.json(rows))
        .bind("plan", plan)
        .execute(em);
  }

  private void rules(long plan, PlanContent after) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    after
        .rules()
        .forEach(
            r ->
                rows.add(
                    row(
                        "rule",
                        r.rule().name(),
                        "on",
                        r.on() ? 1 : 0,
                        "hand",
                        r.hand() == null ? null : r.hand().name(),
                        "dueOn",
                        day(r.dueOn()))));
    insert(
        plan,
        rows,
        """
        INSERT INTO study_plan_rule (plan_id, rule, switched_on, parameter, due_on, changed_by)
        SELECT :plan, r.rule, r.switched_on, r.hand, r.due_on, :account
        """,
        """
        rule VARCHAR(20) PATH '$.rule', switched_on INT PATH '$.on', hand VARCHAR(20) PATH '$.hand',
        due_on DATE PATH '$.dueOn'
        """);
  }

  private void insert(
      long plan, List<Map<String, @Nullable Object>> rows, String insert, String columns) {
    if (rows.isEmpty()) {
      return;
    }
    new Sql(insert + "FROM JSON_TABLE(:rows, '$[*]' COLUMNS (" + columns + ")) r")
        .bind("rows", Plans.json(rows))
        .bind("plan", plan)
        .bind("account", actor.accountId())
        .bind("at", clock.now())
        .execute(em);
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  static Map<String, @Nullable Object> row(@Nullable Object... parts) {
    Map<String, @Nullable Object> row = new HashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      row.put(String.valueOf(parts[i]), parts[i + 1]);
    }
    return row;
  }
}

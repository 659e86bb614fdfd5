package vn.lantoa.study.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Documents;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.ChecklistPoint;
import vn.lantoa.study.EssayHand;
import vn.lantoa.study.StudyForm;
import vn.lantoa.study.StudyPlanState;
import vn.lantoa.study.StudyRule;
import vn.lantoa.study.api.StudyCheck;
import vn.lantoa.study.api.StudyLevel;
import vn.lantoa.study.api.StudyRuleSetting;
import vn.lantoa.study.api.StudyTopic;

/**
 * Who may read and write a plan: whoever reaches its organisation or the board that drafts it; once
 * it is issued, also whoever its document was opened to. A plan with all it says is one statement.
 */
@ApplicationScoped
public class Plans {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String COLUMNS =
      """
      SELECT p.*, COALESCE(p.origin_id, p.id) AS origin,
        (SELECT JSON_ARRAYAGG(c.words ORDER BY c.position) FROM study_plan_citation c
          WHERE c.plan_id = p.id) AS citations,
        (SELECT JSON_ARRAYAGG(JSON_OBJECT('id', d.document_id, 'citation', d.citation) ORDER BY d.position)
          FROM study_plan_document d WHERE d.plan_id = p.id) AS documents,
        (SELECT JSON_ARRAYAGG(JSON_OBJECT('id', t.document_id, 'title', t.title, 'presenter', t.presenter_position)
          ORDER BY t.document_id, t.position) FROM study_plan_topic t WHERE t.plan_id = p.id) AS topics,
        (SELECT JSON_ARRAYAGG(JSON_OBJECT('point', k.point, 'words', k.words) ORDER BY k.position)
          FROM study_plan_checklist k WHERE k.plan_id = p.id) AS checklist,
        (SELECT JSON_ARRAYAGG(JSON_OBJECT('level', l.level_code, 'dueOn', l.due_on, 'words', l.words)
          ORDER BY l.due_on, l.level_code) FROM study_plan_level l WHERE l.plan_id = p.id) AS levels,
        (SELECT JSON_ARRAYAGG(JSON_OBJECT('category', a.category, 'level', a.level_code, 'form', a.form,
          'dueOn', a.due_on, 'demand', a.demand_id) ORDER BY a.position)
          FROM study_plan_audience a WHERE a.plan_id = p.id) AS audiences,
        (SELECT JSON_ARRAYAGG(JSON_OBJECT('rule', r.rule, 'on', r.switched_on, 'hand', r.parameter,
          'dueOn', r.due_on)) FROM study_plan_rule r WHERE r.plan_id = p.id) AS rules
      """;

  private final EntityManager em;
  private final Reach reach;
  private final Documents documents;
  private final AsOf asOf;

  public Plans(EntityManager em, Reach reach, Documents documents, AsOf asOf) {
    this.em = em;
    this.reach = reach;
    this.documents = documents;
    this.asOf = asOf;
  }

  /** The plan where the actor may read it, or 404. One statement. */
  PlanRow require(long id) {
    return find(id).orElseThrow(ProblemException::notFound);
  }

  /** The same where the actor may write it: 404 out of reach, 403 where it may only be read. */
  PlanRow requireEditable(long id) {
    PlanRow plan = require(id);
    if (!plan.mayEdit()) {
      throw ProblemException.forbidden();
    }
    return plan;
  }

  /** The same where the actor may approve and issue it. */
  PlanRow requireApprovable(long id) {
    PlanRow plan = require(id);
    if (!plan.mayApprove()) {
      throw ProblemException.forbidden();
    }
    return plan;
  }

  Optional<PlanRow> find(long id) {
    Sql sql = new Sql(COLUMNS);
    String approve =
        asOf.past()
            ? "FALSE"
            : reach.holds(sql, Permission.PROGRAMME_APPROVE, "p.organisation_id", null);
    String edit = asOf.past() ? "FALSE" : either(sql, Permission.DOCUMENT_EDIT, "p");
    return sql.add(", %s AS may_edit, %s AS may_approve FROM study_plan p".formatted(edit, approve))
        .add("WHERE p.id = :id", "id", id)
        .add(
            "AND (%s OR %s OR %s)"
                .formatted(either(sql, Permission.DOCUMENT_READ, "p"), approve, opened(sql, "p")))
        .first(em, Plans::read);
  }

  /** Adds {@code AND (…)}: only readable plans remain. */
  void restrict(Sql sql, String alias) {
    sql.add(
        "AND (%s OR %s OR %s)"
            .formatted(
                reach.within(sql, Permission.DOCUMENT_READ, alias + ".organisation_id", null),
                reach.within(
                    sql, Permission.DOCUMENT_READ, alias + ".drafting_organisation_id", null),
                opened(sql, alias)));
  }

  private String either(Sql sql, Permission permission, String alias) {
    return "(%s OR %s)"
        .formatted(
            reach.holds(sql, permission, alias + ".organisation_id", null),
            reach.holds(sql, permission, alias + ".drafting_organisation_id", null));
  }

  /** A draft is open to nobody beside its drafter and its organisation. */
  private String opened(Sql sql, String alias) {
    return "(%s.state IN ('ISSUED', 'CLOSED') AND %s)"
        .formatted(alias, documents.opened(sql, alias + ".document_id"));
  }

  private static PlanRow read(Row r) {
    return new PlanRow(
        r.number("id"),
        r.number("organisation_id"),
        r.numberOrNull("drafting_organisation_id"),
        r.numberOrNull("parent_id"),
        r.number("origin"),
        r.numberOrNull("programme_id"),
        r.string("issuing_body"),
        r.string("type_code"),
        r.string("title"),
        r.numberOrNull("term_id"),
        r.constant("state", StudyPlanState.class),
        r.dateOrNull("starts_on"),
        r.date("ends_on"),
        r.constant("form", StudyForm.class),
        r.stringOrNull("past_superior_reason"),
        r.stringOrNull("returned_reason"),
        r.numberOrNull("document_id"),
        r.numberOrNull("demand_id"),
        r.instantOrNull("submitted_at"),
        r.instantOrNull("approved_at"),
        r.instantOrNull("issued_at"),
        r.instantOrNull("closed_at"),
        content(r),
        r.bool("may_edit"),
        r.bool("may_approve"),
        r.number("version"));
  }

  private static PlanContent content(Row r) {
    JsonNode topics = tree(r.stringOrNull("topics"));
    return new PlanContent(
        all(r, "citations", JsonNode::asText),
        all(r, "documents", d -> document(d, topics)),
        all(
            r,
            "checklist",
            k -> new StudyCheck(ChecklistPoint.valueOf(k.get("point").asText()), text(k, "words"))),
        all(
            r,
            "levels",
            l ->
                new StudyLevel(
                    l.get("level").asText(),
                    LocalDate.parse(l.get("dueOn").asText()),
                    text(l, "words"))),
        all(r, "audiences", Plans::audience),
        all(r, "rules", Plans::rule).stream()
            .sorted(java.util.Comparator.comparing(StudyRuleSetting::rule))
            .toList());
  }

  private static PlanContent.Doc document(JsonNode d, JsonNode topics) {
    List<StudyTopic> own = new ArrayList<>();
    for (JsonNode t : topics) {
      if (t.get("id").asLong() == d.get("id").asLong()) {
        own.add(new StudyTopic(t.get("title").asText(), text(t, "presenter")));
      }
    }
    JsonNode citation = d.get("citation");
    return new PlanContent.Doc(
        d.get("id").asLong(), citation.isNull() ? null : citation.asInt(), own);
  }

  private static PlanContent.Audience audience(JsonNode a) {
    String form = text(a, "form");
    JsonNode demand = a.get("demand");
    return new PlanContent.Audience(
        AudienceCategory.valueOf(a.get("category").asText()),
        a.get("level").asText(),
        form == null ? null : StudyForm.valueOf(form),
        date(a),
        demand.isNull() ? null : demand.asLong());
  }

  private static StudyRuleSetting rule(JsonNode r) {
    String hand = text(r, "hand");
    return new StudyRuleSetting(
        StudyRule.valueOf(r.get("rule").asText()),
        r.get("on").asInt() != 0,
        hand == null ? null : EssayHand.valueOf(hand),
        date(r));
  }

  private static @Nullable LocalDate date(JsonNode node) {
    String day = text(node, "dueOn");
    return day == null ? null : LocalDate.parse(day);
  }

  static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }

  private static <T> List<T> all(Row r, String column, Function<JsonNode, T> read) {
    List<T> rows = new ArrayList<>();
    tree(r.stringOrNull(column)).forEach(n -> rows.add(Objects.requireNonNull(read.apply(n))));
    return rows;
  }

  /** What a column of JSON holds; an empty list where it is null. */
  static JsonNode tree(@Nullable String text) {
    try {
      return text == null ? JSON.createArrayNode() : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Rows to be read by JSON_TABLE. */
  static String json(Object rows) {
    try {
      return JSON.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

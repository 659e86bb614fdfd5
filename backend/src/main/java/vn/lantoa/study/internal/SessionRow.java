package vn.lantoa.study.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.StudyForm;
import vn.lantoa.study.StudyPlanState;
import vn.lantoa.study.StudyRule;
import vn.lantoa.study.api.StudyAttendance;
import vn.lantoa.study.api.StudyPoint;

/** A sitting the actor may read, with all it holds. */
record SessionRow(
    long id,
    long planId,
    String planTitle,
    StudyPlanState planState,
    Set<StudyRule> rules,
    long organisationId,
    Act act,
    LocalDate heldOn,
    @Nullable String startsAt,
    @Nullable String endsAt,
    StudyForm form,
    @Nullable String place,
    @Nullable String presenterPosition,
    boolean presenterIsHead,
    boolean merged,
    @Nullable Long makeUpOf,
    @Nullable Long enteredForBy,
    @Nullable String overReason,
    @Nullable String note,
    @Nullable String source,
    @Nullable String externalId,
    String sameKey,
    Instant createdAt,
    List<Long> documentIds,
    List<StudyPoint> points,
    List<StudyAttendance> attendance,
    List<Long> attachmentIds,
    boolean mayRecord,
    long version) {

  /** Whether the round goes on. */
  boolean open() {
    return planState == StudyPlanState.ISSUED;
  }

  boolean mayEdit() {
    return open() && mayRecord;
  }

  static final String COLUMNS =
      """
      SELECT s.id, s.plan_id, p.title AS plan_title, p.state AS plan_state, s.organisation_id, s.act,
        s.held_on, TIME_FORMAT(s.starts_at, '%H:%i') AS starts_at, TIME_FORMAT(s.ends_at, '%H:%i') AS ends_at,
        s.form, s.place, s.presenter_position, s.presenter_is_head, s.merged, s.make_up_of,
        s.entered_for_by, s.over_reason, s.note, s.source, s.external_id, s.created_at, s.version, s.same_key,
        (SELECT JSON_ARRAYAGG(r.rule) FROM study_plan_rule r WHERE r.plan_id = s.plan_id AND r.switched_on) AS rules,
        (SELECT JSON_ARRAYAGG(d.document_id ORDER BY d.document_id) FROM study_sitting_document d
          WHERE d.sitting_id = s.id) AS documents,
        (SELECT JSON_ARRAYAGG(JSON_OBJECT('level', t.level_code, 'points', t.points, 'persons', t.persons)
          ORDER BY t.level_code) FROM study_point t WHERE t.sitting_id = s.id) AS points,
        (SELECT JSON_ARRAYAGG(JSON_OBJECT('category', a.category, 'first', a.first_persons,
          'makeUp', a.make_up_persons, 'attendances', a.attendances)) FROM study_attendance a
          WHERE a.sitting_id = s.id) AS attendance,
        (SELECT JSON_ARRAYAGG(f.attachment_id ORDER BY f.attachment_id) FROM study_sitting_attachment f
          WHERE f.sitting_id = s.id) AS attachments
      """;

  static SessionRow read(Row r) {
    List<StudyPoint> points = new ArrayList<>();
    Plans.tree(r.stringOrNull("points"))
        .forEach(
            n ->
                points.add(
                    new StudyPoint(
                        n.get("level").asText(), n.get("points").asInt(), number(n, "persons"))));
    List<StudyAttendance> attendance = new ArrayList<>();
    Plans.tree(r.stringOrNull("attendance"))
        .forEach(
            n ->
                attendance.add(
                    new StudyAttendance(
                        AudienceCategory.valueOf(n.get("category").asText()),
                        number(n, "first"),
                        number(n, "makeUp"),
                        number(n, "attendances"))));
    attendance.sort(Comparator.comparing(StudyAttendance::category));
    List<Long> documents = new ArrayList<>();
    Plans.tree(r.stringOrNull("documents")).forEach(n -> documents.add(n.asLong()));
    List<Long> attachments = new ArrayList<>();
    Plans.tree(r.stringOrNull("attachments")).forEach(n -> attachments.add(n.asLong()));
    Set<StudyRule> rules = new TreeSet<>();
    Plans.tree(r.stringOrNull("rules")).forEach(n -> rules.add(StudyRule.valueOf(n.asText())));
    return new SessionRow(
        r.number("id"),
        r.number("plan_id"),
        r.string("plan_title"),
        r.constant("plan_state", StudyPlanState.class),
        rules,
        r.number("organisation_id"),
        r.constant("act", Act.class),
        r.date("held_on"),
        r.stringOrNull("starts_at"),
        r.stringOrNull("ends_at"),
        r.constant("form", StudyForm.class),
        r.stringOrNull("place"),
        r.stringOrNull("presenter_position"),
        r.bool("presenter_is_head"),
        r.bool("merged"),
        r.numberOrNull("make_up_of"),
        r.numberOrNull("entered_for_by"),
        r.stringOrNull("over_reason"),
        r.stringOrNull("note"),
        r.stringOrNull("source"),
        r.stringOrNull("external_id"),
        r.string("same_key"),
        r.instant("created_at"),
        documents,
        points,
        attendance,
        attachments,
        r.bool("may_edit"),
        r.number("version"));
  }

  Set<Long> attachmentSet() {
    return new TreeSet<>(attachmentIds);
  }

  private static @Nullable Integer number(JsonNode node, String field) {
    JsonNode value = node.get(field);
    return value == null || value.isNull() ? null : value.asInt();
  }
}

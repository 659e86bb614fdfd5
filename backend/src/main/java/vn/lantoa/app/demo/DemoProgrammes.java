package vn.lantoa.app.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineContext;
import vn.lantoa.deadline.DeadlineReader;
import vn.lantoa.deadline.DeadlineReading;
import vn.lantoa.deadline.DeadlineRule;

/** Two programmes: one in force at the province, with its demands, and a draft of a ward. */
final class DemoProgrammes {

  /** An entry of {@code programmes.json}; {@code at} is yyyy-MM-dd HH:mm in Vietnam. */
  record Programme(
      String organisation,
      String type,
      String body,
      String title,
      String term,
      @Nullable String document,
      String at,
      List<Basis> bases,
      List<Section> sections) {}

  record Basis(String document, @Nullable String demand) {}

  record Section(String kind, int depth, String heading, String text, @Nullable List<Task> tasks) {}

  record Task(
      String title,
      @Nullable String kind,
      @Nullable String lead,
      @Nullable List<String> coordinators,
      @Nullable String recipient,
      @Nullable String channel,
      @Nullable String output,
      @Nullable String outputType,
      @Nullable String standing,
      @Nullable String committee,
      @Nullable String deadline,
      boolean breakthrough,
      boolean keyTask,
      @Nullable List<Map<String, Object>> resources,
      @Nullable String appraisal,
      @Nullable String notes,
      @Nullable String demand) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int STEP = 1024;

  private final DemoConnection db;
  private final DemoTree tree;
  private final DemoDocuments documents;
  private final DemoDemands demands;
  private final DemoPeople people;

  DemoProgrammes(
      DemoConnection db,
      DemoTree tree,
      DemoDocuments documents,
      DemoDemands demands,
      DemoPeople people) {
    this.db = db;
    this.tree = tree;
    this.documents = documents;
    this.demands = demands;
    this.people = people;
  }

  void enter(DemoCalendar calendar) {
    for (Programme programme :
        DemoFiles.json("programmes.json", new TypeReference<List<Programme>>() {})) {
      calendar.at(LocalDateTime.parse(programme.at(), DemoDemands.MOMENT), () -> write(programme));
    }
  }

  private void write(Programme p) {
    long organisation = tree.id(p.organisation());
    Long account = people.officerOf(organisation);
    boolean issued = p.document() != null;
    long id =
        db.insert(
            """
            INSERT INTO programme (organisation_id, issuing_body, type_code, title, term_id, state,
              document_id, created_at, issued_at, changed_by)
            VALUES (?, ?, ?, ?, (SELECT t.id FROM term t JOIN organisation_closure c
              ON c.ancestor_id = t.organisation_id AND c.descendant_id = ?
              WHERE t.name = ? ORDER BY c.depth LIMIT 1), ?, ?, ?, ?, ?)
            """,
            organisation,
            p.body(),
            p.type(),
            p.title(),
            organisation,
            p.term(),
            issued ? "ISSUED" : "DRAFT",
            p.document() == null ? null : documents.get(p.document()).id(),
            db.now(),
            issued ? db.now() : null,
            account);
    db.update("UPDATE programme SET first_id = id WHERE id = ?", id);
    int place = 0;
    for (Basis basis : p.bases()) {
      db.update(
          """
          INSERT INTO programme_basis (programme_id, document_id, demand_id, position, changed_by)
          VALUES (?, ?, ?, ?, ?)
          """,
          id,
          documents.get(basis.document()).id(),
          basis.demand() == null ? null : demands.get(basis.demand()).id(),
          place++,
          account);
    }
    int position = 0;
    for (Section section : p.sections()) {
      position += STEP;
      write(id, section, position, account);
    }
  }

  private void write(long programme, Section s, int position, @Nullable Long account) {
    long id =
        db.insert(
            """
            INSERT INTO programme_section (programme_id, kind, depth, position, heading, text,
              changed_by) VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            programme,
            s.kind(),
            s.depth(),
            position,
            s.heading(),
            s.text(),
            account);
    db.update("UPDATE programme_section SET section_key = id WHERE id = ?", id);
    int place = 0;
    for (Task task : s.tasks() == null ? List.<Task>of() : s.tasks()) {
      place += STEP;
      write(programme, id, task, place, account);
    }
  }

  private void write(long programme, long section, Task t, int position, @Nullable Long account) {
    DeadlineRule rule = rule(t.deadline());
    LocalDate dueOn = rule == null ? null : rule.resolve(DeadlineContext.EMPTY).dueOn();
    long id =
        db.insert(
            """
            INSERT INTO programme_task (programme_id, section_id, position, title, kind, lead_id,
              coordinators, recipient, channel, output, output_type, resources, breakthrough,
              key_task, appraisal, standing_rule, standing_words, committee_rule, committee_words,
              deadline_rule, deadline_words, due_on, depends_on, notes, demand_id, changed_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '[]', ?, ?, ?)
            """,
            programme,
            section,
            position,
            t.title(),
            Objects.requireNonNullElse(t.kind(), "TASK"),
            t.lead() == null ? null : tree.id(t.lead()),
            coordinators(t),
            t.recipient(),
            t.channel(),
            t.output(),
            t.outputType(),
            json(t.resources() == null ? List.of() : t.resources()),
            t.breakthrough(),
            t.keyTask(),
            t.appraisal(),
            encoded(rule(t.standing())),
            t.standing(),
            encoded(rule(t.committee())),
            t.committee(),
            encoded(rule),
            t.deadline(),
            dueOn,
            t.notes(),
            t.demand() == null ? null : demands.get(t.demand()).id(),
            account);
    db.update("UPDATE programme_task SET task_key = id WHERE id = ?", id);
  }

  private String coordinators(Task t) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (long id : tree.ids(t.coordinators())) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("organisationId", Long.toString(id));
      rows.add(row);
    }
    return json(rows);
  }

  private static @Nullable DeadlineRule rule(@Nullable String words) {
    return words == null
        ? null
        : DeadlineReader.readField(words, null).map(DeadlineReading::rule).orElse(null);
  }

  private static @Nullable String encoded(@Nullable DeadlineRule rule) {
    return rule == null ? null : rule.encode();
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

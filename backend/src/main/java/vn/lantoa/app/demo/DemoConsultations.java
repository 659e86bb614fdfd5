package vn.lantoa.app.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.programme.ProgrammePlace;
import vn.lantoa.programme.ProgrammePlace.Field;
import vn.lantoa.programme.ProgrammePlace.Kind;

/** A ward's draft plan sent out to its cells and bodies, with what they said so far. */
final class DemoConsultations {

  /** An entry of {@code consultations.json}; moments are yyyy-MM-dd HH:mm in Vietnam. */
  record Round(
      String programme,
      String document,
      String demand,
      String at,
      String closesOn,
      boolean silenceIsConsent,
      boolean openTable,
      String question,
      List<Agreed> agreed,
      List<Said> opinions,
      List<Change> changes) {}

  record Agreed(String unit, String at) {}

  record Said(
      @Nullable String unit,
      @Nullable String delegation,
      @Nullable String spokenOn,
      String at,
      String anchor,
      @Nullable String place,
      @Nullable String quoted,
      @Nullable String words,
      @Nullable String proposal,
      @Nullable String answer,
      @Nullable String reason,
      @Nullable String answeredAt) {}

  record Change(String task, String output, String at) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DemoConnection db;
  private final DemoTree tree;
  private final DemoDocuments documents;
  private final DemoDemands demands;
  private final DemoPeople people;
  private long round;
  private List<ProgrammePlace> places = List.of();

  DemoConsultations(
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
    for (Round r : DemoFiles.json("consultations.json", new TypeReference<List<Round>>() {})) {
      calendar.at(moment(r.at()), () -> open(r));
      r.agreed().forEach(a -> calendar.at(moment(a.at()), () -> agree(a)));
      for (Said said : r.opinions()) {
        calendar.at(moment(said.at()), () -> say(said, r));
      }
      r.changes().forEach(c -> calendar.at(moment(c.at()), () -> change(c, r)));
    }
  }

  private static LocalDateTime moment(String at) {
    return LocalDateTime.parse(at, DemoDemands.MOMENT);
  }

  private void open(Round r) {
    long organisation = tree.id(r.programme());
    Long account = people.officerOf(organisation);
    List<@Nullable Object> draft =
        db.query(
                "SELECT id, title FROM programme WHERE organisation_id = ? AND state = 'DRAFT'",
                organisation)
            .get(0);
    long programme = DemoConnection.number(draft.get(0));
    String title = String.valueOf(draft.get(1));
    places = places(programme);
    String snapshot = json(Map.of("title", title, "places", places));
    round =
        db.insert(
            """
            INSERT INTO consultation (programme_id, round, organisation_id, document_id, demand_id,
              title, question, closes_on, silence_is_consent, open_table, content_hash, snapshot,
              opened_at, changed_by)
            VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, SHA2(?, 256), ?, ?, ?)
            """,
            programme,
            organisation,
            documents.get(r.document()).id(),
            demands.get(r.demand()).id(),
            title,
            r.question(),
            LocalDate.parse(r.closesOn()),
            r.silenceIsConsent(),
            r.openTable(),
            snapshot,
            snapshot,
            db.now(),
            account);
    db.update(
        """
        INSERT INTO consultation_party (consultation_id, organisation_id, changed_by)
        SELECT ?, organisation_id, ? FROM obligation WHERE demand_id = ?
        """,
        round,
        account,
        demands.get(r.demand()).id());
    db.update(
        "UPDATE programme SET state = 'CONSULTING', version = version + 1 WHERE id = ?", programme);
  }

  private List<ProgrammePlace> places(long programme) {
    List<ProgrammePlace> all = new ArrayList<>();
    for (List<@Nullable Object> s :
        db.query(
            """
            SELECT id, section_key, depth, heading, text FROM programme_section
            WHERE programme_id = ? ORDER BY position
            """,
            programme)) {
      long key = DemoConnection.number(s.get(1));
      all.add(
          new ProgrammePlace(
              Kind.SECTION,
              key,
              null,
              Math.toIntExact(DemoConnection.number(s.get(2))),
              String.valueOf(s.get(3)),
              fields("text", s.get(4))));
      for (List<@Nullable Object> t :
          db.query(
              """
              SELECT t.task_key, t.title, t.kind, (SELECT o.name FROM organisation o
                WHERE o.id = t.lead_id) AS lead, (SELECT GROUP_CONCAT(o.name ORDER BY o.id
                  SEPARATOR ', ') FROM organisation o JOIN JSON_TABLE(t.coordinators, '$[*]'
                  COLUMNS (id BIGINT PATH '$.organisationId')) c ON c.id = o.id) AS coordinators,
                t.recipient, t.channel, t.output, t.output_type, IF(t.breakthrough, 'true', NULL),
                IF(t.key_task, 'true', NULL), t.standing_words, t.committee_words, t.deadline_words,
                (SELECT GROUP_CONCAT(CONCAT(r.source, ' ', r.amount) SEPARATOR ', ')
                  FROM JSON_TABLE(t.resources, '$[*]' COLUMNS (source VARCHAR(20) PATH '$.source',
                    amount VARCHAR(20) PATH '$.amount')) r) AS resources
              FROM programme_task t WHERE t.section_id = ? ORDER BY t.position
              """,
              s.get(0))) {
        all.add(task(t, key));
      }
    }
    return all;
  }

  private static ProgrammePlace task(List<@Nullable Object> t, long section) {
    return new ProgrammePlace(
        Kind.TASK,
        DemoConnection.number(t.get(0)),
        section,
        0,
        String.valueOf(t.get(1)),
        fields(
            "kind",
            t.get(2),
            "lead",
            t.get(3),
            "coordinators",
            t.get(4),
            "recipient",
            t.get(5),
            "channel",
            t.get(6),
            "output",
            t.get(7),
            "outputType",
            t.get(8),
            "resources",
            t.get(14),
            "breakthrough",
            t.get(9),
            "keyTask",
            t.get(10),
            "standing",
            t.get(11),
            "committee",
            t.get(12),
            "deadline",
            t.get(13)));
  }

  private static List<Field> fields(@Nullable Object... namesAndValues) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null && !value.toString().isEmpty()) {
        fields.add(new Field(String.valueOf(namesAndValues[i]), value.toString()));
      }
    }
    return fields;
  }

  private void agree(Agreed a) {
    db.update(
        """
        UPDATE consultation_party SET agreed_at = ?
        WHERE consultation_id = ? AND organisation_id = ?
        """,
        db.now(),
        round,
        tree.id(a.unit()));
  }

  private void say(Said said, Round r) {
    int position = position(said);
    ProgrammePlace place = position == 0 ? null : places.get(position - 1);
    Long officer = people.officerOf(tree.id(r.programme()));
    db.insert(
        """
        INSERT INTO opinion (consultation_id, organisation_id, delegation, source, spoken_on, anchor,
          anchor_key, position, place, quoted, words, proposal, given_at, answer, reason,
          answered_at, answered_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        round,
        said.unit() == null ? null : tree.id(said.unit()),
        said.delegation(),
        said.spokenOn() == null ? "WRITTEN" : "CONFERENCE",
        said.spokenOn() == null ? null : LocalDate.parse(said.spokenOn()),
        said.anchor(),
        place == null ? 0L : place.key(),
        position,
        place == null ? null : place.title(),
        said.quoted(),
        said.words(),
        said.proposal(),
        db.now(),
        said.answer(),
        said.reason(),
        said.answeredAt() == null
            ? null
            : moment(said.answeredAt()).atZone(vn.lantoa.shared.time.AppClock.VIETNAM).toInstant(),
        said.answer() == null ? null : officer);
  }

  private int position(Said said) {
    for (int i = 0; i < places.size(); i++) {
      ProgrammePlace place = places.get(i);
      boolean named = said.place() != null && place.title().startsWith(said.place());
      if (named && place.kind().name().equals(said.anchor())) {
        return i + 1;
      }
    }
    return 0;
  }

  private void change(Change c, Round r) {
    db.update(
        """
        UPDATE programme_task t JOIN programme p ON p.id = t.programme_id
        SET t.output = ?, t.version = t.version + 1, t.changed_by = ?, t.changed_at = ?
        WHERE p.organisation_id = ? AND p.state = 'CONSULTING' AND t.title LIKE CONCAT(?, '%')
        """,
        c.output(),
        people.officerOf(tree.id(r.programme())),
        db.now(),
        tree.id(r.programme()),
        c.task());
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

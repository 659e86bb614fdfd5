package vn.lantoa.app.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Orientations of two months, one of them passed on by a ward; whoever handed in what it owed has
 * reported. Reports on public opinion as sent.
 */
final class DemoOrientations {

  /** {@code orientations.json}; moments are yyyy-MM-dd HH:mm in Vietnam. */
  record All(List<Orientation> orientations, Opinions opinions) {}

  record Orientation(
      String key,
      String organisation,
      @Nullable String board,
      @Nullable String parent,
      String month,
      String title,
      String symbol,
      String paperOn,
      String document,
      String demand,
      String level,
      @Nullable String also,
      String dueOn,
      String at,
      List<String> reports,
      @Nullable String closedAt,
      List<Topic> topics) {}

  record Topic(
      String title,
      @Nullable String words,
      @Nullable String channels,
      @Nullable String audience,
      @Nullable String document) {}

  record Opinions(List<Rhythm> rhythms, List<Report> reports) {}

  record Rhythm(String organisation, String rhythm, String level, int days, String at) {}

  record Report(
      String organisation,
      String recipient,
      String rhythm,
      String period,
      String sentOn,
      @Nullable String symbol,
      int pages,
      int annexes) {}

  private static final int EVENING = 16;

  private final DemoConnection db;
  private final DemoTree tree;
  private final DemoDocuments documents;
  private final DemoDemands demands;
  private final DemoPeople people;
  private final Map<String, Long> issued = new HashMap<>();

  DemoOrientations(
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
    All all = DemoFiles.json("orientations.json", new TypeReference<>() {});
    for (Orientation o : all.orientations()) {
      calendar.at(moment(o.at()), () -> issue(o));
      o.reports().forEach(at -> calendar.at(moment(at), () -> report(o)));
      if (o.closedAt() != null) {
        calendar.at(moment(o.closedAt()), () -> close(o));
      }
    }
    all.opinions().rhythms().forEach(r -> calendar.at(moment(r.at()), () -> expect(r)));
    for (Report r : all.opinions().reports()) {
      calendar.on(LocalDate.parse(r.sentOn()), EVENING, 0, () -> record(r));
    }
  }

  private static LocalDateTime moment(String at) {
    return LocalDateTime.parse(at, DemoDemands.MOMENT);
  }

  private long issuedAs(String key) {
    return Objects.requireNonNull(issued.get(key), key);
  }

  private void issue(Orientation o) {
    long organisation = tree.id(o.organisation());
    Long account = people.officerOf(organisation);
    LocalDate month = YearMonth.parse(o.month()).atDay(1);
    Long parent = o.parent() == null ? null : issuedAs(o.parent());
    long id =
        db.insert(
            """
            INSERT INTO orientation (organisation_id, board_id, parent_id, month, live_month, title,
              symbol, paper_on, state, document_id, demand_id, created_at, issued_at, version,
              changed_by, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'ISSUED', ?, ?, ?, ?, 1, ?, ?)
            """,
            organisation,
            o.board() == null ? null : tree.id(o.board()),
            parent,
            month,
            month,
            o.title(),
            o.symbol(),
            LocalDate.parse(o.paperOn()),
            documents.get(o.document()).id(),
            demands.get(o.demand()).id(),
            db.now(),
            db.now(),
            account,
            db.now());
    issued.put(o.key(), id);
    db.update(
        "UPDATE orientation SET lineage = ? WHERE id = ?",
        (parent == null ? "/" : "/" + parent + "/") + id + "/",
        id);
    level(id, o.level(), o, account);
    if (o.also() != null) {
      level(id, o.also(), o, account);
    }
    int position = 0;
    for (Topic topic : o.topics()) {
      db.update(
          """
          INSERT INTO orientation_topic (orientation_id, position, title, words, channels, audience,
            document_id, changed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
          id,
          position++,
          topic.title(),
          topic.words(),
          topic.channels(),
          topic.audience(),
          topic.document() == null ? null : documents.get(topic.document()).id(),
          account);
    }
  }

  private void level(long id, String level, Orientation o, @Nullable Long account) {
    db.update(
        """
        INSERT INTO orientation_level (orientation_id, level_code, due_on, changed_by)
        VALUES (?, ?, ?, ?)
        """,
        id,
        level,
        LocalDate.parse(o.dueOn()),
        account);
  }

  /** For all who handed in what they owe and have not reported yet. */
  private void report(Orientation o) {
    long id = issuedAs(o.key());
    db.update(
        """
        INSERT INTO orientation_report (orientation_id, organisation_id, reported_on, reported_at,
          changed_at)
        SELECT x.id, ob.organisation_id, DATE(ob.submitted_at + INTERVAL 7 HOUR), ob.submitted_at, ?
        FROM orientation x JOIN obligation ob ON ob.demand_id = x.demand_id
        WHERE x.id = ? AND ob.state IN ('SUBMITTED', 'ACCEPTED') AND NOT EXISTS (
          SELECT 1 FROM orientation_report r WHERE r.orientation_id = x.id
            AND r.organisation_id = ob.organisation_id)
        """,
        db.now(),
        id);
    db.update(
        """
        INSERT INTO orientation_report_channel (report_id, channel, done_count, done_minutes, attendances)
        SELECT r.id, c.channel, c.base + MOD(r.organisation_id * c.factor, c.spread),
          IF(c.channel = 'LOUDSPEAKER', (c.base + MOD(r.organisation_id * c.factor, c.spread)) * 12, NULL),
          IF(c.channel = 'MEETING', (c.base + MOD(r.organisation_id * c.factor, c.spread))
            * (35 + MOD(r.organisation_id, 30)), NULL)
        FROM orientation_report r JOIN (
          SELECT 'MEETING' AS channel, 2 AS base, 7 AS factor, 6 AS spread
          UNION ALL SELECT 'LOUDSPEAKER', 8, 5, 17 UNION ALL SELECT 'PORTAL', 1, 3, 5
          UNION ALL SELECT 'SOCIAL_MEDIA', 4, 11, 13) c
        WHERE r.orientation_id = ? AND NOT EXISTS (
          SELECT 1 FROM orientation_report_channel d WHERE d.report_id = r.id)
        """,
        id);
    db.update(
        """
        INSERT IGNORE INTO orientation_report_topic (report_id, topic_id)
        SELECT r.id, t.id FROM orientation_report r JOIN orientation x ON x.id = r.orientation_id
        JOIN orientation_topic t ON t.orientation_id IN (x.id, x.parent_id)
        WHERE x.id = ? AND MOD(r.organisation_id + t.position * 3, 5) > 0
        """,
        id);
  }

  private void close(Orientation o) {
    db.update(
        """
        UPDATE orientation SET state = 'CLOSED', closed_at = ?, version = version + 1, changed_by = ?,
          changed_at = ? WHERE id = ?
        """,
        db.now(),
        people.officerOf(tree.id(o.organisation())),
        db.now(),
        issuedAs(o.key()));
  }

  private void expect(Rhythm r) {
    long organisation = tree.id(r.organisation());
    db.update(
        """
        INSERT INTO public_opinion_rhythm (organisation_id, rhythm, level_code, days, changed_by,
          changed_at) VALUES (?, ?, ?, ?, ?, ?)
        """,
        organisation,
        r.rhythm(),
        r.level(),
        r.days(),
        people.officerOf(organisation),
        db.now());
  }

  private void record(Report r) {
    long organisation = tree.id(r.organisation());
    db.update(
        """
        INSERT INTO public_opinion_report (organisation_id, recipient_id, rhythm, period_on, sent_on,
          symbol, pages, annexes, recorded_at, changed_by, changed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        organisation,
        tree.id(r.recipient()),
        r.rhythm(),
        LocalDate.parse(r.period()),
        LocalDate.parse(r.sentOn()),
        r.symbol(),
        r.pages(),
        r.annexes(),
        db.now(),
        people.officerOf(organisation),
        db.now());
  }
}

package vn.lantoa.app.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.review.Reviews;

/** How programmes are followed: notes on how far, what is in the way, movements, reviews. */
final class DemoFollowing {

  /** {@code following.json}; moments are yyyy-MM-dd HH:mm in Vietnam. */
  record All(
      List<Progress> progress,
      List<Obstacle> obstacles,
      List<Movement> movements,
      List<Review> reviews) {}

  record Progress(String demand, String organisation, String at, int percent, String note) {}

  record Obstacle(
      String demand,
      String organisation,
      String asked,
      String kind,
      String at,
      String description,
      String proposal,
      String replyBy,
      @Nullable String outcome,
      @Nullable String answer,
      @Nullable String answeredAt) {}

  record Movement(
      String organisation,
      @Nullable String document,
      String name,
      String purpose,
      String at,
      String startsOn,
      @Nullable String endsOn,
      List<String> targets,
      @Nullable String result,
      @Nullable String endedAt) {}

  record Review(
      String document,
      String kind,
      String startsOn,
      String endsOn,
      @Nullable String heldOn,
      String at,
      String results,
      String shortcomings,
      String causes,
      String lessons,
      String nextSteps,
      @Nullable String frozenAt,
      @Nullable String frozenBy) {}

  private final DemoConnection db;
  private final DemoTree tree;
  private final DemoDocuments documents;
  private final DemoDemands demands;
  private final DemoTargets targets;
  private final DemoPeople people;
  private final Reviews reviews;

  DemoFollowing(
      DemoConnection db,
      DemoTree tree,
      DemoDocuments documents,
      DemoDemands demands,
      DemoTargets targets,
      DemoPeople people,
      Reviews reviews) {
    this.db = db;
    this.tree = tree;
    this.documents = documents;
    this.demands = demands;
    this.targets = targets;
    this.people = people;
    this.reviews = reviews;
  }

  void enter(DemoCalendar calendar) {
    All all = DemoFiles.json("following.json", new TypeReference<>() {});
    all.progress().forEach(p -> calendar.at(moment(p.at()), () -> note(p)));
    all.obstacles().forEach(o -> enter(o, calendar));
    all.movements().forEach(m -> enter(m, calendar));
    all.reviews().forEach(r -> enter(r, calendar));
  }

  private void enter(Obstacle o, DemoCalendar calendar) {
    calendar.at(moment(o.at()), () -> tell(o));
    if (o.answeredAt() != null) {
      calendar.at(moment(o.answeredAt()), () -> answer(o));
    }
  }

  private void enter(Movement m, DemoCalendar calendar) {
    calendar.at(moment(m.at()), () -> launch(m));
    if (m.endedAt() != null) {
      calendar.at(moment(m.endedAt()), () -> end(m));
    }
  }

  private void enter(Review r, DemoCalendar calendar) {
    calendar.at(moment(r.at()), () -> begin(r));
    if (r.frozenAt() != null) {
      calendar.at(moment(r.frozenAt()), () -> freeze(r));
    }
  }

  private static LocalDateTime moment(String at) {
    return LocalDateTime.parse(at, DemoDemands.MOMENT);
  }

  private static @Nullable LocalDate day(@Nullable String day) {
    return day == null ? null : LocalDate.parse(day);
  }

  private List<@Nullable Object> owed(String demand, String organisation) {
    return db.query(
            "SELECT id, state FROM obligation WHERE demand_id = ? AND organisation_id = ?",
            demands.get(demand).id(),
            tree.id(organisation))
        .get(0);
  }

  /** Who notes how far it has come has received it. */
  private void note(Progress p) {
    List<@Nullable Object> owed = owed(p.demand(), p.organisation());
    long organisation = tree.id(p.organisation());
    Long account = people.officerOf(organisation);
    db.update(
        """
        UPDATE obligation SET percent = ?, progressed_at = ?, state = 'RECEIVED',
          received_at = COALESCE(received_at, ?), version = version + 1, changed_by = ? WHERE id = ?
        """,
        p.percent(),
        db.now(),
        db.now(),
        account,
        owed.get(0));
    if ("OPEN".equals(owed.get(1))) {
      step(owed.get(0), "RECEIVED", organisation, null, null);
    }
    step(owed.get(0), "PROGRESSED", organisation, p.percent(), p.note());
  }

  private void step(
      @Nullable Object obligation,
      String kind,
      long organisation,
      @Nullable Integer percent,
      @Nullable String note) {
    db.update(
        """
        INSERT INTO obligation_step (obligation_id, kind, stepped_at, account_id,
          acting_organisation_id, note, percent, due_on)
        SELECT id, ?, ?, ?, ?, ?, ?, due_on FROM obligation WHERE id = ?
        """,
        kind,
        db.now(),
        people.officerOf(organisation),
        organisation,
        note,
        percent,
        obligation);
  }

  private void tell(Obstacle o) {
    long organisation = tree.id(o.organisation());
    db.update(
        """
            INSERT INTO obstacle (obligation_id, organisation_id, asked_id, kind, description,
              proposal, reply_by, state, raised_at, raised_by, changed_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)
            """,
        owed(o.demand(), o.organisation()).get(0),
        organisation,
        tree.id(o.asked()),
        o.kind(),
        o.description(),
        o.proposal(),
        day(o.replyBy()),
        db.now(),
        people.officerOf(organisation),
        people.officerOf(organisation));
  }

  private void answer(Obstacle o) {
    Long account = people.officerOf(tree.id(o.asked()));
    db.update(
        """
        UPDATE obstacle SET state = 'ANSWERED', outcome = ?, answer = ?, answered_at = ?,
          answered_by = ?, version = version + 1, changed_by = ?
        WHERE obligation_id = ? AND state = 'OPEN'
        """,
        o.outcome(),
        o.answer(),
        db.now(),
        account,
        account,
        owed(o.demand(), o.organisation()).get(0));
  }

  private void launch(Movement m) {
    long organisation = tree.id(m.organisation());
    long id =
        db.insert(
            """
            INSERT INTO emulation_movement (organisation_id, document_id, name, purpose, starts_on,
              ends_on, state, created_at, changed_by)
            VALUES (?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?)
            """,
            organisation,
            m.document() == null ? null : documents.get(m.document()).id(),
            m.name(),
            m.purpose(),
            day(m.startsOn()),
            day(m.endsOn()),
            db.now(),
            people.officerOf(organisation));
    int position = 0;
    for (String target : m.targets()) {
      db.update(
          """
          INSERT INTO emulation_movement_target (movement_id, target_id, position) VALUES (?, ?, ?)
          """,
          id,
          targets.id(target),
          ++position);
    }
  }

  private void end(Movement m) {
    db.update(
        """
        UPDATE emulation_movement SET state = 'ENDED', result = ?, ended_at = ?,
          version = version + 1, changed_by = ? WHERE name = ?
        """,
        m.result(),
        db.now(),
        people.officerOf(tree.id(m.organisation())),
        m.name());
  }

  private void begin(Review r) {
    db.update(
        """
        INSERT INTO programme_review (programme_id, organisation_id, kind, starts_on, ends_on,
          held_on, results, shortcomings, causes, lessons, next_steps, state, changed_by)
        SELECT p.first_id, p.organisation_id, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?
        FROM programme p WHERE p.document_id = ?
        """,
        r.kind(),
        day(r.startsOn()),
        day(r.endsOn()),
        day(r.heldOn()),
        r.results(),
        r.shortcomings(),
        r.causes(),
        r.lessons(),
        r.nextSteps(),
        people.officerOf(documents.get(r.document()).holder()),
        documents.get(r.document()).id());
  }

  /** With the figures as they stand on that day of the story. */
  private void freeze(Review r) {
    long document = documents.get(r.document()).id();
    long head =
        DemoConnection.number(
            db.query("SELECT id FROM account WHERE user_name = ?", r.frozenBy()).get(0).get(0));
    LocalDate from = LocalDate.parse(r.startsOn());
    LocalDate to = LocalDate.parse(r.endsOn());
    db.update(
        """
        UPDATE programme_review v JOIN programme p ON p.first_id = v.programme_id
        SET v.state = 'FROZEN', v.figures = ?, v.frozen_at = ?, v.frozen_by = ?,
          v.version = v.version + 1, v.changed_by = ?
        WHERE p.document_id = ? AND v.starts_on = ? AND v.ends_on = ?
        """,
        reviews.taskFigures(document, from, to),
        db.now(),
        head,
        head,
        document,
        from,
        to);
  }
}

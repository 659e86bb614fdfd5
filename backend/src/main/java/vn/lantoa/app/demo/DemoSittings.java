package vn.lantoa.app.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.AudienceCategory;

/** Sittings of the study plans, essays and briefings: counts and never persons. */
final class DemoSittings {

  /** A briefing of a special audience by an organisation. */
  record Briefing(
      String organisation,
      AudienceCategory category,
      LocalDate on,
      String presenter,
      int attendances) {}

  private final DemoConnection db;
  private final DemoTree tree;

  DemoSittings(DemoConnection db, DemoTree tree) {
    this.db = db;
    this.tree = tree;
  }

  /** Who has reported has held a sitting; most make up for the few that were absent. */
  void hold(long id, long demand, @Nullable Long account) {
    db.update(
        """
        INSERT INTO study_sitting (plan_id, organisation_id, act, held_on, starts_at, ends_at, form,
          place, presenter_position, presenter_is_head, merged, same_key, created_at, changed_by)
        SELECT ?, ob.organisation_id, 'STUDY', ob.done_on, '07:30', '11:00',
          IF(o.level_code = 'CELL', 'IN_PERSON', 'HYBRID'), 'Hội trường đơn vị', 'Bí thư cấp ủy',
          ob.organisation_id % 9 <> 0, ob.organisation_id % 17 = 0, SHA2(CONCAT('demo|', ob.id), 256),
          ?, ?
        FROM obligation ob JOIN organisation o ON o.id = ob.organisation_id
        JOIN study_expected e ON e.plan_id = ? AND e.organisation_id = ob.organisation_id
          AND e.category = 'MEMBER'
        WHERE ob.demand_id = ? AND ob.role = 'LEAD' AND ob.done_on IS NOT NULL
          AND ob.state IN ('SUBMITTED', 'ACCEPTED')
        """,
        id, db.now(), account, id, demand);
    db.update(
        """
        INSERT INTO study_sitting_document (sitting_id, document_id)
        SELECT s.id, d.document_id FROM study_sitting s
        JOIN study_plan_document d ON d.plan_id = s.plan_id WHERE s.plan_id = ?
        """,
        id);
    db.update(
        """
        INSERT INTO study_attendance (sitting_id, category, first_persons)
        SELECT s.id, 'MEMBER', e.persons - IF(s.organisation_id % 3 = 0, 0, e.persons DIV 25)
        FROM study_sitting s JOIN study_expected e ON e.plan_id = s.plan_id
          AND e.organisation_id = s.organisation_id AND e.category = 'MEMBER'
        WHERE s.plan_id = ?
        """,
        id);
    db.update(
        """
        INSERT INTO study_point (sitting_id, level_code, points, persons)
        SELECT s.id, 'GRASSROOTS', 1 + s.organisation_id % 4, NULL FROM study_sitting s
        WHERE s.plan_id = ? AND s.form = 'HYBRID'
        """,
        id);
  }

  /** Essays of who studied: all due, most handed in, a few given back. */
  void essays(long plan, LocalDate last) {
    db.update(
        """
        INSERT INTO study_essays (plan_id, organisation_id, document_id, category, due, handed_in,
          accepted, returned, last_handed_in_on)
        SELECT s.plan_id, s.organisation_id, d.document_id, 'MEMBER', a.first_persons,
          a.first_persons - IF(s.organisation_id % 4 = 0, 2, 0) * (a.first_persons > 2),
          a.first_persons - IF(s.organisation_id % 4 = 0, 2, 0) * (a.first_persons > 2)
            - (s.organisation_id % 3 = 0) * (a.first_persons > 3),
          (s.organisation_id % 3 = 0) * (a.first_persons > 3), ?
        FROM study_sitting s JOIN study_attendance a ON a.sitting_id = s.id AND a.category = 'MEMBER'
        JOIN study_sitting_document d ON d.sitting_id = s.id
        WHERE s.plan_id = ? AND s.act = 'STUDY' AND s.make_up_of IS NULL
        """,
        last, plan);
  }

  /** A briefing of a special audience, counted apart from study. */
  void brief(long plan, Briefing briefing) {
    long sitting =
        db.insert(
            """
            INSERT INTO study_sitting (plan_id, organisation_id, act, held_on, starts_at, ends_at, form,
              place, presenter_position, presenter_is_head, merged, same_key, created_at)
            VALUES (?, ?, 'BRIEFING', ?, '08:00', '10:30', 'IN_PERSON', 'Hội trường Tỉnh ủy', ?, FALSE,
              FALSE, SHA2(CONCAT('demo|', ?, '|', ?), 256), ?)
            """,
            plan,
            tree.id(briefing.organisation()),
            briefing.on(),
            briefing.presenter(),
            plan,
            briefing.category().name(),
            db.now());
    db.update(
        """
        INSERT INTO study_sitting_document (sitting_id, document_id)
        SELECT ?, document_id FROM study_plan_document WHERE plan_id = ?
        """,
        sitting,
        plan);
    db.update(
        "INSERT INTO study_attendance (sitting_id, category, attendances) VALUES (?, ?, ?)",
        sitting,
        briefing.category().name(),
        briefing.attendances());
  }
}

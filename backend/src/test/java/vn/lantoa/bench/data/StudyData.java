package vn.lantoa.bench.data;

import java.sql.SQLException;
import java.time.LocalDate;
import vn.lantoa.study.StandingSql;

/**
 * An issued study plan of the root over two documents: nine units of ten have held a sitting, some
 * of them online or with another meeting, some with a make-up sitting; numbers expected of all.
 */
final class StudyData {

  private final Db db;
  private final long root;

  StudyData(Db db, long root) {
    this.db = db;
    this.root = root;
  }

  /**
   * Fills the tables of study for the first demand of that act that the root made.
   *
   * @return the plan's id; 0 where nothing is to be studied
   */
  long make() throws SQLException {
    long demand =
        db.number(
            "SELECT COALESCE(MIN(d.id), 0) FROM demand d JOIN document p ON p.id = d.document_id WHERE d.act = 'STUDY' AND p.issuer_id = ?",
            root);
    if (demand == 0) {
      return 0;
    }
    long document = db.number("SELECT document_id FROM demand WHERE id = " + demand);
    LocalDate ends = LocalDate.of(2026, 11, 30);
    db.run(
        """
        INSERT INTO study_plan (organisation_id, issuing_body, type_code, title, state, starts_on, ends_on, form,
          document_id, demand_id, issued_at, created_at)
        VALUES (?, 'SECRETARIAT', 'KH', 'Kế hoạch học tập, quán triệt năm 2026', 'ISSUED', '2026-01-20', ?, 'IN_PERSON',
          ?, ?, '2026-01-20 02:00:00', '2026-01-10 02:00:00')
        """,
        root,
        ends,
        document,
        demand);
    long plan = db.number("SELECT MAX(id) FROM study_plan");
    db.run("UPDATE study_plan SET origin_id = id WHERE id = ?", plan);
    db.run(
        "INSERT INTO study_plan_document (plan_id, document_id, position) SELECT ?, id, id FROM document ORDER BY id LIMIT 2",
        plan);
    for (String rule : new String[] {"IN_PERSON", "BY_HEAD", "NOT_MERGED", "EVERY_LEVEL"}) {
      rule(plan, rule);
    }
    for (String rule : new String[] {"FINISHED_BY_DATE", "EVERYONE_REACHED", "ESSAYS", "MAKE_UP"}) {
      rule(plan, rule);
    }
    for (String category : new String[] {"KEY_CADRE", "MEMBER"}) {
      people(plan, category);
    }
    db.run(
        """
        INSERT INTO study_essays (plan_id, organisation_id, document_id, category, due, handed_in, accepted, returned)
        SELECT e.plan_id, e.organisation_id, d.document_id, e.category, e.persons, FLOOR(e.persons * 0.8),
          FLOOR(e.persons * 0.7), 0
        FROM study_expected e JOIN study_plan_document d ON d.plan_id = e.plan_id
        WHERE e.plan_id = ? AND e.category = 'KEY_CADRE'
        """,
        plan);
    db.run(StandingSql.refresh("" + plan, "SELECT id FROM organisation"));
    db.run(
        "ANALYZE TABLE study_sitting, study_sitting_document, study_attendance, study_expected, study_essays, study_standing");
    return plan;
  }

  private void rule(long plan, String rule) throws SQLException {
    db.run(
        "INSERT INTO study_plan_rule (plan_id, rule, switched_on) VALUES (?, ?, TRUE)", plan, rule);
  }

  /** Who is expected of a category, and who came. */
  private void people(long plan, String category) throws SQLException {
    db.run(
        """
        INSERT INTO study_expected (plan_id, organisation_id, category, persons, exempted, source, counted_on)
        SELECT ?, id, ?, 10 + MOD(id * 13, 60), MOD(id, 3), 'HEADCOUNT', '2026-01-01' FROM made_unit WHERE id <> ? AND standing
        """,
        plan,
        category,
        root);
    db.run(
        """
        INSERT IGNORE INTO study_sitting (plan_id, organisation_id, act, held_on, starts_at, ends_at, form, presenter_position,
          presenter_is_head, merged, same_key, created_at)
        SELECT ?, id, 'STUDY', '2026-02-01' + INTERVAL MOD(id, 60) DAY, '07:30:00', '11:30:00',
          IF(MOD(id, 17) = 0, 'ONLINE', 'IN_PERSON'), 'Bí thư', MOD(id, 11) <> 0, MOD(id, 23) = 0, SHA2(id, 256),
          '2026-02-02 02:00:00' + INTERVAL MOD(id, 60) DAY
        FROM made_unit FORCE INDEX (PRIMARY) WHERE id <> ? AND standing AND MOD(id, 10) <> 0 ORDER BY id
        """,
        plan,
        root);
    db.run(
        "INSERT IGNORE INTO study_sitting_document (sitting_id, document_id) SELECT s.id, d.document_id FROM study_sitting s JOIN study_plan_document d ON d.plan_id = s.plan_id");
    db.run(
        """
        INSERT INTO study_attendance (sitting_id, category, first_persons, make_up_persons)
        SELECT s.id, e.category, e.persons - e.exempted - MOD(s.id, 3), 0
        FROM study_sitting s JOIN study_expected e ON e.plan_id = s.plan_id AND e.organisation_id = s.organisation_id
        WHERE e.category = ?
        """,
        category);
  }
}

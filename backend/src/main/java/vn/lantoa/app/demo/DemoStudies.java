package vn.lantoa.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.lantoa.app.demo.DemoSittings.Briefing;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.ChecklistPoint;
import vn.lantoa.study.StandingSql;
import vn.lantoa.study.StudyRule;

/**
 * Study plans of the cases, on the demands their documents published; a sitting for each unit that
 * has reported its study and knows its persons.
 */
final class DemoStudies {

  /** A plan. The studied documents are keys of the register. */
  private record Plan(
      String document,
      String demand,
      String organisation,
      List<String> studied,
      LocalDate on,
      LocalDate endsOn,
      LocalDate entered,
      Set<StudyRule> off,
      List<Briefing> special) {}

  private static final List<Plan> PLANS =
      List.of(
          new Plan(
              "hdg.kh-hoc-tap",
              "a-study",
              "HDG",
              List.of("hdg.nq17"),
              LocalDate.of(2020, 11, 21),
              LocalDate.of(2020, 12, 31),
              LocalDate.of(2021, 1, 15),
              Set.of(),
              List.of(
                  new Briefing(
                      "HDG.BTG",
                      AudienceCategory.RETIRED_LEADER,
                      LocalDate.of(2020, 12, 9),
                      "Trưởng Ban Tuyên giáo Tỉnh ủy",
                      86),
                  new Briefing(
                      "HDG.QS",
                      AudienceCategory.RETIRED_OFFICER,
                      LocalDate.of(2020, 12, 11),
                      "Chính ủy Bộ Chỉ huy Quân sự tỉnh",
                      132),
                  new Briefing(
                      "HDG.BCSD",
                      AudienceCategory.BUSINESS_PERSON,
                      LocalDate.of(2020, 12, 16),
                      "Phó Bí thư Ban Cán sự đảng Ủy ban nhân dân tỉnh",
                      214))),
          new Plan(
              "hnm.kcq.kh",
              "e-study",
              "HNM.KCQ",
              List.of("hnm.nq20", "hnm.nq15"),
              LocalDate.of(2020, 12, 5),
              LocalDate.of(2020, 12, 30),
              LocalDate.of(2021, 1, 8),
              Set.of(StudyRule.ESSAYS, StudyRule.SPECIAL_AUDIENCES),
              List.of()),
          new Plan(
              "ndh.kh",
              "c-study-nong-thon",
              "NDH",
              List.of(
                  "ndh.nong-thon",
                  "ndh.kinh-te-bien",
                  "ndh.cong-nghiep",
                  "ndh.chuyen-doi-so",
                  "ndh.can-bo"),
              LocalDate.of(2021, 7, 31),
              LocalDate.of(2021, 9, 30),
              LocalDate.of(2021, 10, 20),
              Set.of(StudyRule.IN_PERSON, StudyRule.ESSAYS, StudyRule.SPECIAL_AUDIENCES),
              List.of()),
          new Plan(
              "vlg.87-kh",
              "d-study",
              "VLG",
              List.of("vlg.05-nq", "vlg.167-bc", "vlg.65-kh", "tw.26-kl", "tw.15-kl", "tw.46-ct"),
              LocalDate.of(2022, 2, 11),
              LocalDate.of(2022, 3, 31),
              LocalDate.of(2022, 4, 29),
              Set.of(StudyRule.IN_PERSON, StudyRule.ESSAYS, StudyRule.SPECIAL_AUDIENCES),
              List.of()),
          new Plan(
              "vlg.41-kh",
              "g-study",
              "VLG",
              List.of("tw.nq14"),
              LocalDate.of(2026, 2, 2),
              LocalDate.of(2026, 3, 31),
              LocalDate.of(2026, 4, 15),
              Set.of(StudyRule.IN_PERSON, StudyRule.SPECIAL_AUDIENCES),
              List.of()),
          new Plan(
              "vlg.07-nq",
              "g-nq07-study",
              "VLG",
              List.of("vlg.07-nq"),
              LocalDate.of(2026, 5, 18),
              LocalDate.of(2026, 12, 31),
              LocalDate.of(2026, 11, 18),
              Set.of(StudyRule.ESSAYS, StudyRule.SPECIAL_AUDIENCES),
              List.of()));

  private final DemoConnection db;
  private final DemoTree tree;
  private final DemoDocuments documents;
  private final DemoDemands demands;
  private final DemoPeople people;
  private final DemoSittings sittings;

  DemoStudies(
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
    this.sittings = new DemoSittings(db, tree);
  }

  void enter(DemoCalendar calendar) {
    for (Plan plan : PLANS) {
      long[] id = new long[1];
      calendar.on(plan.on(), 8, 0, () -> id[0] = issue(plan));
      calendar.on(plan.entered(), 16, 0, () -> study(plan, id[0]));
    }
  }

  private void study(Plan plan, long id) {
    Long account = people.officerOf(tree.id(plan.organisation()));
    sittings.hold(id, demands.get(plan.demand()).id(), account);
    if (!plan.off().contains(StudyRule.ESSAYS)) {
      sittings.essays(id, plan.entered().minusDays(3));
    }
    plan.special().forEach(briefing -> sittings.brief(id, briefing));
    sum(plan, id);
  }

  private long issue(Plan plan) {
    long organisation = tree.id(plan.organisation());
    Long account = people.officerOf(organisation);
    long document = documents.get(plan.document()).id();
    long demand = demands.get(plan.demand()).id();
    long id =
        db.insert(
            """
            INSERT INTO study_plan (organisation_id, issuing_body, type_code, title, state, ends_on,
              form, document_id, demand_id, issued_at, created_at, changed_by)
            SELECT ?, d.issuing_body, d.type_code, d.title, 'ISSUED', ?, 'HYBRID', d.id, ?, ?, ?, ?
            FROM document d WHERE d.id = ?
            """,
            organisation,
            plan.endsOn(),
            demand,
            db.now(),
            db.now(),
            account,
            document);
    db.update("UPDATE study_plan SET origin_id = id WHERE id = ?", id);
    int position = 0;
    for (String key : plan.studied()) {
      db.update(
          "INSERT INTO study_plan_document (plan_id, document_id, position) VALUES (?, ?, ?)",
          id,
          documents.get(key).id(),
          position++);
    }
    db.update(
        """
        INSERT INTO study_plan_topic (plan_id, document_id, position, title, presenter_position)
        VALUES (?, ?, 0, 'Những nội dung cốt lõi và điểm mới', 'Bí thư cấp ủy')
        """,
        id,
        documents.get(plan.studied().get(0)).id());
    settings(plan, id, demand);
    db.update(
        """
        INSERT INTO study_expected (plan_id, organisation_id, category, persons, source, counted_on)
        SELECT ?, ob.organisation_id, h.category_code, h.persons, 'HEADCOUNT', h.counted_on
        FROM obligation ob JOIN headcount h ON h.organisation_id = ob.organisation_id
          AND h.category_code = 'MEMBER'
        WHERE ob.demand_id = ? AND ob.role = 'LEAD' AND h.counted_on = (SELECT MAX(n.counted_on)
          FROM headcount n WHERE n.organisation_id = h.organisation_id
            AND n.category_code = 'MEMBER' AND n.counted_on <= ?)
        """,
        id,
        demand,
        plan.on());
    sum(plan, id);
    return id;
  }

  /** What a board reads, as it stands on the day. */
  private void sum(Plan plan, long id) {
    db.update(
        StandingSql.refresh(
            Long.toString(id),
            "SELECT below.descendant_id FROM organisation_closure below WHERE below.ancestor_id = "
                + tree.id(plan.organisation())));
  }

  private void settings(Plan plan, long id, long demand) {
    db.update(
        """
        INSERT INTO study_plan_level (plan_id, level_code, due_on)
        SELECT ?, l.level_code, MAX(l.due_on) FROM (
          SELECT o.level_code, ob.due_on FROM obligation ob
          JOIN organisation o ON o.id = ob.organisation_id
          WHERE ob.demand_id = ? AND ob.due_on IS NOT NULL) l
        GROUP BY l.level_code
        """,
        id,
        demand);
    for (StudyRule rule : StudyRule.values()) {
      boolean off = plan.off().contains(rule) || rule == StudyRule.PROGRAMME_FOLLOWS;
      db.update(
          "INSERT INTO study_plan_rule (plan_id, rule, switched_on) VALUES (?, ?, ?)",
          id,
          rule.name(),
          !off);
    }
    for (ChecklistPoint point : ChecklistPoint.values()) {
      if (point != ChecklistPoint.OTHER) {
        db.update(
            "INSERT INTO study_plan_checklist (plan_id, position, point) VALUES (?, ?, ?)",
            id,
            point.ordinal(),
            point.name());
      }
    }
    audience(id, 0, AudienceCategory.MEMBER);
    audience(id, 1, AudienceCategory.NON_MEMBER);
    for (Briefing briefing : plan.special()) {
      audience(id, 2 + briefing.category().ordinal(), briefing.category());
    }
  }

  private void audience(long plan, int position, AudienceCategory category) {
    db.update(
        """
        INSERT INTO study_plan_audience (plan_id, category, position, special) VALUES (?, ?, ?, ?)
        """,
        plan,
        category.name(),
        position,
        category.special());
  }
}

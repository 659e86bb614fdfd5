package vn.lantoa.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.study.internal.Standings;
import vn.lantoa.testing.ApiTest;

/** A province, a commune and three cells study one resolution; one cell gives nothing. */
@QuarkusTest
class CoverageApiTest extends ApiTest {

  @Inject Standings standings;

  private long province;
  private long commune;
  private long first;
  private long second;
  private long silent;
  private long document;
  private long plan;
  private User officer;
  private User clerk;

  @BeforeEach
  void world() {
    province = root("PROVINCE");
    commune = organisation("Đảng ủy xã " + unique(), "COMMUNE", "COMMITTEE", province);
    first = organisation("Chi bộ 1 " + unique(), "CELL", "CELL", commune);
    second = organisation("Chi bộ 2 " + unique(), "CELL", "CELL", commune);
    silent = organisation("Chi bộ 3 " + unique(), "CELL", "CELL", commune);
    officer = user(Role.OFFICER, province);
    clerk = user(Role.REPORTER, first);
    document = document(province, unique() % 900 + "-NQ/TU", LocalDate.of(2026, 8, 1));
    plan = plan(demand());
    expect(first, "MEMBER", 30, 2);
    expect(second, "MEMBER", 12, 0);
    expect(silent, "MEMBER", 8, 0);
    expect(commune, "KEY_CADRE", 5, 0);
    long one = sitting(first, "IN_PERSON", true, null);
    came(one, "MEMBER", 25, 0, 0);
    came(one, "NON_MEMBER", 0, 0, 40);
    long later = sitting(first, "IN_PERSON", false, one);
    came(later, "MEMBER", 0, 3, 0);
    came(sitting(second, "ONLINE", false, null), "MEMBER", 12, 0, 0);
    long hall = sitting(commune, "HYBRID", true, null);
    came(hall, "KEY_CADRE", 5, 0, 0);
    sql(
        "INSERT INTO study_point (sitting_id, level_code, points, persons) VALUES (:id, 'CELL', 3, 45)",
        "id",
        hall);
  }

  private long demand() {
    Map<String, Object> input = new HashMap<>();
    input.put("documentId", Long.toString(document));
    input.put("act", "STUDY");
    input.put("title", "Học tập, quán triệt");
    input.put(
        "addressees", Map.of("subtreeOf", "" + province, "levels", List.of("COMMUNE", "CELL")));
    input.put(
        "deadlines", List.of(Map.of("rule", Map.of("kind", "ON_DATE", "date", "2026-12-31"))));
    JsonPath draft =
        officer.post("/api/v1/demands", input).then().statusCode(201).extract().jsonPath();
    officer
        .post(
            "/api/v1/demands/" + draft.getString("id") + "/publication",
            draft.getString("version"),
            "")
        .then()
        .statusCode(200);
    return Long.parseLong(draft.getString("id"));
  }

  private long plan(long demand) {
    long id =
        sql(
            """
            INSERT INTO study_plan (organisation_id, issuing_body, type_code, title, state, ends_on,
              form, demand_id, created_at)
            VALUES (:province, 'COMMITTEE', 'KH', 'Kế hoạch học tập', 'ISSUED', '2026-12-31',
              'IN_PERSON', :demand, NOW(6))
            """,
            "province",
            province,
            "demand",
            demand);
    sql("UPDATE study_plan SET origin_id = id WHERE id = :p", "p", id);
    sql(
        "INSERT INTO study_plan_document (plan_id, document_id, position) VALUES (:p, :d, 0)",
        "p",
        id,
        "d",
        document);
    sql(
        """
        INSERT INTO study_plan_rule (plan_id, rule, switched_on) VALUES (:p, 'IN_PERSON', TRUE),
          (:p, 'BY_HEAD', TRUE), (:p, 'EVERYONE_REACHED', TRUE), (:p, 'ESSAYS', FALSE)
        """,
        "p",
        id);
    return id;
  }

  private void expect(long organisation, String category, int persons, int exempted) {
    sql(
        """
        INSERT INTO study_expected (plan_id, organisation_id, category, persons, exempted, source)
        VALUES (:p, :o, :c, :n, :x, 'HEADCOUNT')
        """,
        "p",
        plan,
        "o",
        organisation,
        "c",
        category,
        "n",
        persons,
        "x",
        exempted);
  }

  private long sitting(long organisation, String form, boolean head, Long makeUpOf) {
    long id =
        sql(
            """
            INSERT INTO study_sitting (plan_id, organisation_id, act, held_on, form, presenter_position,
              presenter_is_head, merged, make_up_of, same_key, created_at)
            VALUES (:p, :o, 'STUDY', '2026-11-10', :f, 'Bí thư', :h, FALSE, :m, UUID(), '2026-11-11')
            """,
            "p",
            plan,
            "o",
            organisation,
            "f",
            form,
            "h",
            head,
            "m",
            makeUpOf);
    sql(
        "INSERT INTO study_sitting_document (sitting_id, document_id) VALUES (:s, :d)",
        "s",
        id,
        "d",
        document);
    return id;
  }

  private void came(long sitting, String category, int firstPersons, int makeUp, int attendances) {
    sql(
        """
        INSERT INTO study_attendance (sitting_id, category, first_persons, make_up_persons, attendances)
        VALUES (:s, :c, :f, :m, :a)
        """,
        "s",
        sitting,
        "c",
        category,
        "f",
        firstPersons,
        "m",
        makeUp,
        "a",
        attendances);
  }

  private long sql(String text, Object... values) {
    return inTransaction(
        () -> {
          Sql sql = new Sql(text);
          for (int i = 0; i < values.length; i += 2) {
            sql.bind((String) values[i], values[i + 1]);
          }
          sql.execute(em);
          long id = new Sql("SELECT LAST_INSERT_ID()").number(em);
          if (plan > 0) {
            standings.refreshBelow(plan, province);
          }
          return id;
        });
  }

  private String path(String query) {
    return "/api/v1/study-plans/" + plan + "/board" + query;
  }

  private String board(String more) {
    return path("?limit=50" + more);
  }

  private String coverage(long organisation) {
    return "/api/v1/study-coverage?planId=" + plan + "&organisationId=" + organisation;
  }

  private String conformance(long organisation) {
    return "/api/v1/study-plans/" + plan + "/conformance?organisationId=" + organisation;
  }

  @Test
  void coverageIsSummedFromTheCellsAndKeepsAttendancesApart() {
    officer
        .get(coverage(province))
        .then()
        .statusCode(200)
        .body("total.units", equalTo(4))
        .body("total.held", equalTo(3))
        .body("total.reached.expected", equalTo(55))
        .body("total.reached.exempted", equalTo(2))
        .body("total.reached.first", equalTo(42))
        .body("total.reached.makeUp", equalTo(3))
        .body("total.reached.total", equalTo(45))
        .body("total.reached.percent", equalTo(84.91f))
        .body("total.audiences.category", contains("KEY_CADRE", "MEMBER", "NON_MEMBER"))
        .body("total.audiences[2].attendances", equalTo(40))
        .body("total.audiences[2].reached", nullValue())
        .body("children", hasSize(1))
        .body("children[0].reached.total", equalTo(45))
        .body("silent.id", contains("" + silent))
        .body("silentCount", equalTo(1));
    officer
        .get(coverage(commune))
        .then()
        .statusCode(200)
        .body("own.reached.total", equalTo(5))
        .body("children", hasSize(3))
        .body("differences[0].level", equalTo("CELL"))
        .body("differences[0].told", equalTo(45))
        .body("differences[0].recorded", equalTo(40))
        .body("differences[0].difference", equalTo(5));
  }

  @Test
  void theBoardCountsLevelsAndNamesWhoHasNot() {
    officer
        .get(board(""))
        .then()
        .statusCode(200)
        .body("levels.level", contains("COMMUNE", "CELL"))
        .body("levels[1].units", equalTo(3))
        .body("levels[1].notHeld", equalTo(1))
        .body("levels[1].fulfilled", equalTo(1))
        .body("daysLeft", equalTo(40))
        .body("total", equalTo(4))
        .body("rules.find { it.rule == 'IN_PERSON' }.fail", equalTo(1));
    officer
        .get(board("&status=NOT_HELD&level=CELL"))
        .then()
        .body("items.organisation.id", contains("" + silent));
    String next =
        officer.get(path("?limit=3")).then().body("items", hasSize(3)).extract().path("nextCursor");
    officer.get(path("?limit=3&cursor=" + next)).then().body("items", hasSize(1));
  }

  @Test
  void eachRuleIsJudgedWithItsReasonAndRow() {
    clerk
        .get(conformance(first))
        .then()
        .statusCode(200)
        .body("fulfilled", equalTo(true))
        .body("checks", hasSize(10))
        .body("checks.find { it.rule == 'EVERYONE_REACHED' }.verdict", equalTo("PASS"))
        .body("checks.find { it.rule == 'ESSAYS' }.verdict", equalTo("NOT_APPLICABLE"))
        .body("signals", empty());
    officer
        .get(conformance(second))
        .then()
        .body("fulfilled", equalTo(false))
        .body("checks.find { it.rule == 'IN_PERSON' }.verdict", equalTo("FAIL"))
        .body("signals.signal", hasItem("HEAD_ABSENT"));
    officer
        .get(conformance(province))
        .then()
        .body("checks", empty())
        .body("tally.find { it.rule == 'IN_PERSON' }.pass", equalTo(2))
        .body("children[0].units", equalTo(4))
        .body("children[0].failing", equalTo(1));
  }

  @Test
  void aUnitAnswersWhatItsFiguresAskAndTheAnswerStandsBeside() {
    User secretary = user(Role.REPORTER, second);
    Map<String, Object> answer =
        Map.of(
            "organisationId", "" + second, "signal", "HEAD_ABSENT", "answer", "Bí thư đi công tác");
    String path = "/api/v1/study-plans/" + plan + "/explanations";
    secretary.post(path, answer).then().statusCode(201);
    officer
        .get(conformance(second))
        .then()
        .body("signals[0].answer", equalTo("Bí thư đi công tác"))
        .body("mayAnswer", equalTo(false));
    officer.post(path, answer).then().statusCode(403);
    clerk.post(path, answer).then().statusCode(404);
    clock.moveTo(LocalDate.of(2026, 11, 12));
    sql("UPDATE study_explanation SET signal_code = 'BACK_DATED' WHERE plan_id = :p", "p", plan);
    officer.get(conformance(second)).then().body("signals", empty());
    secretary.get(conformance(second)).then().body("signals[0].unitOnly", equalTo(true));
  }

  @Test
  void aSuperiorSwitchesAQuestionOffForItsSubtree() {
    String path = "/api/v1/organisations/" + province + "/study-signals";
    Map<String, Object> off = Map.of("signal", "HEAD_ABSENT", "on", false, "reason", "Đã kiểm tra");
    officer.post(path, off).then().statusCode(200);
    officer
        .get(path)
        .then()
        .body("items.find { it.setting.signal == 'HEAD_ABSENT' }.setting.on", equalTo(false));
    officer.get(conformance(second)).then().body("signals", empty());
    user(Role.OFFICER, commune).post(path, off).then().statusCode(404);
    user(Role.READER, province).post(path, off).then().statusCode(403);
  }

  @Test
  void outsidersFindNothingAndACellReadsItself() {
    User outsider = user(Role.OFFICER, root("PROVINCE"));
    outsider.get(board("")).then().statusCode(404);
    outsider.get(coverage(province)).then().statusCode(404);
    outsider.get(conformance(first)).then().statusCode(404);
    clerk.get(board("")).then().statusCode(200).body("organisation.id", equalTo("" + first));
    clerk.get(coverage(second)).then().statusCode(404);
    user(Role.OFFICER, province, Act.TASK).get(board("")).then().statusCode(404);
    user(Role.OFFICER, province, Act.STUDY).get(board("")).then().statusCode(200);
  }

  @Test
  void readsAreEightStatementsAtMost() {
    officer.get(board(""));
    assertThat(statements(() -> officer.get(board("")))).isLessThanOrEqualTo(8);
    assertThat(statements(() -> officer.get(coverage(commune)))).isLessThanOrEqualTo(8);
    assertThat(statements(() -> officer.get(conformance(second)))).isLessThanOrEqualTo(8);
  }

  /** The province's own tree is some 7,000 organisations: the statements stay what they are. */
  @Test
  void aProvinceCostsNoMoreStatements() {
    String mark = "big" + unique();
    grow(mark);
    officer.get(path("?limit=50")).then().statusCode(200).body("total", equalTo(7004));
    assertThat(statements(() -> officer.get(path("?limit=50")))).isLessThanOrEqualTo(8);
    officer
        .get(coverage(province))
        .then()
        .statusCode(200)
        .body("total.units", equalTo(7004))
        .body("total.reached.total", equalTo(45 + 6900 * 20))
        .body("children", hasSize(101));
    assertThat(statements(() -> officer.get(coverage(province)))).isLessThanOrEqualTo(8);
    assertThat(statements(() -> officer.get(conformance(province)))).isLessThanOrEqualTo(8);
  }

  private void grow(String mark) {
    String columns =
        "INSERT INTO organisation (code, name, short_name, level_code, kind_code, parent_id, valid_from) ";
    sql(
        columns
            + "SELECT CONCAT(:m, 'x', seq), CONCAT('Xã ', seq), 'Xã', 'COMMUNE', 'COMMITTEE', :p, '2020-01-01' FROM seq_1_to_100",
        "m",
        mark,
        "p",
        province);
    sql(
        columns
            + """
            SELECT CONCAT(c.code, 'c', seq), CONCAT('Chi bộ ', seq), 'CB', 'CELL', 'CELL', c.id, '2020-01-01'
            FROM organisation c JOIN seq_1_to_69 WHERE c.parent_id = :p AND c.code LIKE CONCAT(:m, 'x%')
            """,
        "m",
        mark,
        "p",
        province);
    String those = " WHERE o.code LIKE CONCAT(:m, 'x%')";
    sql(
        """
        INSERT INTO organisation_closure (ancestor_id, descendant_id, depth)
        SELECT o.id, o.id, 0 FROM organisation o WHERE o.code LIKE CONCAT(:m, 'x%')
        UNION ALL SELECT o.parent_id, o.id, 1 FROM organisation o WHERE o.code LIKE CONCAT(:m, 'x%')
        UNION ALL SELECT :p, o.id, 2 FROM organisation o
          WHERE o.code LIKE CONCAT(:m, 'x%') AND o.level_code = 'CELL'
        """,
        "m", mark, "p", province);
    sql(
        """
        INSERT INTO obligation (demand_id, organisation_id, role, state, deadline_id, first_due_on, due_on, publication_id)
        SELECT b.demand_id, o.id, b.role, 'OPEN', b.deadline_id, b.first_due_on, b.due_on, b.publication_id
        FROM obligation b JOIN study_plan p ON p.demand_id = b.demand_id AND p.id = :plan
        JOIN organisation o
        """
            + those
            + " AND b.organisation_id = :f",
        "m",
        mark,
        "plan",
        plan,
        "f",
        first);
    sql(
        """
        INSERT INTO study_expected (plan_id, organisation_id, category, persons, exempted, source)
        SELECT :plan, o.id, 'MEMBER', 20, 0, 'HEADCOUNT' FROM organisation o
        """
            + those,
        "m",
        mark,
        "plan",
        plan);
    sql(
        """
        INSERT INTO study_sitting (plan_id, organisation_id, act, held_on, form, presenter_is_head, merged, same_key, created_at)
        SELECT :plan, o.id, 'STUDY', '2026-11-10', 'IN_PERSON', TRUE, FALSE, CONCAT(:m, o.id), '2026-11-11'
        FROM organisation o
        """
            + those
            + " AND o.level_code = 'CELL'",
        "m",
        mark,
        "plan",
        plan);
    sql(
        """
        INSERT INTO study_sitting_document (sitting_id, document_id)
        SELECT s.id, :d FROM study_sitting s WHERE s.plan_id = :plan AND s.same_key LIKE CONCAT(:m, '%')
        """,
        "d", document, "plan", plan, "m", mark);
    sql(
        """
        INSERT INTO study_attendance (sitting_id, category, first_persons)
        SELECT s.id, 'MEMBER', 20 FROM study_sitting s WHERE s.plan_id = :plan AND s.same_key LIKE CONCAT(:m, '%')
        """,
        "plan", plan, "m", mark);
  }
}

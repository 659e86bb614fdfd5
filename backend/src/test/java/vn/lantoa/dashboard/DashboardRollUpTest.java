package vn.lantoa.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.access.AccountSpec;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

/** What the overview, the tree and the heat map read of the roll-up, and building it by command. */
@QuarkusTest
class DashboardRollUpTest extends ApiTest {

  private long province;
  private long east;
  private long west;
  private long cell;
  private long document;
  private User office;

  @BeforeEach
  void tree() {
    province = root("PROVINCE");
    east = organisation("Đảng ủy xã Đông", "COMMUNE", "COMMITTEE", province);
    west = organisation("Đảng ủy xã Tây", "COMMUNE", "COMMITTEE", province);
    cell = organisation("Chi bộ ấp Một", "CELL", "CELL", east);
    document = document(province, "87-KH/TU", LocalDate.of(2025, 10, 1));
    office = user(Role.OFFICER, province);
    demand("2026-11-10", "REPORT", "OPEN", null, east, cell, west);
    demand("2026-10-15", "REPORT", "ACCEPTED", "2026-10-10", east, cell);
    demand("2026-10-15", "REPORT", "ACCEPTED", "2026-10-20", west);
    demand("2025-11-30", "STUDY", "ACCEPTED", "2025-11-30", cell);
    demand("2025-11-30", "STUDY", "WAIVED", null, west);
    demand("2026-12-31", "STUDY", "OPEN", null, province, cell);
    demand(null, "TASK", "OPEN", null, cell);
  }

  private void demand(String due, String act, String state, String doneOn, long... bodies) {
    inTransaction(
        () -> {
          new Sql(
                  """
                  INSERT INTO demand (document_id, act, title, addressees, confirmer, state)
                  VALUES (:document, :act, 'Nhiệm vụ', '{}', 'NONE', 'PUBLISHED')
                  """)
              .bind("document", document)
              .bind("act", act)
              .execute(em);
          long demand = new Sql("SELECT LAST_INSERT_ID()").number(em);
          new Sql(
                  """
                  INSERT INTO demand_deadline (demand_id, rule, due_on, exclusive, undated_reason)
                  VALUES (:demand, 'ON', :due, FALSE, :reason)
                  """)
              .bind("demand", demand)
              .bind("due", due)
              .bind("reason", due == null ? "WAITING" : null)
              .execute(em);
          long deadline = new Sql("SELECT LAST_INSERT_ID()").number(em);
          for (long body : bodies) {
            new Sql(
                    """
                    INSERT INTO obligation (demand_id, organisation_id, role, state, deadline_id, due_on, done_on,
                      publication_id) VALUES (:demand, :body, 'LEAD', :state, :deadline, :due, :done, 0)
                    """)
                .bind("demand", demand)
                .bind("body", body)
                .bind("state", state)
                .bind("deadline", deadline)
                .bind("due", due)
                .bind("done", doneOn)
                .execute(em);
          }
          return demand;
        });
  }

  private JsonPath read(User user, String path) {
    return user.get(path).then().statusCode(200).extract().jsonPath();
  }

  @Test
  void theHeatMapHasARowAChildAndTwelveMonths() {
    JsonPath map = read(office, "/api/v1/dashboard/heat-map?organisationId=" + province);
    assertThat(map.getList("items.organisation.name"))
        .containsExactly("Đảng ủy xã Đông", "Đảng ủy xã Tây");
    assertThat(map.getList("items[0].months.month"))
        .hasSize(12)
        .startsWith("2025-12")
        .endsWith("2026-10", "2026-11");
    assertThat(map.getList("items.months.collect { it[11].figures.overdue }"))
        .containsExactly(2, 1);
    assertThat(map.getList("items.months.collect { it[10].figures.onTime }")).containsExactly(2, 0);
    assertThat(map.getList("items.months.collect { it[10].figures.late }")).containsExactly(0, 1);
    assertThat(map.getList("items.months.collect { it[9].figures.expected }"))
        .containsExactly(0, 0);
    JsonPath first = read(office, "/api/v1/dashboard/heat-map?limit=1&organisationId=" + province);
    assertThat(first.getList("items")).hasSize(1);
    JsonPath second =
        read(
            office,
            "/api/v1/dashboard/heat-map?limit=1&organisationId=%d&cursor=%s"
                .formatted(province, first.getString("nextCursor")));
    assertThat(second.getString("items[0].organisation.id")).isEqualTo(Long.toString(west));
    assertThat(second.getString("nextCursor")).isNull();
    User stranger = user(Role.READER, root("PROVINCE"));
    stranger.get("/api/v1/dashboard/heat-map?organisationId=" + province).then().statusCode(404);
  }

  @Test
  void studyIsCoveredMonthByMonth() {
    demand("2026-09-20", "STUDY", "ACCEPTED", "2026-09-18", east);
    demand("2026-09-20", "STUDY", "SUBMITTED", "2026-09-25", cell);
    demand("2026-09-20", "STUDY", "OPEN", null, west, cell);
    JsonPath map = read(office, "/api/v1/dashboard/heat-map?organisationId=" + province);
    assertThat(map.getList("items.months.collect { it[9].coverage.numerator }"))
        .containsExactly(1, 0);
    assertThat(map.getList("items.months.collect { it[9].coverage.denominator }"))
        .containsExactly(3, 1);
    assertThat(map.getList("items.months.collect { it[9].coverage.percent }"))
        .containsExactly(33.33f, 0.0f);
    assertThat(map.getList("items.months.collect { it[10].coverage }")).containsOnlyNulls();
    assertThat(map.getList("items.peerGroupName")).doesNotContainNull();
    JsonPath overview = read(office, "/api/v1/dashboard/overview?organisationId=" + province);
    assertThat(overview.getInt("byMonth[9].coverage.denominator")).isEqualTo(4);
    assertThat(overview.getFloat("trend.lastYear.coverage.percent")).isEqualTo(100.0f);
    assertThat(overview.getInt("peerGroups.figures.expected.sum()"))
        .isEqualTo(overview.getInt("peerGroups.children.flatten().figures.expected.sum()"));
    User reports = user(Role.READER, province, Act.REPORT);
    assertThat(
            read(reports, "/api/v1/dashboard/heat-map?organisationId=" + province)
                .getList("items.months.collect { it[9].coverage }"))
        .containsOnlyNulls();
  }

  @Test
  void documentsAreSummedOverAllThatIsReachedEachRowOnce() {
    User limited =
        user(
            List.of(
                new AccountSpec.Held(
                    Role.READER, province, Set.of(Act.STUDY, Act.TASK), null, null),
                new AccountSpec.Held(Role.READER, east, Set.of(), null, null),
                new AccountSpec.Held(Role.READER, cell, Set.of(), null, null)));
    Instant now = clock.now();
    clock.advance(Duration.ofMinutes(5));
    String one = "/api/v1/resolutions/" + document + "/implementation";
    for (User who : List.of(office, limited)) {
      for (String path :
          List.of(
              "/api/v1/resolutions",
              one,
              one + "?organisationId=" + province,
              one + "?organisationId=" + east)) {
        Map<String, Object> present = read(who, path).getMap("");
        assertThat(present)
            .as(path)
            .isEqualTo(
                read(who, path + (path.contains("?") ? "&" : "?") + "asOf=" + now).getMap(""));
        assertThat(statements(() -> read(who, path))).as(path).isLessThanOrEqualTo(8);
      }
    }
    assertThat(read(office, one).getInt("figures.expected")).isEqualTo(10);
    // study and tasks of all, and everything of east and its cell
    assertThat(read(limited, one).getInt("figures.expected")).isEqualTo(8);
  }

  @Test
  void theTrendStandsBesideLastMonthAndLastYear() {
    office
        .get("/api/v1/dashboard/overview?organisationId=" + province)
        .then()
        .statusCode(200)
        .body("figures.expected", equalTo(10))
        .body("figures.waived", equalTo(1))
        .body("figures.undatedWaiting", equalTo(1))
        .body("overdueOrganisations", equalTo(3))
        .body("organisationCount", equalTo(4))
        .body("childCount", equalTo(2))
        .body("trend.month.month", equalTo("2026-11"))
        .body("trend.month.figures.overdue", equalTo(3))
        .body("trend.lastMonth.figures.completion.percent", equalTo(100.0f))
        .body("trend.lastMonth.figures.timeliness.percent", equalTo(66.67f))
        .body("trend.lastYear.month", equalTo("2025-11"))
        .body("trend.lastYear.figures.onTime", equalTo(1))
        .body("byMonth", hasSize(12));
  }

  @Test
  void actsAndDatesLimitWhatIsSummed() {
    User study = user(Role.READER, province, Act.STUDY);
    JsonPath seen = read(study, "/api/v1/dashboard/overview?organisationId=" + province);
    assertThat(seen.getList("byAct.act")).containsExactly("STUDY");
    assertThat(seen.getInt("figures.expected")).isEqualTo(3);
    assertThat(seen.getInt("overdueOrganisations")).isZero();
    JsonPath november =
        read(
            office,
            "/api/v1/dashboard/overview?dueFrom=2026-11-01&dueTo=2026-11-30&organisationId="
                + province);
    assertThat(november.getInt("figures.expected")).isEqualTo(3);
    assertThat(november.getInt("overdueOrganisations")).isEqualTo(3);
    assertThat(november.getList("peerGroups.children.flatten().figures.overdue"))
        .containsExactly(2, 1);
  }

  @Test
  void thePastIsCountedAndSaysTheSame() {
    Instant now = clock.now();
    clock.advance(Duration.ofMinutes(5));
    for (String path : List.of("overview", "children", "heat-map")) {
      String asked = "/api/v1/dashboard/" + path + "?organisationId=" + province;
      Map<String, Object> present = read(office, asked).getMap("");
      Map<String, Object> past = read(office, asked + "&asOf=" + now).getMap("");
      present.remove("asOf");
      past.remove("asOf");
      assertThat(past).as(path).isEqualTo(present);
    }
  }

  @Test
  void readsTakeAtMostEightStatements() {
    for (String path :
        List.of("overview?", "overview?dueFrom=2026-11-01&", "children?", "heat-map?")) {
      String asked = "/api/v1/dashboard/" + path + "organisationId=" + province;
      assertThat(statements(() -> read(office, asked))).as(path).isLessThanOrEqualTo(8);
    }
  }

  @Test
  void whoAdministersTheWholeTreeBuildsItAnew() {
    String before = read(office, "/api/v1/roll-up").getString("builtAt");
    assertThat(office.post("/api/v1/roll-up/rebuild", "").statusCode()).isEqualTo(403);
    assertThat(user(Role.ADMINISTRATOR, east).post("/api/v1/roll-up/rebuild", "").statusCode())
        .isEqualTo(403);
    User administrator = user(Role.ADMINISTRATOR, province);
    Response asked = administrator.post("/api/v1/roll-up/rebuild", "");
    assertThat(asked.statusCode()).isEqualTo(202);
    String job = asked.header("Location").replaceFirst(".*/api/", "/api/");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> read(administrator, job).getString("state").equals("DONE"));
    assertThat(read(administrator, job).getString("result")).isEqualTo("/api/v1/roll-up");
    assertThat(read(office, "/api/v1/roll-up").getString("builtAt")).isGreaterThan(before);
    theTrendStandsBesideLastMonthAndLastYear();
  }
}

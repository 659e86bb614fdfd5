package vn.lantoa.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

@QuarkusTest
class CalendarApiTest extends ApiTest {

  @Inject Calendars calendars;

  @Test
  void decidedYearsAreReadAndOthersComputedWithAWarning() {
    User reader = user(Role.READER, root("PROVINCE"));

    reader
        .get("/api/v1/calendar/years?from=2026&to=2027")
        .then()
        .statusCode(200)
        .body("year", contains(2026, 2027))
        .body("decided", contains(true, false))
        .body("[0].days.find { it.date == '2026-04-27' }.kind", equalTo("MAKE_UP"))
        .body("[0].days.find { it.date == '2026-08-22' }.kind", equalTo("WORKED"))
        .body("[0].days.find { it.date == '2026-11-24' }.name", equalTo("Ngày Văn hóa Việt Nam"))
        .body("[0].workingDays", equalTo(248))
        .body("[0].warnings", nullValue())
        .body("[1].days.date", hasItems("2027-02-05", "2027-05-03"))
        .body("[1].warnings[0].code", equalTo("YEAR_NOT_DECIDED"))
        .body("[1].version", equalTo("0"));
  }

  @Test
  void anAdministratorOfATreeDecidesAYearAndTakesItBack() {
    User admin = user(Role.ADMINISTRATOR, root("PROVINCE"));
    List<Map<String, Object>> days = days(2031);
    days.add(day("2031-05-02", "SWAPPED", "LABOUR"));
    days.add(day("2031-05-10", "WORKED", "LABOUR"));

    String version =
        decide(admin, 2031, "0", days)
            .then()
            .statusCode(200)
            .body("decided", equalTo(true))
            .body("warnings", nullValue())
            .body("days.date", hasItems("2031-05-02", "2031-05-10"))
            .extract()
            .path("version");
    assertThat(calendars.common().isWorking(LocalDate.of(2031, 5, 2))).isFalse();
    assertThat(calendars.common().isWorking(LocalDate.of(2031, 5, 10))).isTrue();

    decide(admin, 2031, "0", days).then().statusCode(412).body("currentVersion", equalTo(version));
    admin.request().body(body(days)).put("/api/v1/calendar/years/2031").then().statusCode(428);
    admin
        .request()
        .header("If-Match", '"' + version + '"')
        .delete("/api/v1/calendar/years/2031")
        .then()
        .statusCode(204);
    admin
        .get("/api/v1/calendar/years/2031")
        .then()
        .body("decided", equalTo(false))
        .body("version", equalTo("0"));
    assertThat(calendars.common().isWorking(LocalDate.of(2031, 5, 2))).isTrue();
    assertThat(
            new Sql("SELECT COUNT(*) FROM journal_entry WHERE subject = 'calendar/years'")
                .number(em))
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  void aTableWithoutADayOfTheLawOrWithAnImpossibleOneIsRefusedWhole() {
    User admin = user(Role.ADMINISTRATOR, root("PROVINCE"));
    List<Map<String, Object>> days = days(2032);
    days.removeIf(d -> d.get("date").equals("2032-04-30"));
    days.add(day("2032-05-08", "SWAPPED", "LABOUR"));
    days.add(day("2032-05-11", "WORKED", "LABOUR"));
    days.add(day("2033-01-03", "MAKE_UP", "NEW_YEAR"));
    days.add(day("2032-05-11", "SWAPPED", "LABOUR"));

    decide(admin, 2032, "0", days)
        .then()
        .statusCode(422)
        .body(
            "errors.code",
            hasItems("HOLIDAY_MISSING", "WEEKEND_ALREADY", "NO_WEEKEND", "OTHER_YEAR", "TWICE"));
    admin.get("/api/v1/calendar/years/2032").then().body("decided", equalTo(false));
    admin.get("/api/v1/calendar/years/2009").then().statusCode(404);
    admin.get("/api/v1/calendar/years/2050").then().statusCode(404);
    admin.get("/api/v1/calendar/years?from=2030&to=2029").then().statusCode(422);
    admin.get("/api/v1/calendar/years?from=2030").then().statusCode(422);
  }

  @Test
  void whoAdministersOnlyAPartDecidesNothing() {
    long root = root("PROVINCE");
    long part = organisation("Xã " + unique(), "COMMUNE", "COMMITTEE", root);
    User partAdmin = user(Role.ADMINISTRATOR, part);
    User officer = user(Role.OFFICER, root);

    decide(partAdmin, 2034, "0", days(2034)).then().statusCode(403);
    decide(officer, 2034, "0", days(2034)).then().statusCode(403);
    officer.get("/api/v1/calendar/years/2034").then().statusCode(200);
  }

  @Test
  void workingDaysAreCountedWithTheOrganisationsOwnClosings() {
    long root = root("PROVINCE");
    long commune = organisation("Xã " + unique(), "COMMUNE", "COMMITTEE", root);
    User admin = user(Role.ADMINISTRATOR, commune);
    String count = "/api/v1/calendar/working-days?from=2026-04-28&count=2";

    admin
        .get(count)
        .then()
        .statusCode(200)
        .body("on", equalTo("2026-05-04"))
        .body("passedOver", contains("2026-04-30", "2026-05-01"))
        .body("warnings", nullValue());

    String id =
        admin
            .post(
                "/api/v1/organisations/" + commune + "/closing-periods",
                closing("2026-05-04", "2026-05-05", "Chuyển trụ sở"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    admin.get(count + "&organisationId=" + commune).then().body("on", equalTo("2026-05-06"));
    admin.get(count).then().body("on", equalTo("2026-05-04"));
    admin
        .get("/api/v1/calendar/working-days?from=2027-05-04&count=-1")
        .then()
        .body("on", equalTo("2027-04-29"))
        .body("warnings.code", contains("YEAR_NOT_DECIDED"));

    admin
        .put("/api/v1/closing-periods/" + id, "0", closing("2026-05-04", "2026-05-04", "Bầu cử"))
        .then()
        .statusCode(200)
        .body("endsOn", equalTo("2026-05-04"));
    admin
        .put("/api/v1/closing-periods/" + id, "0", closing("2026-05-04", "2026-05-04", "Bầu cử"))
        .then()
        .statusCode(412);
    admin
        .get("/api/v1/organisations/" + commune + "/closing-periods?limit=1")
        .then()
        .body("items", hasSize(1))
        .body("items[0].reason", equalTo("Bầu cử"));
    admin
        .request()
        .header("If-Match", "\"1\"")
        .delete("/api/v1/closing-periods/" + id)
        .then()
        .statusCode(204);
    admin.get(count + "&organisationId=" + commune).then().body("on", equalTo("2026-05-04"));
  }

  @Test
  void closingsAreRefusedOutsideTheReachAndOutOfOrder() {
    long root = root("PROVINCE");
    long mine = organisation("Xã " + unique(), "COMMUNE", "COMMITTEE", root);
    long other = organisation("Xã " + unique(), "COMMUNE", "COMMITTEE", root);
    User admin = user(Role.ADMINISTRATOR, mine);
    User clerk = user(Role.REPORTER, mine);
    Map<String, Object> good = closing("2026-12-01", "2026-12-02", "Di dời");

    admin.post("/api/v1/organisations/" + other + "/closing-periods", good).then().statusCode(404);
    clerk.post("/api/v1/organisations/" + mine + "/closing-periods", good).then().statusCode(403);
    admin.get("/api/v1/organisations/" + other + "/closing-periods").then().statusCode(404);
    admin
        .get("/api/v1/calendar/working-days?from=2026-04-28&count=2&organisationId=" + other)
        .then()
        .statusCode(404);
    String path = "/api/v1/organisations/" + mine + "/closing-periods";
    admin
        .post(path, closing("2026-12-02", "2026-12-01", "Di dời"))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("ENDS_BEFORE_START"));
    admin
        .post(path, closing("2026-01-01", "2026-12-01", "Di dời"))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("OUT_OF_RANGE"));
    admin.get(path).then().body("items", hasSize(0));
  }

  private Response decide(User user, int year, String version, List<Map<String, Object>> days) {
    return user.put("/api/v1/calendar/years/" + year, version, body(days));
  }

  private static Map<String, Object> body(List<Map<String, Object>> days) {
    return Map.of("basis", "Thông báo thử", "decidedOn", "2026-11-01", "days", days);
  }

  /** The computed table, as somebody would take it over. */
  private static List<Map<String, Object>> days(int year) {
    List<Map<String, Object>> days = new ArrayList<>();
    PublicHolidays.of(year)
        .forEach(d -> days.add(day(d.date().toString(), d.kind().name(), d.holiday().name())));
    return days;
  }

  private static Map<String, Object> day(String date, String kind, String holiday) {
    return Map.of("date", date, "kind", kind, "holiday", holiday);
  }

  private static Map<String, Object> closing(String from, String to, String reason) {
    return Map.of("startsOn", from, "endsOn", to, "reason", reason);
  }
}

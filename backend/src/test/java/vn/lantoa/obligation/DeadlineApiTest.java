package vn.lantoa.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiTest;

/** Every kind of rule in the contract, and words that become rules. The day is 2026-11-21. */
@QuarkusTest
class DeadlineApiTest extends ApiTest {

  private long province;
  private User clerk;

  @BeforeEach
  void somebody() {
    province = root("PROVINCE");
    clerk = user(Role.REPORTER, province);
  }

  private ValidatableResponse resolve(String query, Object... parts) {
    Map<String, Object> rule = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      rule.put((String) parts[i], parts[i + 1]);
    }
    return clerk.post("/api/v1/deadline-resolutions" + query, rule).then();
  }

  private ValidatableResponse read(Object... parts) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      body.put((String) parts[i], parts[i + 1]);
    }
    return clerk.post("/api/v1/deadline-readings", body).then();
  }

  @Test
  void anHourAndAnExclusiveDay() {
    resolve("", "kind", "ON_DATE", "date", "2026-12-31", "time", "16:00")
        .statusCode(200)
        .body("dueOn", equalTo("2026-12-31"))
        .body("dueTime", equalTo("16:00"));
    resolve("", "kind", "BEFORE_QUARTER", "year", 2027, "quarter", 1)
        .statusCode(200)
        .body("printedOn", equalTo("2027-01-01"))
        .body("dueOn", equalTo("2026-12-31"))
        .body("exclusive", equalTo(true));
    resolve("", "kind", "RANGE", "from", "2026-01-01", "to", "2026-12-31")
        .statusCode(200)
        .body("dueOn", equalTo("2026-12-31"));
    resolve("", "kind", "PART_OF_YEAR", "year", 2027, "part", "MIDDLE")
        .statusCode(200)
        .body("dueOn", equalTo("2027-06-30"));
  }

  @Test
  void aRelativeRuleSaysHowItsDateCameOutOrWhatItWaitsFor() {
    Object[] rule = {
      "kind", "AFTER_ANCHOR", "count", 10, "unit", "WORKING_DAYS", "anchor", "SESSION"
    };
    resolve("", rule)
        .statusCode(200)
        .body("dueOn", nullValue())
        .body("waitsFor", equalTo("SESSION"))
        .body("waitsForWords", equalTo("chờ ngày tổ chức hội nghị"));
    resolve("?anchorOn=2026-11-23", rule)
        .statusCode(200)
        .body("dueOn", equalTo("2026-12-08"))
        .body("waitsFor", nullValue())
        .body("trace.vi", hasItems("ngày tổ chức hội nghị: 23/11/2026"))
        .body(
            "sentences.en",
            equalTo("within 10 working days of the session (last day: 08/12/2026)"));
    resolve("?anchorOn=2040-11-23", rule)
        .statusCode(200)
        .body("warnings.code", equalTo(List.of("YEAR_NOT_DECIDED")));
    resolve(
            "?anchorOn=2026-12-10",
            "kind",
            "BEFORE_ANCHOR",
            "count",
            5,
            "unit",
            "DAYS",
            "anchor",
            "EVENT")
        .statusCode(200)
        .body("dueOn", equalTo("2026-12-05"));
  }

  @Test
  void aRecurringRuleShowsItsNextTurns() {
    resolve(
            "",
            "kind",
            "RECURRING",
            "frequency",
            "MONTHLY",
            "days",
            List.of(Map.of("month", 1, "day", 20)),
            "exclusive",
            true,
            "until",
            "2027-01-31")
        .statusCode(200)
        .body("next.key", equalTo(List.of("2026-12", "2027-01")))
        .body("next.dueOn", equalTo(List.of("2026-12-19", "2027-01-19")))
        .body("dueOn", equalTo("2026-12-19"));
    resolve("", "kind", "RECURRING", "frequency", "YEARLY")
        .statusCode(200)
        .body("waitsFor", equalTo("TERM"));
    resolve(
            "?termStartsOn=2025-10-01&termEndsOn=2030-09-30",
            "kind",
            "PART_OF_TERM",
            "part",
            "MIDDLE")
        .statusCode(200)
        .body("dueOn", equalTo("2028-03-31"));
    resolve("", "kind", "RECURRING", "frequency", "YEARLY", "until", "2020-12-31")
        .statusCode(200)
        .body("warnings.code", equalTo(List.of("NO_OCCURRENCE_LEFT")));
  }

  @Test
  void undatedHasThreeReasons() {
    resolve("", "kind", "UNDATED", "reason", "REGULAR").body("waitsFor", nullValue());
    resolve("", "kind", "UNDATED", "reason", "WAITING").body("waitsFor", equalTo("CONDITION"));
    resolve("", "kind", "UNDATED", "reason", "UNSET").body("waitsFor", nullValue());
  }

  @Test
  void whatNoCalendarHasIsNamed() {
    resolve("", "kind", "ON_DATE", "date", "2027-02-29")
        .statusCode(422)
        .body("errors[0].code", equalTo("NO_SUCH_DAY"))
        .body("errors[0].pointer", equalTo("/date"));
    resolve("", "kind", "END_OF_QUARTER", "year", 2027, "quarter", 5)
        .statusCode(422)
        .body("errors[0].code", equalTo("RULE_RANGE"))
        .body("errors[0].pointer", equalTo("/quarter"));
    resolve("", "kind", "END_OF_MONTH", "year", 2027, "month", 13)
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/month"));
    resolve("", "kind", "RANGE", "from", "2026-06-05", "to", "2026-02-01")
        .statusCode(422)
        .body("errors[0].code", equalTo("ENDS_BEFORE_START"))
        .body("errors[0].pointer", equalTo("/to"));
    resolve("", "kind", "ON_DATE", "date", "2027-02-01", "time", "25:00").statusCode(422);
    resolve("", "kind", "AFTER_ANCHOR", "count", 3, "year", 2027)
        .statusCode(422)
        .body("errors[0].code", equalTo("RULE_PARTS"));
    resolve(
            "",
            "kind",
            "RECURRING",
            "frequency",
            "MONTHLY",
            "days",
            List.of(Map.of("month", 3, "day", 32)))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/days/0"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          trước ngày 31/12/2026 | RULE | BEFORE_DATE | 2026-12-30
          chậm nhất ngày 15/8 | RULE | ON_DATE | 2027-08-15
          trước 16h ngày 5/3/2027 | RULE | ON_DATE | 2027-03-05
          trong quý I/2027 | RULE | END_OF_QUARTER | 2027-03-31
          trước tháng 6/2027 | RULE | BEFORE_MONTH | 2027-05-31
          cuối tháng 8 | RULE | PART_OF_MONTH | 2027-08-31
          trong vòng 30 ngày kể từ ngày nhận được | RULE | AFTER_ANCHOR |
          giai đoạn 2026-2030 | RULE | RANGE | 2030-12-31
          trước ngày 20 hằng tháng | RULE | RECURRING |
          thường xuyên | RULE | UNDATED |
          theo chỉ đạo của tỉnh | RULE | UNDATED |
          kịp thời | NONE | VAGUE |
          hoàn thành tốt nhiệm vụ | NONE | |
          trước ngày 31/02 | UNREADABLE | NO_SUCH_DAY |
          trước ngày 29/02/2027 | UNREADABLE | NO_SUCH_DAY |
          trong quý V/2026 | UNREADABLE | NO_SUCH_QUARTER |
          trước tháng 13 | UNREADABLE | NO_SUCH_MONTH |
          từ ngày 5/6/2026 đến ngày 1/2/2026 | UNREADABLE | ENDS_BEFORE_START |
          trước ngày 31/12/2026, chậm nhất ngày 30/11/2026 | UNREADABLE | CONTRADICTION |
          """)
  void wordsBecomeRules(String words, String outcome, String what, String dueOn) {
    JsonPath found =
        read("words", words, "referenceDate", "2026-11-21").statusCode(200).extract().jsonPath();

    assertThat(found.getString("outcome")).isEqualTo(outcome);
    if (outcome.equals("RULE")) {
      assertThat(found.getString("rule.kind")).isEqualTo(what);
      assertThat(found.getString("resolved.dueOn")).isEqualTo(dueOn);
      assertThat(words.substring(found.getInt("start"), found.getInt("end")))
          .isEqualTo(found.getString("words"));
    } else {
      assertThat(found.getString("flaw")).isEqualTo(what);
      assertThat(found.getString("detail")).isNotBlank();
    }
  }

  @Test
  void aMissingYearIsTakenFromTheReferenceAndSaid() {
    read("words", "trước ngày 15/8")
        .statusCode(200)
        .body("outcome", equalTo("UNREADABLE"))
        .body("flaw", equalTo("NO_YEAR"));
    read("words", "trước ngày 15/8", "year", 2027)
        .statusCode(200)
        .body("rule.date", equalTo("2027-08-15"))
        .body("warnings.code", contains("YEAR_INFERRED"));
    long paper = document(province, "12-KH/TU", LocalDate.of(2026, 10, 1));
    read("words", "trong 10 ngày kể từ ngày ký", "documentId", Long.toString(paper))
        .statusCode(200)
        .body("resolved.dueOn", equalTo("2026-10-12"))
        .body("resolved.trace", hasSize(3));
    long foreign = document(root("PROVINCE"), "13-KH/TU", LocalDate.of(2026, 10, 1));
    read("words", "trước ngày 15/8", "documentId", Long.toString(foreign)).statusCode(404);
    read("words", " ").statusCode(422);
    anonymous()
        .body(Map.of("words", "trước ngày 15/8"))
        .post("/api/v1/deadline-readings")
        .then()
        .statusCode(401);
  }
}

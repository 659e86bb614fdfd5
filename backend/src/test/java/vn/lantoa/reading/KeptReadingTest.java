package vn.lantoa.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

/** What people made of readings is kept with the document and counted. */
@QuarkusTest
class KeptReadingTest extends ApiTest {

  private long ward;
  private long document;
  private User officer;

  @BeforeEach
  void aDocument() {
    ward = root("COMMUNE");
    document = document(ward, unique() % 100_000 + "-KH/ĐU", LocalDate.of(2026, 11, 2));
    officer = user(Role.OFFICER, ward);
  }

  private static Map<String, Object> item(
      String kind, String verdict, String proposed, String kept) {
    Map<String, Object> item = new HashMap<>();
    item.put("kind", kind);
    item.put("verdict", verdict);
    item.put("start", 3);
    item.put("end", 9);
    item.put("text", "trước ngày 20/11/2026");
    if (proposed != null) {
      item.put("proposed", proposed);
    }
    if (kept != null) {
      item.put("kept", kept);
    }
    return item;
  }

  private static Map<String, Object> body(List<Map<String, Object>> items) {
    return Map.of("characters", 1200, "items", items);
  }

  private static List<Map<String, Object>> four() {
    return new ArrayList<>(
        List.of(
            item("DEADLINE", "ACCEPTED", "20/11", "20/11"),
            item("DEADLINE", "CORRECTED", "20/11", "21/11"),
            item("DEADLINE", "DROPPED", "20/11", null),
            item("DEADLINE", "ADDED", null, "22/11")));
  }

  private String path() {
    return "/api/v1/documents/" + document + "/reading";
  }

  @Test
  void itIsKeptOnceAndCounted() {
    officer
        .post(path(), body(four()))
        .then()
        .statusCode(201)
        .body("documentId", equalTo(Long.toString(document)))
        .body("characters", equalTo(1200))
        .body("rules", equalTo(DirectiveReader.RULES))
        .body("figures", hasSize(1))
        .body("figures[0].kind", equalTo("DEADLINE"))
        .body("figures[0].proposed", equalTo(3))
        .body("figures[0].precision", equalTo(33.33f))
        .body("figures[0].recall", equalTo(66.67f));
    officer.post(path(), body(four())).then().statusCode(409);
    officer.get(path()).then().statusCode(200).body("figures[0].added", equalTo(1));
    officer
        .get(path() + "/items?verdict=CORRECTED")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].proposed", equalTo("20/11"))
        .body("items[0].kept", equalTo("21/11"))
        .body("items[0].start", equalTo(3));
    String next =
        officer
            .get(path() + "/items?limit=3")
            .then()
            .body("items.verdict", contains("ACCEPTED", "CORRECTED", "DROPPED"))
            .extract()
            .path("nextCursor");
    officer
        .get(path() + "/items?limit=3&cursor=" + next)
        .then()
        .body("items.verdict", contains("ADDED"))
        .body("nextCursor", nullValue());
    long entries =
        new Sql(
                "SELECT COUNT(*) FROM journal_entry WHERE action = 'document.reading' AND subject_id = :id")
            .bind("id", document)
            .number(em);
    assertThat(entries).isOne();
  }

  @Test
  void figuresCountWhatTheCallerMayRead() {
    officer.post(path(), body(four())).then().statusCode(201);
    long other = root("COMMUNE");
    User elsewhere = user(Role.OFFICER, other);
    officer
        .get("/api/v1/reading-figures")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].month", equalTo("2026-11"))
        .body("items[0].dropped", equalTo(1));
    elsewhere.get("/api/v1/reading-figures").then().body("items", hasSize(0));
    officer.get("/api/v1/reading-figures?to=2026-10-31").then().body("items", hasSize(0));
    officer.get("/api/v1/reading-figures?from=2020-01-01").then().statusCode(422);
    officer
        .request()
        .urlEncodingEnabled(false)
        .get("/api/v1/reading-figures?to=%2B999999999-12-31")
        .then()
        .statusCode(422)
        .body("errors.code", contains("OUT_OF_RANGE"));
    officer.get("/api/v1/reading-figures?from=2026-12-01&to=2026-01-01").then().statusCode(422);
  }

  @Test
  void whoMayNotEditOrReadDoesNotKeep() {
    user(Role.READER, ward).post(path(), body(four())).then().statusCode(403);
    User elsewhere = user(Role.OFFICER, root("COMMUNE"));
    elsewhere.post(path(), body(four())).then().statusCode(404);
    officer.post(path(), body(four())).then().statusCode(201);
    elsewhere.get(path()).then().statusCode(404);
    elsewhere.get(path() + "/items").then().statusCode(404);
    user(Role.READER, ward).get(path()).then().statusCode(200);
  }

  @Test
  void itemsMustHangTogether() {
    officer
        .post(path(), body(List.of(item("TARGET", "ADDED", "85 %", "85 %"))))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/items/0/proposed"));
    officer
        .post(path(), body(List.of(item("TARGET", "ACCEPTED", "85 %", null))))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/items/0/kept"));
    Map<String, Object> outside = item("TARGET", "ACCEPTED", "85 %", "85 %");
    outside.put("end", 1201);
    officer
        .post(path(), body(List.of(outside)))
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("BAD_PLACE"));
    officer.post(path(), body(List.of())).then().statusCode(422);
    officer.get(path()).then().statusCode(404);
  }

  @Test
  void itGoesWithItsDocument() {
    officer.post(path(), body(four())).then().statusCode(201);
    officer
        .request()
        .header("If-Match", "\"0\"")
        .delete("/api/v1/documents/" + document)
        .then()
        .statusCode(204);
    long left =
        new Sql("SELECT COUNT(*) FROM document_reading WHERE document_id = :id")
            .bind("id", document)
            .number(em);
    assertThat(left).isZero();
  }
}

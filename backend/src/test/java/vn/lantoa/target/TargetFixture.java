package vn.lantoa.target;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiTest;

/** A province with three communes, each with a document of its own. Today is 21/11/2026. */
abstract class TargetFixture extends ApiTest {

  protected long province;
  protected long[] communes;
  protected String document;
  protected String[] programmes;
  protected User officer;
  protected User clerk;

  @BeforeEach
  void world() {
    province = root("PROVINCE");
    communes = new long[3];
    programmes = new String[3];
    for (int i = 0; i < 3; i++) {
      communes[i] = organisation("Đảng ủy xã " + unique(), "COMMUNE", "COMMITTEE", province);
      programmes[i] =
          Long.toString(document(communes[i], (i + 1) + "-CTr/ĐU", LocalDate.of(2026, 1, 10)));
    }
    document = Long.toString(document(province, "05-NQ/TU", LocalDate.of(2025, 10, 1)));
    officer = user(Role.OFFICER, province);
    clerk = user(Role.REPORTER, communes[0]);
  }

  /** A body with what is needed; further fields by name and value. */
  protected static Map<String, Object> input(String document, Object... more) {
    Map<String, Object> input = new HashMap<>();
    input.put("documentId", document);
    input.put("group", "ECONOMY");
    input.put("name", "Sản lượng lương thực");
    input.put("unit", "tấn");
    input.put("comparison", "AT_LEAST");
    input.put("direction", "HIGHER");
    input.put("rollUp", "SUM");
    input.put("frequency", "QUARTER");
    input.put("termFrom", 2025);
    input.put("termTo", 2030);
    for (int i = 0; i < more.length; i += 2) {
      if (more[i + 1] == null) {
        input.remove((String) more[i]);
      } else {
        input.put((String) more[i], more[i + 1]);
      }
    }
    return input;
  }

  protected static Map<String, Object> value(int year, Object value) {
    return Map.of("year", year, "value", value);
  }

  protected String target(User who, Map<String, Object> input) {
    return who.post("/api/v1/targets", input).then().statusCode(201).extract().path("id");
  }

  /** A province's target with one in each commune. */
  protected String[] family(Object... more) {
    String[] ids = new String[4];
    ids[0] = target(officer, input(document, more));
    for (int i = 0; i < 3; i++) {
      Map<String, Object> child = input(programmes[i], more);
      child.put("parentId", ids[0]);
      child.remove("values");
      ids[i + 1] = target(officer, child);
    }
    return ids;
  }

  protected String report(User who, String target, String period, Object value) {
    return who.post(
            "/api/v1/targets/" + target + "/actuals", Map.of("period", period, "value", value))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  protected static List<Map<String, Object>> items(Object... idsAndNumbers) {
    List<Map<String, Object>> items = new java.util.ArrayList<>();
    for (int i = 1; i < idsAndNumbers.length; i += 2) {
      items.add(
          Map.of("targetId", idsAndNumbers[i], (String) idsAndNumbers[0], idsAndNumbers[i + 1]));
    }
    return items;
  }
}

package vn.lantoa.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lantoa.access.AccountSpec;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiTest;

/** Publishes demands and reads lists of what is owed of them, page by page. */
abstract class ObligationLists extends ApiTest {

  /** The same with a title of the act's. */
  long publish(User officer, long root, String act, String due) {
    return publish(officer, root, act, "Việc " + act, due);
  }

  /** Publishes what a whole subtree owes; returns the demand. */
  long publish(User officer, long root, String act, String title, String due) {
    return publish(officer, root, Map.of("act", act, "title", title), due);
  }

  /** The same of a demand of which more is said. */
  long publish(User officer, long root, Map<String, Object> demand, String due) {
    long document = document(root, unique() + "-KH/TU", LocalDate.of(2026, 10, 1));
    Map<String, Object> body = new LinkedHashMap<>(demand);
    body.put("documentId", Long.toString(document));
    body.put("addressees", Map.of("subtreeOf", Long.toString(root)));
    body.put("deadlines", List.of(Map.of("rule", Map.of("kind", "ON_DATE", "date", due))));
    JsonPath draft =
        officer.post("/api/v1/demands", body).then().statusCode(201).extract().jsonPath();
    officer
        .post(
            "/api/v1/demands/" + draft.getString("id") + "/publication",
            draft.getString("version"),
            "")
        .then()
        .statusCode(200);
    return draft.getLong("id");
  }

  /** Every page; the count, where it was asked for, is theirs. */
  static List<String> all(User who, String list) {
    List<String> ids = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page =
          who.get(cursor == null ? list : list + "&cursor=" + cursor)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      ids.addAll(page.getList("items.id", String.class));
      cursor = page.getString("nextCursor");
      if (cursor == null && list.contains("count=true")) {
        assertThat(page.getLong("total")).isEqualTo(ids.size());
      }
    } while (cursor != null);
    return ids;
  }

  static AccountSpec.Held held(Role role, long place, Act... acts) {
    return new AccountSpec.Held(role, place, Set.of(acts), null, null);
  }
}

package vn.lantoa.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;

/** Up the tree by steps, until there is a word or a result. */
@QuarkusTest
class EscalationTest extends ReminderFixture {

  private JsonPath list(User user, String filter) {
    return again(user)
        .get("/api/v1/escalations?organisationId=" + commune + filter)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  @Test
  void goesUpStepByStepAndNamesOnlyWhoMayBeSeen() {
    User clerk = user(Role.OFFICER, commune);
    User head = user(Role.HEAD, commune);
    User superior = user(Role.OFFICER, province);
    long obligation = owed(TODAY, commune);
    for (int day = 0; day <= 14; day++) {
      runOn(TODAY.plusDays(day));
      if (day == 3) {
        JsonPath first = list(superior, "");
        assertThat(first.getList("items.told.step.flatten()")).containsExactly("OFFICER");
        assertThat(first.getString("items[0].nextStep")).isEqualTo("HEAD");
        assertThat(first.getString("items[0].nextOn")).isEqualTo(TODAY.plusDays(7).toString());
      }
    }
    assertThat(rows(obligation).stream().filter(r -> r.startsWith("ESCALATION")))
        .containsExactly(
            "ESCALATION 1 " + clerk.id(),
            "ESCALATION 2 " + head.id(),
            "ESCALATION 3 " + superior.id());
    JsonPath above = list(superior, "&state=RUNNING");
    assertThat(above.getInt("items[0].daysLate")).isEqualTo(14);
    assertThat(above.<Object>get("items[0].nextStep")).isNull();
    assertThat(above.getList("items[0].told.name"))
        .containsExactly(
            "Tài khoản " + clerk.userName(),
            "Tài khoản " + head.userName(),
            "Tài khoản " + superior.userName());
    JsonPath below = list(clerk, "");
    assertThat(below.getList("items[0].told.step")).containsExactly("OFFICER", "HEAD", "SUPERIOR");
    assertThat(below.<Object>get("items[0].told[2].name")).isNull();
    assertThat(below.getString("items[0].told[2].organisation.id"))
        .isEqualTo(Long.toString(province));
    assertThat(list(user(Role.OFFICER, root("PROVINCE")), "").getList("items")).isEmpty();
  }

  @Test
  void anOutageTellsEveryStepAndTwoRunsTellItOnce() {
    User clerk = user(Role.REPORTER, commune);
    long obligation = owed(TODAY, commune);
    runOn(TODAY);
    runOn(TODAY.plusDays(20));
    ledger.run();
    assertThat(rows(obligation).stream().filter(r -> r.startsWith("ESCALATION")))
        .containsExactly("ESCALATION 1 " + clerk.id(), "ESCALATION 2 0", "ESCALATION 3 0");
  }

  @Test
  void anAnswerStopsItUntilThePromiseHasPassed() {
    User officer = user(Role.OFFICER, commune);
    User head = user(Role.HEAD, commune);
    User seeing = user(Role.READER, commune);
    long obligation = owed(TODAY, commune);
    runOn(TODAY);
    runOn(TODAY.plusDays(3));
    User clerk = again(officer);
    User reader = again(seeing);
    JsonPath row = list(clerk, "");
    String id = row.getString("items[0].id");
    String version = row.getString("items[0].version");
    assertThat(row.getBoolean("items[0].mayAnswer")).isTrue();
    assertThat(list(reader, "").getBoolean("items[0].mayAnswer")).isFalse();
    String path = "/api/v1/escalations/" + id + "/answer";
    Map<String, String> word =
        Map.of("answer", "Chờ số liệu", "promisedOn", TODAY.plusDays(10).toString());
    reader.post(path, version, word).then().statusCode(403);
    user(Role.OFFICER, root("PROVINCE")).post(path, version, word).then().statusCode(404);
    clerk
        .post(path, version, Map.of("answer", "Chờ", "promisedOn", TODAY.toString()))
        .then()
        .statusCode(422);
    JsonPath answered = clerk.post(path, version, word).then().statusCode(200).extract().jsonPath();
    assertThat(answered.getString("state")).isEqualTo("ANSWERED");
    assertThat(answered.getString("answer")).isEqualTo("Chờ số liệu");
    assertThat(answered.getString("answeredBy")).isEqualTo("Tài khoản " + clerk.userName());
    clerk.post(path, version, word).then().statusCode(412);
    clerk.post(path, answered.getString("version"), word).then().statusCode(409);
    clerk.get("/api/v1/escalations/" + id).then().statusCode(200);
    runOn(TODAY.plusDays(10));
    assertThat(rows(obligation)).doesNotContain("ESCALATION 2 " + head.id());
    runOn(TODAY.plusDays(11));
    assertThat(rows(obligation)).contains("ESCALATION 2 " + head.id());
  }

  @Test
  void whatIsDoneEndsIt() {
    User clerk = user(Role.OFFICER, commune);
    User head = user(Role.HEAD, commune);
    List<String> states = List.of("ACCEPTED", "WAIVED", "WITHDRAWN", "HANDED_OVER");
    List<Long> owed = states.stream().map(s -> owed(TODAY, commune)).toList();
    runOn(TODAY);
    runOn(TODAY.plusDays(3));
    assertThat(list(clerk, "&state=RUNNING&nextStep=HEAD").getList("items")).hasSize(4);
    for (int i = 0; i < 4; i++) {
      become(owed.get(i), states.get(i));
    }
    assertThat(list(clerk, "&state=RUNNING").getList("items")).isEmpty();
    assertThat(list(clerk, "&state=ENDED").getList("items")).hasSize(4);
    runOn(TODAY.plusDays(8));
    owed.forEach(o -> assertThat(rows(o)).doesNotContain("ESCALATION 2 " + head.id()));
  }
}

package vn.lantoa.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.study.api.StudyUnitState;

/** Units that are alike are judged once: what that gives must be what each of them gives alone. */
@QuarkusTest
class BoardTest extends StudyFixture {

  private static final int ROUNDS = 60;

  /** Each column with what it may hold: few values, so that every edge is met often. */
  private static final Map<String, List<String>> SHOWN =
      Map.ofEntries(
          Map.entry("sittings", List.of("0", "1", "2")),
          Map.entry("make_ups", List.of("0", "1")),
          Map.entry("documents", List.of("0", "1", "2")),
          Map.entry("not_in_person", List.of("NULL", "7")),
          Map.entry("not_by_head", List.of("NULL", "7")),
          Map.entry("merged", List.of("NULL", "7")),
          Map.entry("first_on", List.of("NULL", "'2026-11-01'", "'2026-11-12'")),
          Map.entry("last_on", List.of("NULL", "'2026-11-12'", "'2026-11-18'")),
          Map.entry("explained", List.of("FALSE", "TRUE")),
          Map.entry("expected", List.of("0", "10", "11")),
          Map.entry("exempted", List.of("0", "1")),
          Map.entry("first_persons", List.of("0", "9", "10")),
          Map.entry("total_persons", List.of("10", "11")),
          Map.entry("essays_due", List.of("0", "5")),
          Map.entry("essays_handed_in", List.of("4", "5")),
          Map.entry("essays_last_on", List.of("NULL", "'2026-11-10'", "'2026-11-20'")),
          Map.entry("briefed", List.of("0", "1")));

  private String plan = "";
  private final List<Long> units = new ArrayList<>();

  private void shuffle(Random random) {
    String demand = head.get(PLANS + "/" + plan).path("demandId");
    for (long unit : units) {
      StringBuilder set = new StringBuilder();
      SHOWN.forEach(
          (column, values) ->
              set.append(set.isEmpty() ? "" : ", ")
                  .append(column)
                  .append(" = ")
                  .append(values.get(random.nextInt(values.size()))));
      inTransaction(
          () -> {
            new Sql("UPDATE study_standing SET " + set)
                .add("WHERE plan_id = :plan AND organisation_id = :unit")
                .bind("plan", plan)
                .bind("unit", unit)
                .execute(em);
            return new Sql("UPDATE obligation SET due_on = :due")
                .add("WHERE demand_id = :demand AND organisation_id = :unit")
                .bind("due", LocalDate.of(2026, random.nextBoolean() ? 12 : 11, 15))
                .bind("demand", demand)
                .bind("unit", unit)
                .execute(em);
          });
    }
  }

  private JsonPath board(String filter) {
    return officer
        .get(PLANS + "/" + plan + "/board?limit=200" + filter)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static long count(JsonPath board, Predicate<Map<String, Object>> like) {
    List<Map<String, Object>> items = board.getList("items");
    return items.stream().filter(like).count();
  }

  private static long sum(JsonPath board, String path) {
    List<Integer> numbers = board.getList(path);
    return numbers.stream().mapToLong(Integer::longValue).sum();
  }

  @Test
  void countsAreThoseOfEveryUnitJudgedAlone() {
    units.addAll(List.of(commune, cell, cell2));
    for (int i = 3; i < 8; i++) {
      units.add(organisation("Chi bộ " + i + " " + unique(), "CELL", "CELL", commune));
    }
    plan =
        issued(
            "rules",
            Arrays.stream(StudyRule.values())
                .map(
                    r ->
                        r == StudyRule.ESSAYS
                            ? object("rule", r.name(), "on", true, "dueOn", "2026-11-15")
                            : object("rule", r.name(), "on", true))
                .toList());
    String special = head.get(PLANS + "/" + plan).path("audiences.find { it.special }.demandId");
    inTransaction(
        () ->
            new Sql("UPDATE obligation SET organisation_id = :cell WHERE demand_id = :demand")
                .bind("cell", cell)
                .bind("demand", special)
                .execute(em));
    Random random = new Random(20261121);
    List<String> met = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      shuffle(random);
      JsonPath all = board("");
      assertThat(all.getList("items")).hasSize(units.size());
      assertThat(sum(all, "levels.units")).isEqualTo(units.size());
      assertThat(sum(all, "levels.held")).isEqualTo(count(all, u -> is(u, "held")));
      assertThat(sum(all, "levels.overdue")).isEqualTo(count(all, u -> is(u, "overdue")));
      assertThat(sum(all, "levels.fulfilled")).isEqualTo(count(all, u -> is(u, "fulfilled")));
      assertThat(sum(all, "levels.sittings")).isEqualTo(sum(all, "items.sittings"));
      assertThat(sum(all, "levels.reached.total")).isEqualTo(sum(all, "items.reached.total"));
      for (StudyRule rule : StudyRule.values()) {
        String of = "rules.find { it.rule == '" + rule + "' }.fail";
        long failing = count(all, u -> ((List<?>) u.get("failing")).contains(rule.name()));
        assertThat(all.getLong(of)).as("%s in round %d", rule, round).isEqualTo(failing);
        if (failing > 0) {
          met.add(rule.name());
        }
      }
      for (StudyUnitState state : StudyUnitState.values()) {
        JsonPath some = board("&status=" + state);
        assertThat(some.getList("items.organisation.id"))
            .as("%s in round %d", state, round)
            .hasSize(Math.toIntExact(some.getLong("total")))
            .isEqualTo(fitting(all, state));
      }
    }
    assertThat(met)
        .as("rules that failed somewhere")
        .contains(Arrays.stream(StudyRule.values()).map(Enum::name).toArray(String[]::new));
  }

  private static List<Object> fitting(JsonPath board, StudyUnitState state) {
    List<Map<String, Object>> items = board.getList("items");
    return items.stream()
        .filter(
            u ->
                switch (state) {
                  case HELD -> is(u, "held");
                  case NOT_HELD -> !is(u, "held");
                  case OVERDUE -> is(u, "overdue");
                  case FULFILLED -> is(u, "fulfilled");
                  case FAILING -> !((List<?>) u.get("failing")).isEmpty();
                })
        .map(u -> ((Map<?, ?>) u.get("organisation")).get("id"))
        .map(Object.class::cast)
        .toList();
  }

  private static boolean is(Map<String, Object> unit, String field) {
    return (boolean) unit.get(field);
  }

  @Test
  void theBoardIsReadInPagesByName() {
    plan = issued();
    List<Object> names = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page =
          officer
              .get(PLANS + "/" + plan + "/board?limit=2&cursor=" + cursor)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      names.addAll(page.getList("items.organisation.name"));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    assertThat(names).isEqualTo(board("").getList("items.organisation.name")).hasSize(3);
  }

  @Test
  void theSameNumberOutOfOtherNumbersIsAsked() {
    long cell3 = organisation("Chi bộ 3 " + unique(), "CELL", "CELL", commune);
    headcount(cell3, "MEMBER", 15, "2026-06-30");
    plan = issued();
    held(cell);
    held(cell2);
    String path = PLANS + "/" + plan + "/conformance?organisationId=" + cell;
    clerk.get(path).then().statusCode(200).body("signals.signal", not(hasItem("SAME_FIGURES")));
    held(cell3);
    clerk.get(path).then().statusCode(200).body("signals.signal", hasItem("SAME_FIGURES"));
  }

  private void held(long unit) {
    user(Role.REPORTER, unit)
        .post(SESSIONS, with(sitting(plan, 12), "organisationId", "" + unit))
        .then()
        .statusCode(201);
  }
}

package vn.lantoa.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.study.internal.Standings;

/** The board shows at once what was recorded, and what is kept for it equals the sum from zero. */
@QuarkusTest
class StandingTest extends StudyFixture {

  private static final String COLUMNS =
      """
      CONCAT_WS('|', organisation_id, sittings, make_ups, documents, by_head, merged, first_on, last_on,
        last_sitting, explained, entered_late, expected, exempted, first_persons, total_persons, essays_due,
        essays_handed_in, briefed)
      """;

  @Inject Standings standings;

  private void reached(String plan, int expected, int total) {
    officer
        .get(PLANS + "/" + plan + "/board?level=CELL")
        .then()
        .statusCode(200)
        .body(
            "items.find { it.organisation.id == '" + cell + "' }.reached.expected",
            equalTo(expected))
        .body("items.find { it.organisation.id == '" + cell + "' }.reached.total", equalTo(total));
  }

  private List<String> kept(String plan) {
    return new Sql(
            "SELECT "
                + COLUMNS
                + " AS line FROM study_standing WHERE plan_id = :plan ORDER BY organisation_id")
        .bind("plan", plan)
        .list(em, r -> r.string("line"));
  }

  private void asFromZero(String plan) {
    List<String> before = kept(plan);
    inTransaction(
        () -> {
          new Sql("DELETE FROM study_standing WHERE plan_id = :plan")
              .bind("plan", plan)
              .execute(em);
          standings.refreshBelow(Long.parseLong(plan), province);
          return 0;
        });
    assertThat(kept(plan)).isEqualTo(before);
  }

  @Test
  void whatIsRecordedCorrectedAndWithdrawnShowsAtOnce() {
    String plan = issued();
    reached(plan, 20, 0);
    asFromZero(plan);
    String id = clerk.post(SESSIONS, sitting(plan, 18)).then().statusCode(201).extract().path("id");
    reached(plan, 20, 18);
    clerk
        .put(SESSIONS + "/" + id, "0", with(sitting(plan, 17), "reason", "Đếm lại"))
        .then()
        .statusCode(200);
    reached(plan, 20, 17);
    asFromZero(plan);
    clerk
        .post(
            SESSIONS,
            with(
                sitting(plan, 0),
                "startsAt",
                "14:00",
                "makeUpOfId",
                id,
                "attendance",
                List.of(object("category", "MEMBER", "makeUp", 3))))
        .then()
        .statusCode(201);
    reached(plan, 20, 20);
    asFromZero(plan);
  }

  @Test
  void everyUnitBelowHasARowFromTheDayOfIssue() {
    String plan = issued();
    assertThat(kept(plan)).hasSize(5);
    clerk.post(SESSIONS, sitting(plan, 18)).then().statusCode(201);
    assertThat(kept(plan)).hasSize(5);
    asFromZero(plan);
  }
}

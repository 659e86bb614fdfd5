package vn.lantoa.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.TestClock;

/**
 * Whoever reaches the top of a tree walks its rows by due date; whoever reaches a part gathers them
 * from its organisations. Both ways find the same rows in the same order, whatever else is asked.
 */
@QuarkusTest
class ObligationWaysTest extends ObligationLists {

  private long root;
  private long commune;
  private long cell;
  private long study;

  @BeforeEach
  void tree() {
    root = root("PROVINCE");
    commune = organisation("Xã", "COMMUNE", "COMMITTEE", root);
    cell = organisation("Chi bộ", "CELL", "CELL", commune);
    organisation("Chi bộ khác", "CELL", "CELL", commune);
    organisation("Xã khác", "COMMUNE", "COMMITTEE", root);
    User officer = user(Role.OFFICER, root);
    study = publish(officer, root, "STUDY", "2026-12-20");
    publish(officer, root, "REPORT", "2026-12-10");
    publish(officer, root, "TASK", "2026-12-15");
    publish(officer, root, "REPORT", "2026-11-25");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&sort=-dueOn",
        "&sort=organisation",
        "&act=REPORT",
        "&sort=-organisation",
        "&sort=organisation&act=STUDY",
        "&state=OPEN",
        "&state=OPEN&sort=-dueOn",
        "&state=OPEN&q=chi bo",
        "&q=viec study",
        "&q=viec study&sort=-organisation",
        "&timeliness=NOT_DUE,DUE_SOON",
        "&timeliness=DUE_SOON",
        "&dueFrom=2026-12-11&counted=true",
        "&timeliness=NOT_DUE&role=LEAD",
        "&demandId=STUDY",
        "&documentId=STUDY"
      })
  void bothWaysFindTheSame(String asked) {
    String more =
        asked
            .replace("demandId=STUDY", "demandId=" + study)
            .replace("documentId=STUDY", "documentId=" + documentOf(study));
    String below = "/api/v1/obligations?count=true&limit=4&organisationId=" + commune + more;
    List<String> walked = all(user(Role.ADMINISTRATOR, root), below);

    assertThat(walked).isNotEmpty().doesNotHaveDuplicates();
    assertThat(all(user(Role.ADMINISTRATOR, commune), below)).isEqualTo(walked);
    assertThat(
            all(user(Role.ADMINISTRATOR, commune), "/api/v1/obligations?limit=4&count=true" + more))
        .isEqualTo(walked);
  }

  /** The widest search there is: words, a total, a reach that is measured first. */
  @Test
  void aSearchWithItsTotalAsksNoMoreThanAnyRead() {
    for (long place : new long[] {root, commune}) {
      User officer = user(Role.ADMINISTRATOR, place);
      officer.get("/api/v1/session");
      assertThat(
              statements(
                  () ->
                      officer
                          .get("/api/v1/obligations?limit=4&count=true&q=chi bo&state=OPEN")
                          .then()
                          .statusCode(200)))
          .isLessThanOrEqualTo(8);
    }
  }

  /** Its date is past, but it is to be put right by a day to come. */
  @Test
  void whatWasSentBackIsDueByItsNewDate() {
    String id =
        inTransaction(
            () -> {
              new Sql(
                      """
                      UPDATE obligation SET state = 'RETURNED', due_on = :due, repair_due_on = :repair
                      WHERE demand_id = :demand AND organisation_id = :cell
                      """)
                  .bind("due", TestClock.TODAY.minusDays(9))
                  .bind("repair", TestClock.TODAY.plusDays(2))
                  .bind("demand", study)
                  .bind("cell", cell)
                  .execute(em);
              return new Sql(
                      "SELECT id FROM obligation WHERE demand_id = :demand AND organisation_id = :cell")
                  .bind("demand", study)
                  .bind("cell", cell)
                  .first(em, r -> r.string("id"))
                  .orElseThrow();
            });
    for (long place : new long[] {root, commune}) {
      assertThat(
              all(
                  user(Role.ADMINISTRATOR, place),
                  "/api/v1/obligations?limit=2&count=true&timeliness=DUE_SOON&organisationId="
                      + commune))
          .hasSize(4)
          .contains(id);
    }
  }

  @Test
  void subtreesWithinOneAnotherAreReadOnce() {
    List<String> once =
        all(user(Role.INSPECTOR, commune), "/api/v1/obligations?limit=4&count=true");
    User twice = user(List.of(held(Role.INSPECTOR, commune), held(Role.HEAD, cell)));

    assertThat(all(twice, "/api/v1/obligations?limit=4&count=true")).isEqualTo(once).hasSize(12);
  }

  @Test
  void aRoleLimitedToAnActReachesThatActOnly() {
    User limited = user(List.of(held(Role.INSPECTOR, commune, Act.STUDY)));

    assertThat(all(limited, "/api/v1/obligations?limit=2&count=true")).hasSize(3);
    assertThat(all(limited, "/api/v1/obligations?limit=2&act=REPORT")).isEmpty();
    assertThat(all(limited, "/api/v1/obligations?scope=SELF&organisationId=" + cell)).hasSize(1);
  }

  @Test
  void anOrganisationOutsideTheReachShowsNothing() {
    User clerk = user(Role.REPORTER, cell);

    assertThat(all(clerk, "/api/v1/obligations?limit=2&organisationId=" + root)).hasSize(4);
    assertThat(all(clerk, "/api/v1/obligations?scope=SELF&organisationId=" + commune)).isEmpty();
  }

  private String documentOf(long demand) {
    return user(Role.OFFICER, root)
        .get("/api/v1/demands/" + demand)
        .then()
        .statusCode(200)
        .extract()
        .path("document.id");
  }
}

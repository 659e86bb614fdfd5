package vn.lantoa.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;

/** The whole sheet, its cost, and the targets of a programme that is being drafted. */
@QuarkusTest
class TargetSheetTest extends TargetFixture {

  @Inject Targets targets;

  @Test
  void planStandsAboveActualWithStatusForecastAndSumCheck() {
    String[] ids = family("values", List.of(value(2025, 100), value(2026, 120), value(2027, 130)));
    plan(ids[1], 2026, 60);
    plan(ids[2], 2026, 50);
    for (int quarter = 1; quarter <= 4; quarter++) {
      report(officer, ids[0], "2025-Q" + quarter, 26);
    }
    report(officer, ids[0], "2026-Q1", 25);
    report(officer, ids[0], "2026-Q2", 35);
    report(officer, ids[1], "2026-Q1", 10);

    officer
        .get("/api/v1/target-sheets?documentId=" + document)
        .then()
        .statusCode(200)
        .body("years", contains(2025, 2026, 2027, 2028, 2029, 2030))
        .body("groups", hasSize(5))
        .body("cut", equalTo(false))
        .body("rows", hasSize(1))
        .body("rows[0].target.servedBy", equalTo(3))
        .body("rows[0].actuals", hasSize(6))
        .body("rows[0].years[0].planned", equalTo(100))
        .body("rows[0].years[0].reported", equalTo(104))
        .body("rows[0].years[0].status", equalTo("EXCEEDED"))
        .body("rows[0].years[0].basis", equalTo("REPORTED"))
        .body("rows[0].years[0].owing", equalTo(3))
        .body("rows[0].years[0].given", equalTo(0))
        .body("rows[0].years[1].status", equalTo("NOT_DUE"))
        .body("rows[0].years[1].forecast", equalTo(120))
        .body("rows[0].years[1].computed", equalTo(10))
        .body("rows[0].years[1].difference", equalTo(50))
        .body("rows[0].years[1].plannedBelow", equalTo(110))
        .body("rows[0].years[1].planDifference", equalTo(-10))
        .body("rows[0].years[1].withoutPlan", equalTo(1))
        .body("rows[0].years[2].computed", nullValue());
  }

  private void plan(String id, int year, int value) {
    officer
        .put(
            "/api/v1/targets/" + id + "/values",
            officer.get("/api/v1/targets/" + id).path("version"),
            Map.of("values", List.of(value(year, value))))
        .then()
        .statusCode(200);
  }

  @Test
  void sixtyTargetsCostNoMoreStatementsThanOne() {
    String path = "/api/v1/target-sheets?documentId=" + document;
    fill(1);
    officer.get(path).then().statusCode(200);
    long one = statements(() -> officer.get(path).then().body("rows", hasSize(1)));
    fill(59);
    long sixty = statements(() -> officer.get(path).then().body("rows", hasSize(60)));
    assertThat(sixty).isEqualTo(one).isLessThanOrEqualTo(8);

    String root = officer.get(path).path("rows[0].target.id");
    assertThat(
            statements(
                () ->
                    officer
                        .get("/api/v1/targets/" + root + "/rollup?period=2025")
                        .then()
                        .statusCode(200)))
        .isLessThanOrEqualTo(8);
    assertThat(statements(() -> officer.get("/api/v1/targets?documentId=" + document)))
        .isLessThanOrEqualTo(8);
    assertThat(statements(() -> report(officer, root, "2026-Q1", 3))).isLessThanOrEqualTo(12);
    assertThat(
            statements(
                () ->
                    target(
                        officer,
                        input(document, "values", List.of(value(2026, 1)), "parentId", root))))
        .isLessThanOrEqualTo(12);
  }

  /** Targets of the document, each with one in a commune that serves it, all with figures. */
  private void fill(int count) {
    inTransaction(
        () -> {
          for (int i = 0; i < count; i++) {
            long parent = insert(province, document, null);
            insert(communes[0], programmes[0], parent);
          }
          return 0;
        });
  }

  private long insert(long organisation, String paper, Long parent) {
    new Sql(
            """
            INSERT INTO target (organisation_id, document_id, group_code, position, name, unit, comparison,
              direction, roll_up, frequency, term_from, term_to, parent_id)
            VALUES (:organisation, :document, 'ECONOMY', 10, 'Chỉ tiêu', 'tấn', 'AT_LEAST', 'HIGHER', 'SUM',
              'QUARTER', 2025, 2030, :parent)
            """)
        .bind("organisation", organisation)
        .bind("document", paper)
        .bind("parent", parent)
        .execute(em);
    long id = new Sql("SELECT LAST_INSERT_ID()").number(em);
    new Sql(
            "INSERT INTO target_value (target_id, year, value) VALUES (:id, 2025, 10), (:id, 2026, 12)")
        .bind("id", id)
        .execute(em);
    new Sql(
            """
            INSERT INTO target_actual (target_id, organisation_id, period, starts_on, ends_on, value, state,
              reported_at, reported_by)
            VALUES (:id, :organisation, '2025-Q4', '2025-10-01', '2025-12-31', 5, 'REPORTED', NOW(6), 1)
            """)
        .bind("id", id)
        .bind("organisation", organisation)
        .execute(em);
    return id;
  }

  @Test
  void oneOfThreeIsChosenOrTheOwnOrganisation() {
    Response own = officer.get("/api/v1/target-sheets");
    own.then().statusCode(200);
    assertThat(own.asString())
        .isEqualTo(officer.get("/api/v1/target-sheets?organisationId=" + province).asString());
    officer
        .get("/api/v1/target-sheets?documentId=" + document + "&organisationId=" + province)
        .then()
        .statusCode(422);
    clerk.get("/api/v1/target-sheets?documentId=" + document).then().statusCode(404);
    clerk
        .get("/api/v1/target-sheets?organisationId=" + communes[0])
        .then()
        .statusCode(200)
        .body("rows", hasSize(0));
  }

  @Test
  void aDraftProgrammeHandsItsTargetsToItsDocument() {
    String programme = programme();
    String id =
        target(
            officer,
            input(
                document,
                "documentId",
                null,
                "programmeId",
                programme,
                "organisationId",
                Long.toString(province),
                "values",
                List.of(
                    value(2025, 1),
                    value(2026, 2),
                    value(2027, 3),
                    value(2028, 4),
                    value(2029, 5))));
    user(Role.READER, communes[0])
        .get("/api/v1/target-sheets?programmeId=" + programme)
        .then()
        .body("rows", hasSize(0));
    officer
        .get("/api/v1/target-sheets?programmeId=" + programme)
        .then()
        .body("rows.target.id", contains(id));

    long number = Long.parseLong(programme);
    assertThat(targets.gaps(number))
        .extracting(TargetGap::code, TargetGap::blocking)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("TARGET_YEAR_WITHOUT_VALUE", true),
            org.assertj.core.groups.Tuple.tuple("TARGET_WITHOUT_LEAD", false),
            org.assertj.core.groups.Tuple.tuple("TARGET_WITHOUT_TERM_VALUE", false));
    String before = canonicalText(number);
    assertThat(before).contains("name=Sản lượng lương thực\t").contains("2029=5");
    plan(id, 2030, 6);
    assertThat(canonicalText(number)).isNotEqualTo(before);
  }

  @Test
  void whatIsMovedBelongsToTheDocument() {
    long programme = Long.parseLong(programme());
    inTransaction(
        () -> {
          insert(province, document, null);
          return new Sql(
                  "UPDATE target SET programme_id = :p, document_id = NULL WHERE document_id = :d")
              .bind("p", programme)
              .bind("d", document)
              .execute(em);
        });
    String before = canonicalText(programme);
    QuarkusTransaction.requiringNew()
        .run(() -> targets.issue(programme, null, Long.parseLong(document)));
    assertThat(before).isNotEmpty();
    assertThat(canonicalText(programme)).isEmpty();
    officer.get("/api/v1/target-sheets?documentId=" + document).then().body("rows", hasSize(1));
  }

  private String canonicalText(long programme) {
    return Objects.requireNonNull(
            targets.contents(List.of(new Targets.Place(programme, null))).get(programme))
        .canonicalText();
  }

  private String programme() {
    return officer
        .post(
            "/api/v1/action-programmes",
            java.util.Map.of(
                "organisationId", Long.toString(province), "type", "CTr", "title", "Chương trình"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}

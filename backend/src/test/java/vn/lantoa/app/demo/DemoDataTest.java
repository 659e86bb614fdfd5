package vn.lantoa.app.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.obligation.ObligationFacts;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.obligation.Timeliness;

/** The demo data as it stands after the start, and as it stood on days of the past. */
@QuarkusTest
@TestProfile(DemoDataTest.Profile.class)
class DemoDataTest {

  /** A database of its own, filled at the start. */
  public static class Profile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("lantoa.demo", "true");
    }

    @Override
    public List<TestResourceEntry> testResources() {
      return List.of(new TestResourceEntry(DemoDatabase.class));
    }
  }

  /** The day the screens are shown on. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Inject AgroalDataSource database;
  @Inject DemoData demo;

  @Test
  void isOfTheSizePromised() {
    assertThat(number("SELECT COUNT(*) FROM organisation")).isBetween(550L, 700L);
    assertThat(number("SELECT COUNT(*) FROM obligation")).isBetween(2_700L, 3_300L);
    assertThat(
            number(
                "SELECT COUNT(*) FROM organisation WHERE level_code = 'COMMUNE' AND kind_code = 'COMMITTEE'"
                    + " AND valid_to IS NULL AND code LIKE 'VLG.%'"))
        .isEqualTo(124);
    assertThat(number("SELECT COUNT(*) FROM account WHERE demo")).isEqualTo(demo.accounts().size());
  }

  @Test
  void isLoadedOnce() {
    long before = number("SELECT COUNT(*) FROM obligation_step");
    assertThat(demo.available()).isFalse();
    demo.load();
    assertThat(number("SELECT COUNT(*) FROM obligation_step")).isEqualTo(before);
  }

  @Test
  void leavesTheClockOfItsConnectionAlone() {
    for (int i = 0; i < 5; i++) {
      assertThat(number("SELECT ABS(TIMESTAMPDIFF(SECOND, NOW(), SYSDATE()))")).isLessThan(5);
    }
  }

  @Test
  void closureIsTheTree() {
    assertThat(
            rows(
                """
                WITH RECURSIVE walk (ancestor, descendant, depth) AS (
                  SELECT id, id, 0 FROM organisation
                  UNION ALL SELECT w.ancestor, o.id, w.depth + 1 FROM walk w
                  JOIN organisation o ON o.parent_id = w.descendant)
                SELECT ancestor, descendant, depth FROM walk
                EXCEPT SELECT ancestor_id, descendant_id, depth FROM organisation_closure
                """))
        .isEmpty();
    assertThat(number("SELECT COUNT(*) FROM organisation_closure"))
        .isEqualTo(
            number(
                """
                WITH RECURSIVE walk (id, parent) AS (
                  SELECT id, parent_id FROM organisation
                  UNION ALL SELECT w.id, o.parent_id FROM walk w JOIN organisation o ON o.id = w.parent)
                SELECT COUNT(*) FROM walk
                """));
  }

  @Test
  void periodsFollowOneAnotherAndEndAsTheBodyStands() {
    assertThat(
            rows(
                """
                SELECT a.organisation_id FROM organisation_period a JOIN organisation_period b
                  ON b.organisation_id = a.organisation_id AND b.valid_from > a.valid_from
                WHERE a.valid_to IS NULL OR a.valid_to >= b.valid_from
                """))
        .isEmpty();
    assertThat(
            rows(
                """
                SELECT o.code FROM organisation o WHERE NOT EXISTS (
                  SELECT 1 FROM organisation_period p WHERE p.organisation_id = o.id AND p.name = o.name
                    AND p.parent_id <=> o.parent_id AND p.valid_to <=> o.valid_to)
                """))
        .isEmpty();
    assertThat(rows("SELECT 1 FROM organisation_succession WHERE legal_basis = ''")).isEmpty();
  }

  @Test
  void everyDateIsWhatItsRuleComesTo() {
    for (List<Object> row :
        rows("SELECT rule, due_on, printed_on, exclusive FROM demand_deadline")) {
      var days = DeadlineRule.decode(String.valueOf(row.get(0))).resolve();
      assertThat(day(row.get(1))).isEqualTo(days.dueOn());
      assertThat(day(row.get(2))).isEqualTo(days.printedOn());
      assertThat(row.get(3)).isEqualTo(days.exclusive());
    }
    assertThat(
            rows(
                """
                SELECT ob.id FROM obligation ob JOIN demand_deadline d ON d.id = ob.deadline_id
                WHERE NOT (COALESCE(ob.extended_from, ob.due_on) <=> d.due_on AND ob.first_due_on <=> d.due_on
                  AND d.demand_id = ob.demand_id)
                """))
        .isEmpty();
  }

  @Test
  void whatWasDoneLiesBetweenTheDocumentAndTheReport() {
    assertThat(
            rows(
                """
                SELECT ob.id FROM obligation ob JOIN demand d ON d.id = ob.demand_id
                JOIN document p ON p.id = d.document_id
                WHERE ob.done_on < p.issued_on OR ob.done_on > DATE(ob.submitted_at)
                  OR (ob.state IN ('SUBMITTED', 'ACCEPTED') AND ob.done_on IS NULL)
                  OR (ob.state = 'SUBMITTED' AND (ob.confirmer_id IS NULL OR ob.confirm_by IS NULL))
                  OR (ob.state = 'RETURNED' AND ob.repair_due_on IS NULL)
                """))
        .isEmpty();
  }

  @Test
  void theScreensOfTodayAreAlive() {
    Set<Timeliness> found = EnumSet.noneOf(Timeliness.class);
    long reportedLate = 0;
    for (ObligationFacts facts : facts("")) {
      Optional<Timeliness> timeliness = Timeliness.of(facts, TODAY);
      timeliness.ifPresent(found::add);
      reportedLate += facts.reportedLate() ? 1 : 0;
    }
    assertThat(found).containsExactlyInAnyOrder(Timeliness.values());
    assertThat(reportedLate).isPositive();
    assertThat(strings("SELECT DISTINCT state FROM obligation"))
        .contains(
            "OPEN", "RECEIVED", "SUBMITTED", "RETURNED", "OBJECTED", "ACCEPTED", "HANDED_OVER");
    assertThat(strings("SELECT DISTINCT undated_reason FROM demand_deadline"))
        .contains("REGULAR", "WAITING", "UNSET");
    assertThat(strings("SELECT DISTINCT act FROM demand")).hasSize(8);
  }

  @Test
  void nothingOfADissolvedBodyIsOverdue() {
    assertThat(facts("AND o.valid_to IS NOT NULL"))
        .isNotEmpty()
        .allSatisfy(
            facts ->
                assertThat(Timeliness.of(facts, TODAY).orElse(Timeliness.DONE_ON_TIME))
                    .isIn(Timeliness.DONE_ON_TIME, Timeliness.DONE_LATE));
  }

  @Test
  void openWorkOfTheDistrictsWentToTheirSuccessors() {
    assertThat(
            strings(
                """
                SELECT t.state FROM obligation ob JOIN obligation t ON t.id = ob.handed_to_id
                JOIN organisation o ON o.id = ob.organisation_id JOIN organisation s ON s.id = t.organisation_id
                WHERE ob.state = 'HANDED_OVER' AND o.level_code = 'DISTRICT' AND s.level_code = 'COMMUNE'
                """))
        .hasSize(8)
        .containsOnly("RECEIVED");
  }

  @Test
  void everyAccountSignsInAndFindsTheRegister() {
    for (DemoAccount account : demo.accounts()) {
      Cookies cookies =
          given()
              .contentType(ContentType.JSON)
              .body(Map.of("userName", account.userName(), "password", account.password()))
              .post("/api/v1/session")
              .then()
              .statusCode(200)
              .extract()
              .detailedCookies();
      int found =
          given()
              .cookies(cookies)
              .get("/api/v1/documents?q=01-CT/TW")
              .then()
              .statusCode(200)
              .extract()
              .path("items.size()");
      assertThat(found).as(account.userName()).isPositive();
    }
  }

  @Test
  void officesCarryRolesAndOneIsDelegated() {
    assertThat(
            strings(
                """
                SELECT CONCAT(p.name, ' ', r.role, ' ', a.user_name) FROM organisation_position p
                JOIN position_role r ON r.position_id = p.id
                JOIN position_holding h ON h.position_id = p.id AND h.valid_to IS NULL
                JOIN account a ON a.id = h.account_id
                """))
        .containsExactlyInAnyOrder(
            "Bí thư Tỉnh ủy HEAD bithu.vinhlong",
            "Chánh Văn phòng Tỉnh ủy OFFICER vanphong.vinhlong");
    assertThat(
            strings(
                """
                SELECT CONCAT(f.user_name, ' ', t.user_name, ' ', r.role) FROM delegation d
                JOIN delegation_role r ON r.delegation_id = d.id
                JOIN account f ON f.id = d.from_account_id JOIN account t ON t.id = d.to_account_id
                WHERE '%s' BETWEEN d.valid_from AND d.valid_to AND d.revoked_at IS NULL
                """
                    .formatted(TODAY)))
        .containsExactly("bithu.vinhlong vanphong.vinhlong HEAD");
  }

  @Test
  void caseDIsRegisteredWithItsSymbolsDatesAndRelations() {
    assertThat(
            strings(
                """
                SELECT CONCAT(p.symbol, ' ', p.issued_on) FROM document p JOIN organisation o
                ON o.id = p.issuer_id WHERE o.code IN ('VLG', 'TW') AND p.issued_on < '2022-03-01'
                """))
        .contains(
            "167-BC/TU 2021-12-24",
            "05-NQ/TU 2021-12-24",
            "65-KH/TU 2021-12-09",
            "15-KL/TW 2021-09-30",
            "46-CT/TW 2015-06-22",
            "26-KL/TW 2022-01-28",
            "87-KH/TU 2022-02-09");
    assertThat(
            strings(
                """
                SELECT CONCAT(s.symbol, ' ', r.type, ' ', t.symbol) FROM document_relation r
                JOIN document s ON s.id = r.source_id JOIN document t ON t.id = r.target_id
                WHERE s.symbol IS NOT NULL AND t.symbol IS NOT NULL
                """))
        .contains(
            "15-KL/TW CONTINUES 46-CT/TW",
            "65-KH/TU IMPLEMENTS 15-KL/TW",
            "87-KH/TU CONCRETISES 05-NQ/TU",
            "87-KH/TU IMPLEMENTS 26-KL/TW");
    assertThat(
            number(
                """
                SELECT COUNT(*) FROM document_audience a JOIN document p ON p.id = a.document_id
                JOIN organisation o ON o.id = a.organisation_id
                WHERE p.symbol IN ('46-CT/TW', '15-KL/TW', '65-KH/TU', '87-KH/TU', '05-NQ/TU') AND o.code = 'VLG'
                """))
        .isEqualTo(5);
  }

  @Test
  void theRecordedPastIsFoundAgain() {
    String studied =
        """
        SELECT COUNT(*) FROM obligation FOR SYSTEM_TIME AS OF TIMESTAMP'2020-12-15 05:00:00' ob
        JOIN demand d ON d.id = ob.demand_id WHERE d.act = 'STUDY' AND ob.due_on = '2020-12-31' AND ob.state\
        """;
    assertThat(number(studied + " = 'ACCEPTED'")).isPositive();
    assertThat(number(studied + " <> 'ACCEPTED'")).isPositive();
    String documents = "SELECT COUNT(*) FROM document FOR SYSTEM_TIME AS OF TIMESTAMP'%s 05:00:00'";
    assertThat(number(documents.formatted("2022-03-01") + " WHERE symbol = '87-KH/TU'"))
        .isEqualTo(1);
    assertThat(number(documents.formatted("2022-02-08") + " WHERE symbol = '87-KH/TU'")).isZero();
    String tree =
        "SELECT COUNT(*) FROM organisation FOR SYSTEM_TIME AS OF TIMESTAMP'%s 05:00:00' WHERE code";
    assertThat(number(tree.formatted("2022-03-01") + " = 'VLG.H-LONG-HO' AND valid_to IS NULL"))
        .isEqualTo(1);
    assertThat(number(tree.formatted("2022-03-01") + " = 'VLG.TAN-HANH'")).isZero();
    assertThat(
            strings(
                """
                SELECT p.code FROM organisation FOR SYSTEM_TIME AS OF TIMESTAMP'2024-01-01 05:00:00' o
                JOIN organisation p ON p.id = o.parent_id WHERE o.code = 'VLG.SO-TAI-CHINH'
                """))
        .containsExactly("VLG.KCQ");
  }

  @Test
  void boardsOfStudyReadWhatItsSittingsSay() {
    assertThat(number("SELECT SUM(sittings) FROM study_standing"))
        .isEqualTo(number("SELECT COUNT(*) FROM study_sitting WHERE act = 'STUDY'"))
        .isGreaterThan(300);
    assertThat(number("SELECT SUM(expected) FROM study_standing")).isPositive();
  }

  @Test
  void programmesAreFollowed() {
    assertThat(
            strings(
                """
                SELECT CONCAT(d.title, ' ', ob.percent) FROM obligation ob
                JOIN demand d ON d.id = ob.demand_id
                WHERE ob.percent IS NOT NULL AND ob.progressed_at < '%s'
                """
                    .formatted(TODAY.minusDays(30))))
        .containsExactlyInAnyOrder(
            "Kế hoạch phát triển vùng trái cây và thủy sản gắn với chế biến 20",
            "Mỗi chi bộ khóm một mô hình dân vận khéo 30");
    assertThat(
            strings(
                """
                SELECT CONCAT(o.name, ' ', b.state, ' ', b.reply_by) FROM obstacle b
                JOIN organisation o ON o.id = b.asked_id
                """))
        .containsExactlyInAnyOrder(
            "Đảng ủy phường Tân Hạnh ANSWERED 2026-09-18", "Tỉnh ủy Vĩnh Long OPEN 2026-11-27");
    assertThat(
            strings(
                """
                SELECT CONCAT(m.state, ' ', COUNT(DISTINCT t.document_id)) FROM emulation_movement m
                JOIN emulation_movement_target mt ON mt.movement_id = m.id
                JOIN target t ON t.id = mt.target_id GROUP BY m.id
                """))
        .containsExactlyInAnyOrder("RUNNING 2", "ENDED 1");
    assertThat(
            strings(
                """
                SELECT CONCAT(a.user_name, ' ', JSON_VALUE(r.figures, '$.tasks.expected') > 100)
                FROM programme_review r JOIN account a ON a.id = r.frozen_by WHERE r.state = 'FROZEN'
                """))
        .containsExactly("bithu.vinhlong 1");
  }

  @Test
  void everyStepStandsAtItsOwnMoment() {
    assertThat(
            rows(
                "SELECT id FROM obligation_step WHERE ABS(TIMESTAMPDIFF(SECOND, row_start, stepped_at)) > 1"))
        .isEmpty();
    assertThat(
            rows(
                """
                SELECT s.id FROM obligation_step s JOIN obligation ob ON ob.id = s.obligation_id
                JOIN publication p ON p.id = ob.publication_id WHERE s.stepped_at < p.published_at
                """))
        .isEmpty();
  }

  private List<ObligationFacts> facts(String condition) {
    List<ObligationFacts> found = new ArrayList<>();
    for (List<Object> row :
        rows(
            """
            SELECT ob.state, ob.due_on, ob.repair_due_on, ob.done_on, DATE(ob.submitted_at)
            FROM obligation ob JOIN organisation o ON o.id = ob.organisation_id
            WHERE ob.due_on IS NOT NULL\s"""
                + condition
                + " UNION ALL SELECT ob.state, NULL, NULL, ob.done_on, NULL FROM obligation ob"
                + " JOIN organisation o ON o.id = ob.organisation_id WHERE ob.due_on IS NULL"
                + " AND ob.state IN ('OPEN', 'RECEIVED') "
                + condition)) {
      found.add(
          new ObligationFacts(
              ObligationState.valueOf(String.valueOf(row.get(0))),
              day(row.get(1)),
              day(row.get(2)),
              day(row.get(3)),
              day(row.get(4))));
    }
    return found;
  }

  private static @Nullable LocalDate day(@Nullable Object value) {
    return value == null
        ? null
        : value instanceof LocalDateTime time
            ? time.toLocalDate()
            : LocalDate.parse(value.toString());
  }

  private long number(String sql) {
    return ((Number) rows(sql).get(0).get(0)).longValue();
  }

  private List<String> strings(String sql) {
    return rows(sql).stream().map(row -> String.valueOf(row.get(0))).toList();
  }

  private List<List<Object>> rows(String sql) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      List<List<Object>> found = new ArrayList<>();
      while (rows.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(rows.getObject(i));
        }
        found.add(row);
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}

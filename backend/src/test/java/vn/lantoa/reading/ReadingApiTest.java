package vn.lantoa.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiTest;

/** What is read is answered with what the caller may see of the register and the tree. */
@QuarkusTest
class ReadingApiTest extends ApiTest {

  private String place;
  private long ward;
  private long office;
  private User officer;

  @BeforeEach
  void aWard() {
    place = "Bình " + syllable() + " " + syllable() + " " + syllable();
    ward = organisation("Đảng ủy phường " + place, "COMMUNE", "COMMITTEE", null);
    office = organisation("Văn phòng Đảng ủy phường " + place, "COMMUNE", "OFFICE", ward);
    organisation("Chi bộ Công an phường " + place, "CELL", "CELL", ward);
    officer = user(Role.OFFICER, ward);
  }

  private static String syllable() {
    return List.of(
            "Kha", "Lâm", "Minh", "Nghĩa", "Phước", "Quới", "Sơn", "Tân", "Vĩnh", "Xuân", "Yên")
        .get((int) (unique() * 7 % 11));
  }

  private ValidatableResponse read(User who, String text) {
    return who.post("/api/v1/readings", Map.of("text", text)).then();
  }

  @Test
  void aSentenceComesBackAsAProposalWithItsPlaces() {
    String text =
        "Giao Văn phòng Đảng uỷ chủ trì, phối hợp với Công an phường tổng hợp, trình Ban Thường vụ Đảng uỷ"
            + " trước ngày 20/12/2026.";
    JsonPath answer = read(officer, text).statusCode(200).extract().jsonPath();
    assertThat(answer.getList("deadlines")).hasSize(1);
    assertThat(answer.getString("deadlines[0].kind")).isEqualTo("BEFORE_DATE");
    assertThat(answer.getString("deadlines[0].printedOn")).isEqualTo("2026-12-20");
    assertThat(answer.getString("deadlines[0].dueOn")).isEqualTo("2026-12-19");
    assertThat(answer.getBoolean("deadlines[0].exclusive")).isTrue();
    assertThat(answer.getString("deadlines[0].rule.kind")).isEqualTo("BEFORE_DATE");
    assertThat(answer.getString("deadlines[0].explanation")).contains("20/12/2026");
    assertThat(answer.getList("assignments.role")).containsExactly("LEAD", "COORDINATE", "RECEIVE");
    assertThat(answer.getList("assignments.deadline")).containsExactly(0, 0, 0);
    for (String kind : List.of("deadlines", "assignments.organisation")) {
      List<Map<String, Object>> found = answer.getList(kind);
      for (Map<String, Object> one : found) {
        assertThat(text.substring((int) one.get("start"), (int) one.get("end")))
            .isEqualTo(one.get("text"));
      }
    }
    assertThat(answer.getString("assignments[0].organisation.id")).isEqualTo(Long.toString(office));
    assertThat(answer.getString("assignments[1].organisation.id")).isNull();
    assertThat(answer.getString("assignments[1].organisation.suggestions[0].match"))
        .isEqualTo("PART");
    assertThat(answer.getString("assignments[2].organisation.id")).isEqualTo(Long.toString(ward));
  }

  @Test
  void collectivesAreAddresseesAndStudyIsNoTarget() {
    read(
            officer,
            "Các chi bộ trực thuộc tổ chức học tập xong trong tháng 12/2026. Phấn đấu 100% cán bộ, đảng viên được học"
                + " tập, quán triệt Nghị quyết.")
        .statusCode(200)
        .body("assignments[0].act", equalTo("STUDY"))
        .body("assignments[0].organisation.collective.subtreeOf", equalTo(Long.toString(ward)))
        .body("assignments[0].organisation.collective.kinds", contains("CELL"))
        .body("targets", empty())
        .body("studyShares[0].percent", equalTo(100))
        .body("studyShares[0].audience", equalTo("cán bộ, đảng viên"));
  }

  @Test
  void documentsAreSuggestedOnlyWhereTheyMayBeRead() {
    String symbol = unique() % 100_000 + "-KH/ĐU";
    long mine = document(ward, symbol, LocalDate.of(2026, 3, 2));
    long other = organisation("Đảng ủy xã khác " + unique(), "COMMUNE", "COMMITTEE", null);
    long hidden = document(other, symbol, LocalDate.of(2026, 4, 2));
    String text = "Thực hiện Kế hoạch số " + symbol + " ngày 02/4/2026.";
    read(officer, text)
        .statusCode(200)
        .body("citations[0].symbol", equalTo(symbol))
        .body("citations[0].relation", equalTo("IMPLEMENTS"))
        .body("citations[0].suggestions.id", contains(Long.toString(mine)));
    read(user(Role.OFFICER, other), text)
        .statusCode(200)
        .body("citations[0].suggestions.id", contains(Long.toString(hidden)));
  }

  @Test
  void ofTwoWithTheSymbolTheOneOfTheDateComesFirst() {
    String symbol = unique() % 100_000 + "-KH/ĐU";
    long earlier = document(ward, symbol, LocalDate.of(2021, 3, 2));
    long later = document(ward, symbol, LocalDate.of(2026, 3, 2));
    read(officer, "Thực hiện Kế hoạch số " + symbol + " ngày 02/3/2021.")
        .body(
            "citations[0].suggestions.id", contains(Long.toString(earlier), Long.toString(later)));
  }

  @Test
  void organisationsOutOfReachAreWords() {
    long other = organisation("Đảng ủy xã Xa " + unique(), "COMMUNE", "COMMITTEE", null);
    read(
            user(Role.OFFICER, other),
            "Giao Đảng uỷ phường " + place + " báo cáo trước ngày 20/12/2026.")
        .statusCode(200)
        .body("assignments[0].organisation.text", containsString(place))
        .body("assignments[0].organisation.id", nullValue())
        .body("assignments[0].organisation.suggestions", empty());
    read(officer, "Giao Đảng uỷ phường " + place + " báo cáo trước ngày 20/12/2026.")
        .body("assignments[0].organisation.id", equalTo(Long.toString(ward)));
    officer
        .post("/api/v1/readings", Map.of("text", "x", "organisationId", Long.toString(other)))
        .then()
        .statusCode(404);
  }

  @Test
  void theIssuerIsFoundByTheNameOnTop() {
    read(
            officer,
            "ĐẢNG BỘ TỈNH XA\nĐẢNG UỶ PHƯỜNG "
                + place.toUpperCase(java.util.Locale.ROOT)
                + "\n*\nSố 12-KH/ĐU\n\nKẾ HOẠCH\nthực hiện Nghị quyết\n\nGiao Văn phòng rà soát.")
        .statusCode(200)
        .body("self.symbol", equalTo("12-KH/ĐU"))
        .body("self.issuerId", equalTo(Long.toString(ward)))
        .body("organisation.id", equalTo(Long.toString(ward)));
  }

  @Test
  void aSecretPaperIsRefusedAndItsWordsAreNotRepeated() {
    read(officer, "TỐI MẬT\nKẾ HOẠCH\nGiao Văn phòng Đảng uỷ giữ kín việc này.")
        .statusCode(422)
        .body("type", equalTo("/problems/secret-mark"))
        .body("detail", containsString("TỐI MẬT"))
        .body("detail", org.hamcrest.Matchers.not(containsString("giữ kín")));
  }

  @Test
  void nothingTooMuchOrWrong() {
    read(officer, "  \n ").statusCode(422).body("errors.pointer", hasItem("/text"));
    read(officer, "ắ".repeat(800_000)).statusCode(413).body("type", equalTo("/problems/too-large"));
    officer.post("/api/v1/readings", Map.of()).then().statusCode(422);
    officer.post("/api/v1/readings", Map.of("text", 5)).then().statusCode(400);
    officer.post("/api/v1/readings", Map.of("text", "x", "model", "y")).then().statusCode(400);
    officer
        .post("/api/v1/readings", Map.of("text", "x", "referenceDate", "31/12/2026"))
        .then()
        .statusCode(400);
    anonymous().body(Map.of("text", "x")).post("/api/v1/readings").then().statusCode(401);
  }

  @Test
  void decomposedLettersKeepTheirPlaces() {
    String text =
        java.text.Normalizer.normalize(
            "\fGiao Văn phòng Đảng uỷ rà soát trước ngày 20/12/2026.",
            java.text.Normalizer.Form.NFD);
    read(officer, text)
        .statusCode(200)
        .body("deadlines[0].start", equalTo(text.indexOf("tru")))
        .body("deadlines[0].end", equalTo(text.length() - 1));
  }

  @Test
  void theReferenceDateGivesTheYear() {
    officer
        .post(
            "/api/v1/readings",
            Map.of("text", "Nộp báo cáo trước ngày 10/2.", "referenceDate", "2026-11-21"))
        .then()
        .body("deadlines[0].printedOn", equalTo("2027-02-10"))
        .body("deadlines[0].warnings.code", contains("YEAR_INFERRED"));
    read(officer, "Nộp báo cáo trước ngày 10/2.")
        .body("deadlines[0].rule", nullValue())
        .body("deadlines[0].flaw", equalTo("NO_YEAR"))
        .body("warnings.code", hasItem("DEADLINE"));
  }

  @Test
  void manyNamesTakeNoMoreStatementsThanOne() {
    String one = "Giao Văn phòng Đảng uỷ rà soát trước ngày 20/12/2026 theo Kết luận 19. ";
    read(officer, one).statusCode(200);
    long few = statements(() -> read(officer, one).statusCode(200));
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      many.append("Giao Chi bộ khóm ").append((char) ('A' + i % 26)).append(i);
      many.append(" rà soát trước ngày 20/12/2026 theo Kết luận ").append(i).append(".\n");
    }
    long more = statements(() -> read(officer, many.toString()).statusCode(200));
    assertThat(more).isLessThanOrEqualTo(few).isLessThanOrEqualTo(10);
  }

  @Test
  void theSameKeyIsForTheSameTextAndItsAnswerIsNotKept() {
    String key = "doc-" + unique();
    String text = "Giao Văn phòng Đảng uỷ rà soát trước ngày 20/12/2026.";
    for (int i = 0; i < 2; i++) {
      officer
          .request()
          .header("Idempotency-Key", key)
          .body(Map.of("text", text))
          .post("/api/v1/readings")
          .then()
          .statusCode(200)
          .body("deadlines", hasSize(1));
    }
    officer
        .request()
        .header("Idempotency-Key", key)
        .body(Map.of("text", text + " Khác."))
        .post("/api/v1/readings")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/idempotency-key-reused"));
    long bodies =
        new vn.lantoa.shared.persistence.Sql(
                "SELECT COUNT(*) FROM idempotency_key WHERE idempotency_key = :key AND body IS NOT NULL")
            .bind("key", key)
            .number(em);
    assertThat(bodies).isZero();
  }
}

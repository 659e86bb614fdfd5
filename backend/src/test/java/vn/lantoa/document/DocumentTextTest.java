package vn.lantoa.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Texts and the passages they fall into. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentTextTest {

  private static final String TEXT =
      """
      I. MỤC TIÊU
      1. Tổng quát
      Học tập đến từng chi bộ.
      2. Cụ thể
      Hoàn thành trước ngày 31/12/2022.
      II. TỔ CHỨC THỰC HIỆN
      Văn phòng theo dõi việc xyzzyx.
      """;

  private DocumentFixture tree;
  private int number = 100;

  @BeforeAll
  void plant() {
    tree = new DocumentFixture();
  }

  private String document() {
    return tree.registered(
        tree.document(++number + "-KH/TU", "KH", "2022-02-10", "Kế hoạch có văn bản"));
  }

  private Response put(String id, String version, String text) {
    return tree.officer()
        .header("If-Match", version)
        .body(Map.of("text", text))
        .put("/api/v1/documents/" + id + "/text");
  }

  @Test
  void isEmptyUntilOneIsGiven() {
    String id = document();
    assertThat(tree.officer().get("/api/v1/documents/" + id + "/text").jsonPath().getMap(""))
        .isEqualTo(Map.of("provisions", List.of(), "version", "0"));
  }

  @Test
  void fallsIntoAddressablePassages() {
    String id = document();
    Response put = put(id, "0", TEXT);
    assertThat(put.statusCode()).as(put.asString()).isEqualTo(200);
    assertThat(put.jsonPath().getString("text")).isEqualTo(TEXT.strip());
    assertThat(put.jsonPath().getString("version")).isEqualTo("1");
    assertThat(put.jsonPath().getList("provisions.label")).containsExactly("I", "I.1", "I.2", "II");
    assertThat(put.jsonPath().getList("provisions.ordinal")).containsExactly(1, 2, 3, 4);
    assertThat(put.jsonPath().getList("provisions.demandCount")).containsOnly(0);
    assertThat(tree.officer().get("/api/v1/documents/" + id + "/text").jsonPath().getMap(""))
        .isEqualTo(put.jsonPath().getMap(""));
    assertThat(tree.officer().get("/api/v1/documents?q=viec+xyzzyx").jsonPath().getList("items.id"))
        .contains(id);
  }

  @Test
  void keepsTheIdsOfWhatDidNotChangeAndWhatADemandRestsOn() {
    String id = document();
    List<String> before = put(id, "0", TEXT).jsonPath().getList("provisions.id");
    tree.demand(id, before.get(2));
    String changed =
        "MỞ ĐẦU MỚI\nI. MỤC TIÊU\n1. Tổng quát\nHọc tập đến từng chi bộ.\n2. Cụ thể\n"
            + "Hoàn thành trong tháng.\nII. TỔ CHỨC THỰC HIỆN\nVăn phòng theo dõi việc xyzzyx.\n";
    Response after = put(id, "1", changed);
    assertThat(after.statusCode()).as(after.asString()).isEqualTo(200);
    List<String> ids = after.jsonPath().getList("provisions.id");
    assertThat(ids).contains(before.get(0), before.get(1), before.get(3));
    assertThat(ids).doesNotContain(before.get(2));
    assertThat(
            DocumentFixture.column(
                "SELECT CONCAT(label, ' ', removed) FROM provision WHERE id = ?", before.get(2)))
        .containsExactly("I.2 1");
    Response back = put(id, "2", "Chỉ còn một đoạn.");
    assertThat(back.jsonPath().getList("provisions")).hasSize(1);
    assertThat(DocumentFixture.column("SELECT COUNT(*) FROM provision WHERE document_id = ?", id))
        .containsExactly("2");
  }

  @Test
  void refusesAMarkOfSecrecyAndKeepsNothing() {
    String id = document();
    Response refused = put(id, "0", "TỐI MẬT\nSố 01-BC/TU\nNội dung");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/secret-mark");
    assertThat(refused.jsonPath().getString("detail")).contains("TỐI MẬT");
    assertThat(DocumentFixture.column("SELECT version FROM document WHERE id = ?", id))
        .containsExactly("0");
    assertThat(
            DocumentFixture.column(
                "SELECT COUNT(*) FROM document_text FOR SYSTEM_TIME ALL WHERE document_id = ?", id))
        .containsExactly("0");
  }

  @Test
  void isBounded() {
    String id = document();
    assertThat(put(id, "0", "x".repeat(1_000_001)).statusCode()).isEqualTo(422);
    assertThat(put(id, "0", "- a\n".repeat(6_000)).jsonPath().getString("errors[0].code"))
        .isEqualTo("TOO_MANY_PROVISIONS");
    assertThat(put(id, "7", TEXT).statusCode()).isEqualTo(412);
    Response emoji = put(id, "0", "Đoạn 😀 nguye\u0302\u0303n 👨‍👩‍👧");
    assertThat(emoji.jsonPath().getString("provisions[0].text"))
        .isEqualTo("Đoạn 😀 nguyễn 👨‍👩‍👧");
    Response long1 = put(id, "1", "từ ngữ dài ".repeat(85_000));
    assertThat(long1.statusCode()).isEqualTo(200);
  }

  @Test
  void aClerkOutsideReadsNone() {
    String id = document();
    assertThat(
            tree.as("READER", tree.otherProvince)
                .get("/api/v1/documents/" + id + "/text")
                .statusCode())
        .isEqualTo(404);
    assertThat(
            tree.as("READER", tree.province)
                .header("If-Match", "0")
                .body(Map.of("text", "x"))
                .put("/api/v1/documents/" + id + "/text")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void warnsOfNumeralsThatAreNone() {
    Map<String, Object> body =
        tree.document(null, "NQ", "2020-10-20", "Nghị quyết Đại hội lần thứ VXII");
    Response made = tree.register(body);
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.jsonPath().getMap("warnings[0]"))
        .containsEntry("pointer", "/title")
        .containsEntry("code", "NOT_A_ROMAN_NUMERAL")
        .containsEntry("words", "lần thứ VXII")
        .containsEntry("proposal", "XVII");
    assertThat(made.jsonPath().getString("title")).endsWith("VXII");
  }
}

package vn.lantoa.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lantoa.testing.TestClock;

/** Registering, replacing and deleting. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentRegisterTest {

  private DocumentFixture tree;

  @BeforeAll
  void plant() {
    tree = new DocumentFixture();
  }

  @Test
  void keepsTheSymbolAsWrittenBesideItsParts() {
    Map<String, Object> body =
        tree.document(
            "Nghị quyết số 05 - NQ / TU",
            "NQ",
            "2021-12-24",
            "Nghị quyết về phương hướng, nhiệm vụ năm 2022");
    body.put("externalId", "vl-05");
    body.put("summary", "Tóm tắt");
    body.put("place", "Vĩnh Long");
    body.put("signerPosition", "Bí thư Tỉnh ủy");
    body.put("receivedOn", "2021-12-25");
    body.put("validTo", "2022-12-31");
    Response made = tree.register(body);

    Map<String, Object> expected = new LinkedHashMap<>();
    String id = made.path("id");
    Map<String, Object> issuer =
        Map.of(
            "id", "" + tree.province,
            "name", "Tỉnh ủy Vĩnh Long",
            "shortName", "Tỉnh ủy Vĩnh Long",
            "level", "PROVINCE");
    expected.put("id", id);
    expected.put("externalId", "vl-05");
    expected.put("type", "NQ");
    expected.put("typeName", "Nghị quyết");
    expected.put("directive", true);
    expected.put("symbol", "05-NQ/TU");
    expected.put("symbolAsWritten", "Nghị quyết số 05 - NQ / TU");
    expected.put("number", 5);
    expected.put("issuer", issuer);
    expected.put("issuingBody", "COMMITTEE");
    expected.put("issuingBodyName", "Ban Chấp hành");
    expected.put("holder", issuer);
    expected.put("series", "2021");
    expected.put("issuedOn", "2021-12-24");
    expected.put("receivedOn", "2021-12-25");
    expected.put("title", "Nghị quyết về phương hướng, nhiệm vụ năm 2022");
    expected.put("summary", "Tóm tắt");
    expected.put("place", "Vĩnh Long");
    expected.put("signerPosition", "Bí thư Tỉnh ủy");
    expected.put("validTo", "2022-12-31");
    expected.put("demandCount", 0);
    expected.put("attachmentCount", 0);
    expected.put("warnings", List.of());
    expected.put("mayEdit", true);
    expected.put("mayDemand", true);
    expected.put("version", "0");
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(made.jsonPath().getMap("$")).isEqualTo(expected);
    assertThat(made.header("ETag")).startsWith("\"0.");
    assertThat(tree.officer().get("/api/v1/documents/" + id).jsonPath().getMap("$"))
        .isEqualTo(expected);
    assertThat(DocumentFixture.column("SELECT document_key FROM document WHERE id = ?", id))
        .containsExactly(tree.province + "|COMMITTEE|NQ|5|2021");
  }

  static Stream<Arguments> badInput() {
    return Stream.of(
        Arguments.of("symbol", "05/TU", "/symbol", "MISSING_TYPE"),
        Arguments.of("symbol", "NQ/TU", "/symbol", "MISSING_NUMBER"),
        Arguments.of("symbol", "05-XYZ/TU", "/symbol", "UNKNOWN_TYPE"),
        Arguments.of("symbol", "05-KH/TU", "/type", "TYPE_DIFFERS"),
        Arguments.of("type", "ZZ", "/type", "UNKNOWN_TYPE"),
        Arguments.of("issuingBody", "ZZ", "/issuingBody", "UNKNOWN_BODY"),
        Arguments.of(
            "issuedOn", TestClock.TODAY.plusDays(2).toString(), "/issuedOn", "IN_THE_FUTURE"),
        Arguments.of("issuedOn", "0021-12-24", "/issuedOn", "TOO_EARLY"),
        Arguments.of("receivedOn", "2021-12-23", "/receivedOn", "BEFORE_ISSUE"),
        Arguments.of(
            "receivedOn", TestClock.TODAY.plusDays(2).toString(), "/receivedOn", "IN_THE_FUTURE"),
        Arguments.of("validTo", "2021-12-23", "/validTo", "BEFORE_ISSUE"),
        Arguments.of("validTo", "9999-12-31", "/validTo", "TOO_LATE"),
        Arguments.of("title", "  ", "/title", "REQUIRED"),
        Arguments.of("title", "\u200b", "/title", "REQUIRED"),
        Arguments.of("title", "x".repeat(3000), "/title", "TOO_LONG"),
        Arguments.of("summary", "x".repeat(4001), "/summary", "TOO_LONG"),
        Arguments.of("issuerId", "999999999", "/issuerId", "UNKNOWN_ORGANISATION"),
        Arguments.of("issuerId", "abc", "/issuerId", "UNKNOWN_ID"),
        Arguments.of("holderId", "999999999", "/holderId", "UNKNOWN_ORGANISATION"),
        Arguments.of("termId", "999999999", "/termId", "UNKNOWN_TERM"),
        Arguments.of("series", "2025-2020", "/series", "ENDS_BEFORE_START"));
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void namesTheFieldAndWritesNothing(String field, Object value, String pointer, String code) {
    Map<String, Object> body =
        tree.document("77-NQ/TU", "NQ", "2021-12-24", "Không được ghi " + tree.province);
    body.put(field, value);
    long before = count();
    Response refused = tree.register(body);
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo(pointer);
    assertThat(refused.jsonPath().getString("errors[0].code")).isEqualTo(code);
    assertThat(count()).isEqualTo(before);
  }

  private long count() {
    return Long.parseLong(
        DocumentFixture.column("SELECT COUNT(*) FROM document WHERE holder_id = ?", tree.province)
            .get(0));
  }
}

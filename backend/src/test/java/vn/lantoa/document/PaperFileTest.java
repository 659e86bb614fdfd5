package vn.lantoa.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.testing.ApiTest;

/** Papers as files: their text is read, nothing of them is kept, what is no paper is refused. */
@QuarkusTest
class PaperFileTest extends ApiTest {

  private static final String ORDER =
      "Giao Văn phòng Đảng uỷ chủ trì, tổng hợp báo cáo trước ngày 20/12/2026.";

  private User officer;

  @BeforeEach
  void somebody() {
    officer = user(Role.OFFICER, root("COMMUNE"));
  }

  private Response send(String name, byte[] bytes) {
    return officer
        .request()
        .contentType("multipart/form-data")
        .multiPart("file", name, bytes, "application/octet-stream")
        .post("/api/v1/readings");
  }

  private JsonPath read(String name, byte[] bytes) {
    Response answer = send(name, bytes);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    JsonPath reading = answer.jsonPath();
    String text = reading.getString("text");
    List<Map<String, Object>> deadlines = reading.getList("deadlines");
    for (Map<String, Object> d : deadlines) {
      assertThat(text.substring((int) d.get("start"), (int) d.get("end"))).isEqualTo(d.get("text"));
    }
    return reading;
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("<w:tr>");
    for (String cell : cells) {
      row.append("<w:tc><w:p><w:r><w:t>").append(cell).append("</w:t></w:r></w:p></w:tc>");
    }
    return row.append("</w:tr>").toString();
  }

  private static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  @Test
  void aPdfIsReadOverItsPagesWithoutTheirHeadsAndNumbers() {
    List<List<String>> pages =
        List.of(
            List.of(
                "ĐẢNG UỶ XÃ TÂN HOÀ",
                "*",
                "Số 12-KH/ĐU",
                "Giao Văn phòng Đảng uỷ chủ trì, phối hợp với"),
            List.of(
                "2", "Công an xã tổng hợp, trình Ban Thường vụ Đảng uỷ trước ngày", "20/12/2026."));
    JsonPath reading = read("a.docx", SampleFiles.printed(pages));
    assertThat(reading.getString("self.symbol")).isEqualTo("12-KH/ĐU");
    assertThat(reading.getList("assignments.role"))
        .containsExactly("LEAD", "COORDINATE", "RECEIVE");
    assertThat(reading.getString("deadlines[0].printedOn")).isEqualTo("2026-12-20");
  }

  @Test
  void aDocxIsReadWithItsTableAndItsNumbers() {
    String head =
        "<w:tbl>"
            + row("ĐẢNG BỘ TỈNH XA", "ĐẢNG CỘNG SẢN VIỆT NAM")
            + row("Số 15-KH/ĐU", "Tân Hoà, ngày 02 tháng 11 năm 2026")
            + "</w:tbl>";
    String listed =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>"
            + ORDER
            + "</w:t></w:r></w:p>";
    String table =
        "<w:tbl>"
            + row("TT", "Nội dung", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian")
            + row(
                "1",
                "Xây dựng quy chế dân chủ",
                "Văn phòng HĐND và UBND xã",
                "Các thôn",
                "Quý I/2027")
            + "<w:tr>"
            + "<w:tc><w:p><w:r><w:t>2</w:t></w:r></w:p></w:tc>"
            + "<w:tc><w:p><w:r><w:t>Sơ kết quy chế</w:t></w:r></w:p></w:tc>"
            + "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>Tháng 12/2027</w:t></w:r></w:p></w:tc></w:tr>"
            + "</w:tbl>";
    Map<String, byte[]> parts = SampleFiles.word(head + paragraph("KẾ HOẠCH") + listed + table);
    parts.put(
        "word/numbering.xml",
        SampleFiles.utf8(
            "<w:numbering xmlns:w=\"urn:w\"><w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/></w:lvl></w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>"));
    JsonPath reading = read("b.docx", SampleFiles.zip(parts));
    assertThat(reading.getString("text"))
        .contains("1. Giao Văn phòng Đảng uỷ")
        .contains("Các thôn | Quý I/2027");
    assertThat(reading.getString("self.symbol")).isEqualTo("15-KH/ĐU");
    assertThat(reading.getString("self.issuedOn")).isEqualTo("2026-11-02");
    assertThat(reading.getList("assignments.organisation.text"))
        .containsExactly(
            "Văn phòng Đảng uỷ",
            "Văn phòng HĐND và UBND xã",
            "Các thôn",
            "Văn phòng HĐND và UBND xã");
    assertThat(reading.getList("deadlines.dueOn"))
        .containsExactly("2026-12-19", "2027-03-31", "2027-12-31");
  }

  @Test
  void anHtmlPageIsReadWithItsTableAndWithoutItsScripts() {
    String page =
        "<!DOCTYPE html><html><head><title>x</title><script>Giao Công an xã báo cáo trước ngày 01/12/2026.</script></head><body><p>"
            + ORDER
            + "</p><table><tr><th>TT</th><th>Nội dung</th><th>Chủ trì</th><th>Thời hạn</th></tr><tr><td>1</td><td>Rà soát quy chế</td><td rowspan=2>Văn phòng Đảng uỷ</td><td>Quý I/2027</td></tr><tr><td>2</td><td>Sơ kết quy chế</td><td>Quý II/2027</td></tr></table></body></html>";
    JsonPath reading = read("c.pdf", SampleFiles.utf8(page));
    assertThat(reading.getList("deadlines.dueOn"))
        .containsExactly("2026-12-19", "2027-03-31", "2027-06-30");
    assertThat(reading.getList("assignments.organisation.text"))
        .hasSize(3)
        .containsOnly("Văn phòng Đảng uỷ");
  }

  @Test
  void plainTextIsTakenAsItStands() {
    JsonPath reading = read("d", SampleFiles.utf8(ORDER));
    assertThat(reading.getString("text")).isEqualTo(ORDER);
  }

  static Stream<Arguments> bad() {
    byte[] broken = Arrays.copyOf(SampleFiles.pdf("Ke hoach"), 300);
    Map<String, byte[]> macros = SampleFiles.word(paragraph(ORDER));
    macros.put("word/vbaProject.bin", new byte[10]);
    Map<String, byte[]> entity = SampleFiles.word("");
    entity.put(
        "word/document.xml",
        SampleFiles.utf8(
            "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d><p><t>&x;</t></p></d>"));
    Map<String, byte[]> footer = SampleFiles.word(paragraph(ORDER));
    footer.put("word/header1.xml", SampleFiles.utf8("<h><p><t>TỐI MẬT</t></p></h>"));
    return Stream.of(
        Arguments.of("nothing in it", new byte[0], "EMPTY_FILE"),
        Arguments.of("a scan", SampleFiles.pdf("12"), "NO_TEXT"),
        Arguments.of("a damaged PDF", broken, "UNREADABLE"),
        Arguments.of("a password", SampleFiles.pdf("Ke hoach nam 2026", "khoa"), "PASSWORD"),
        Arguments.of("macros", SampleFiles.zip(macros), "MACROS"),
        Arguments.of("a bomb", SampleFiles.bomb(), "TOO_MUCH_INSIDE"),
        Arguments.of("an outside entity", SampleFiles.zip(entity), "UNREADABLE"),
        Arguments.of("a workbook", SampleFiles.xlsx("Giao"), "FILE_TYPE"),
        Arguments.of("a picture", SampleFiles.PNG, "FILE_TYPE"),
        Arguments.of(
            "an old file", SampleFiles.bytes("\u00d0\u00cf\u0011\u00e0abc"), "OLD_OFFICE_FILE"),
        Arguments.of("a mark in the head of its pages", SampleFiles.zip(footer), null),
        Arguments.of("a marked text", SampleFiles.utf8("MẬT\n" + ORDER), null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void whatIsNoPaperIsRefused(String what, byte[] bytes, String code) {
    Response answer = send("van-ban.docx", bytes);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
    if (code == null) {
      assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/secret-mark");
    } else {
      assertThat(answer.jsonPath().getList("errors.code")).containsExactly(code);
    }
  }

  @Test
  void aFormWithoutAFileOrWithABadDateIsRefused() {
    Response none =
        officer
            .request()
            .contentType("multipart/form-data")
            .multiPart("other", "x")
            .post("/api/v1/readings");
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.jsonPath().getString("errors[0].pointer")).isEqualTo("/file");
    Response date =
        officer
            .request()
            .contentType("multipart/form-data")
            .multiPart("file", "a.txt", SampleFiles.utf8(ORDER), "text/plain")
            .multiPart("referenceDate", "20/12/2026")
            .post("/api/v1/readings");
    assertThat(date.statusCode()).isEqualTo(422);
    assertThat(date.jsonPath().getString("errors[0].pointer")).isEqualTo("/referenceDate");
  }

  @Test
  void theDateBesideAFileGivesTheYear() {
    Response answer =
        officer
            .request()
            .contentType("multipart/form-data")
            .multiPart(
                "file", "a.txt", SampleFiles.utf8("Nộp báo cáo trước ngày 10/2."), "text/plain")
            .multiPart("referenceDate", "2026-11-21")
            .post("/api/v1/readings");
    assertThat(answer.jsonPath().getString("deadlines[0].printedOn")).isEqualTo("2027-02-10");
  }
}

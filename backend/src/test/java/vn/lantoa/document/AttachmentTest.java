package vn.lantoa.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

/** Files: what is taken, what is refused, and how they come back. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentTest {

  private static final Path FOLDER = Path.of("target/files");

  private DocumentFixture tree;
  private int number = 300;

  @BeforeAll
  void plant() {
    tree = new DocumentFixture();
  }

  private String document() {
    return tree.registered(
        tree.document(++number + "-KH/TU", "KH", "2022-02-10", "Kế hoạch có tệp"));
  }

  private Response upload(String document, String name, byte[] bytes) {
    return tree.officer()
        .contentType("multipart/form-data")
        .multiPart("file", name, bytes, "application/octet-stream")
        .post("/api/v1/documents/" + document + "/attachments");
  }

  static Stream<Arguments> good() {
    return Stream.of(
        Arguments.of("a.pdf", SampleFiles.pdf("Ke hoach"), "application/pdf", "a.pdf"),
        Arguments.of(
            "..\\..\\Ke hoach 87.DOCX",
            SampleFiles.docx("Kế hoạch"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "Ke hoach 87.DOCX"),
        Arguments.of(
            "../../etc/passwd",
            SampleFiles.xlsx("Phụ lục"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "passwd.xlsx"),
        Arguments.of("anh.exe", SampleFiles.PNG, "image/png", "anh.exe.png"),
        Arguments.of(
            "a.jpeg", SampleFiles.bytes("\u00ff\u00d8\u00ff\u00e0xx"), "image/jpeg", "a.jpeg"),
        Arguments.of("a.gif", SampleFiles.bytes("GIF89a...."), "image/gif", "a.gif"),
        Arguments.of("a.webp", SampleFiles.bytes("RIFF0000WEBPxxxx"), "image/webp", "a.webp"));
  }

  @ParameterizedTest
  @MethodSource("good")
  void isTakenByItsContent(String name, byte[] bytes, String mediaType, String kept) {
    String document = document();
    Response made = upload(document, name, bytes);
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    Map<String, Object> shown = new LinkedHashMap<>(made.jsonPath().getMap(""));
    assertThat(shown.keySet())
        .containsExactlyInAnyOrder(
            "id", "fileName", "mediaType", "size", "sha256", "createdAt", "createdBy", "mayDelete");
    assertThat(shown)
        .containsEntry("fileName", kept)
        .containsEntry("mediaType", mediaType)
        .containsEntry("size", bytes.length)
        .containsEntry("createdBy", "Văn phòng")
        .containsEntry("mayDelete", true);
    assertThat(
            tree.officer()
                .get("/api/v1/documents/" + document + "/attachments")
                .jsonPath()
                .getList(""))
        .isEqualTo(List.of(made.jsonPath().getMap("")));
    Response content = tree.officer().get("/api/v1/attachments/" + shown.get("id") + "/content");
    assertThat(content.asByteArray()).isEqualTo(bytes);
    assertThat(content.contentType()).startsWith(mediaType);
  }

  static Stream<Arguments> bad() {
    Map<String, byte[]> macros = SampleFiles.word("");
    macros.put("word/vbaProject.bin", new byte[10]);
    Map<String, byte[]> entity = SampleFiles.word("");
    entity.put(
        "word/document.xml",
        SampleFiles.utf8(
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a><t>&x;</t></a>"));
    Map<String, byte[]> broken = SampleFiles.word("");
    broken.put("word/header1.xml", SampleFiles.utf8("<a><b>"));
    return Stream.of(
        Arguments.of("program.pdf", SampleFiles.bytes("MZ\u0090\0\3 program"), "FILE_TYPE"),
        Arguments.of("page.pdf", SampleFiles.bytes("<html><script>1</script>"), "FILE_TYPE"),
        Arguments.of("archive.docx", SampleFiles.zip(Map.of("a.txt", new byte[1])), "FILE_TYPE"),
        Arguments.of("cut.docx", Arrays.copyOf(SampleFiles.docx("a"), 60), "FILE_TYPE"),
        Arguments.of("empty.pdf", new byte[0], "EMPTY_FILE"),
        Arguments.of("cut.pdf", SampleFiles.bytes("%PDF-1.7 and no more"), "UNREADABLE"),
        Arguments.of("locked.pdf", SampleFiles.pdf("a", "secret"), "PASSWORD"),
        Arguments.of("old.doc", SampleFiles.bytes("\u00d0\u00cf\u0011\u00e0"), "OLD_OFFICE_FILE"),
        Arguments.of("macro.docx", SampleFiles.zip(macros), "MACROS"),
        Arguments.of("entity.docx", SampleFiles.zip(entity), "UNREADABLE"),
        Arguments.of("broken.docx", SampleFiles.zip(broken), "UNREADABLE"),
        Arguments.of("bomb.docx", SampleFiles.bomb(), "TOO_MUCH_INSIDE"));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void isRefusedAndNothingIsKept(String name, byte[] bytes, String code) throws IOException {
    String document = document();
    long before = files();
    Response refused = upload(document, name, bytes);
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.contentType()).startsWith("application/problem+json");
    assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/file");
    assertThat(refused.jsonPath().getString("errors[0].code")).isEqualTo(code);
    assertThat(files()).isEqualTo(before);
    assertThat(
            DocumentFixture.column(
                "SELECT COUNT(*) FROM attachment WHERE document_id = ?", document))
        .containsExactly("0");
  }

  static Stream<byte[]> secret() {
    Map<String, byte[]> header = SampleFiles.word("<w:p><w:r><w:t>Thường</w:t></w:r></w:p>");
    header.put(
        "word/header1.xml",
        SampleFiles.utf8(
            "<h xmlns:w=\"u\"><w:p><w:r><w:t>TỐI </w:t></w:r><w:r><w:t>MẬT</w:t></w:r></w:p></h>"));
    Map<String, byte[]> watermark = SampleFiles.word("");
    watermark.put(
        "word/header2.xml",
        SampleFiles.utf8("<h xmlns:v=\"u\"><v:textpath string=\"TUYỆT MẬT\"/></h>"));
    return Stream.of(
        SampleFiles.docx("TỈNH ỦY", "MẬT", "Số 01-BC/TU"),
        SampleFiles.zip(header),
        SampleFiles.zip(watermark),
        SampleFiles.xlsx("MẬT"));
  }

  @ParameterizedTest
  @MethodSource("secret")
  void aMarkOfSecrecyIsRefusedWhereverItStands(byte[] bytes) throws IOException {
    long before = files();
    Response refused = upload(document(), "a.docx", bytes);
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    assertThat(refused.jsonPath().getString("type")).isEqualTo("/problems/secret-mark");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void theTextOfAFileIsSearchedAndForgottenWithIt() {
    String document = document();
    String id = upload(document, "a.docx", SampleFiles.docx("Điểm cầu quỵnhquạnh")).path("id");
    assertThat(search("quynhquanh")).containsExactly(document);
    Map<String, Object> body = tree.document(number + "-KH/TU", "KH", "2022-02-10", "Tên khác");
    tree.officer()
        .header("If-Match", "0")
        .body(body)
        .put("/api/v1/documents/" + document)
        .then()
        .statusCode(200);
    assertThat(search("quynhquanh ten khac")).containsExactly(document);
    assertThat(tree.officer().delete("/api/v1/attachments/" + id).statusCode()).isEqualTo(204);
    assertThat(search("quynhquanh")).isEmpty();
    assertThat(tree.officer().get("/api/v1/attachments/" + id).statusCode()).isEqualTo(404);
  }

  private List<String> search(String words) {
    return tree.officer()
        .queryParam("q", words)
        .get("/api/v1/documents")
        .jsonPath()
        .getList("items.id");
  }

  @Test
  void comesBackWholeOrInPart() throws Exception {
    byte[] bytes = SampleFiles.pdf("Ke hoach hoc tap");
    String id =
        JsonPath.from(send(document(), "Kế hoạch 87*.pdf", out -> out.write(bytes)).body())
            .getString("id");
    String path = "/api/v1/attachments/" + id + "/content";
    Response whole = tree.officer().get(path);
    String tag = whole.header("ETag");
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.header("Content-Length")).isEqualTo("" + bytes.length);
    assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
    assertThat(whole.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(whole.header("Content-Security-Policy")).startsWith("sandbox");
    assertThat(whole.header("Content-Disposition"))
        .isEqualTo(
            "attachment; filename=\"ke hoach 87_.pdf\";"
                + " filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%2087_.pdf");
    assertThat(tree.officer().get(path + "?inline=true").header("Content-Disposition"))
        .startsWith("inline;");

    Response part = tree.officer().header("Range", "bytes=10-19").get(path);
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.header("Content-Range")).isEqualTo("bytes 10-19/" + bytes.length);
    assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 10, 20));
    Response tail = tree.officer().header("Range", "bytes=-5").get(path);
    assertThat(tail.asByteArray())
        .isEqualTo(Arrays.copyOfRange(bytes, bytes.length - 5, bytes.length));
    Response rest = tree.officer().header("Range", "bytes=7-999999999").get(path);
    assertThat(rest.asByteArray()).isEqualTo(Arrays.copyOfRange(bytes, 7, bytes.length));
    Response outside = tree.officer().header("Range", "bytes=999999-").get(path);
    assertThat(outside.statusCode()).isEqualTo(416);
    assertThat(outside.jsonPath().getString("type")).isEqualTo("/problems/range-not-satisfiable");
    for (String odd : List.of("bytes=5-2", "bytes=-", "bytes=1-2,4-5", "lines=1-2", "x")) {
      assertThat(tree.officer().header("Range", odd).get(path).statusCode()).as(odd).isEqualTo(200);
    }
    assertThat(
            tree.officer()
                .header("Range", "bytes=0-1")
                .header("If-Range", "\"other\"")
                .get(path)
                .statusCode())
        .isEqualTo(200);
    assertThat(tree.officer().header("If-None-Match", tag).get(path).statusCode()).isEqualTo(304);
  }

  @Test
  void followsTheRightsOfItsDocument() {
    String document = document();
    String id = upload(document, "a.png", SampleFiles.PNG).path("id");
    for (String path : List.of("", "/content")) {
      assertThat(
              tree.as("READER", tree.province).get("/api/v1/attachments/" + id + path).statusCode())
          .isEqualTo(200);
      assertThat(
              tree.as("OFFICER", tree.otherProvince)
                  .get("/api/v1/attachments/" + id + path)
                  .statusCode())
          .isEqualTo(404);
    }
    assertThat(tree.as("READER", tree.province).delete("/api/v1/attachments/" + id).statusCode())
        .isEqualTo(403);
    assertThat(
            tree.as("OFFICER", tree.otherProvince).delete("/api/v1/attachments/" + id).statusCode())
        .isEqualTo(404);
    assertThat(
            tree.as("OFFICER", tree.otherProvince)
                .contentType("multipart/form-data")
                .multiPart("file", "a.png", SampleFiles.PNG)
                .post("/api/v1/documents/" + document + "/attachments")
                .statusCode())
        .isEqualTo(404);
    assertThat(
            tree.as("READER", tree.province)
                .get("/api/v1/attachments/" + id)
                .jsonPath()
                .getBoolean("mayDelete"))
        .isFalse();
  }

  @Test
  void theSameFileTwiceIsRefused() {
    String document = document();
    String id = upload(document, "a.png", SampleFiles.PNG).path("id");
    Response again = upload(document, "b.png", SampleFiles.PNG);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.jsonPath().getString("errors[0].proposal")).isEqualTo(id);
  }

  @Test
  void aBodyWithoutAFileIsRefused() {
    Response none =
        tree.officer()
            .contentType("multipart/form-data")
            .multiPart("other", "x")
            .post("/api/v1/documents/" + document() + "/attachments");
    assertThat(none.statusCode()).as(none.asString()).isEqualTo(422);
    assertThat(none.jsonPath().getString("errors[0].code")).isEqualTo("REQUIRED");
    assertThat(
            tree.officer()
                .body("{}")
                .post("/api/v1/documents/" + document() + "/attachments")
                .statusCode())
        .isEqualTo(415);
  }

  @Test
  void aFileOfSixtyMegabytesIsAProblem() throws Exception {
    HttpResponse<String> refused = send("1", "a.pdf", zeros(60));
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(refused.body())
        .contains(
            "{\"type\":\"/problems/too-large\",\"title\":\"Nội dung quá lớn\",\"status\":413,"
                + "\"detail\":\"Nội dung gửi lên lớn quá 27 MB. Hãy giảm độ phân giải bản quét hoặc tách"
                + " tệp.\",\"instance\":\"/api/v1/documents/1/attachments\"",
            "requestId");
    HttpResponse<String> over = send(document(), "a.pdf", zeros(26));
    assertThat(over.statusCode()).as(over.body()).isEqualTo(413);
    assertThat(over.body()).contains("25 MB");
  }

  /** So many megabytes. */
  private static Content zeros(int megabytes) {
    return out -> {
      for (int i = 0; i < megabytes; i++) {
        out.write(new byte[1024 * 1024]);
      }
    };
  }

  /** Writes the bytes of a file. */
  private interface Content {
    void write(OutputStream out) throws IOException;
  }

  /** Sends one file as a browser does: its name in UTF-8, its bytes streamed. */
  private HttpResponse<String> send(String document, String name, Content content)
      throws Exception {
    Path body = Files.createTempFile("upload", ".tmp");
    try (OutputStream out = Files.newOutputStream(body)) {
      out.write(
          SampleFiles.utf8(
              "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                  .formatted(name)));
      content.write(out);
      out.write(SampleFiles.utf8("\r\n--b--\r\n"));
    }
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(
                      URI.create(
                          "http://localhost:%d/api/v1/documents/%s/attachments"
                              .formatted(RestAssured.port, document)))
                  .header("Authorization", "Bearer " + tree.bearer("OFFICER", tree.province))
                  .header("Content-Type", "multipart/form-data; boundary=b")
                  .POST(HttpRequest.BodyPublishers.ofFile(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
    } finally {
      Files.delete(body);
    }
  }

  private static long files() throws IOException {
    if (!Files.isDirectory(FOLDER)) {
      return 0;
    }
    try (Stream<Path> all = Files.walk(FOLDER)) {
      return all.filter(Files::isRegularFile).count();
    }
  }
}

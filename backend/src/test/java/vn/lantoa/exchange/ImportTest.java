package vn.lantoa.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.lantoa.organisation.TreeFixture.rows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.lantoa.organisation.OrganisationRegister;
import vn.lantoa.organisation.TreeFixture;

/** Tables of organisations, headcounts and accounts: verdicts first, then all or nothing. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest {

  private static final String PATH = "/api/v1/imports";
  private static final String HEADER =
      "Mã;Tên;Tên viết tắt;Cấp;Loại;Đơn vị cấp trên (mã);Hiệu lực từ\n";
  private static final String COUNTS = "Mã tổ chức,Loại,Ngày,Số người\n";

  @Inject OrganisationRegister register;
  private TreeFixture tree;

  @BeforeAll
  void plant() {
    tree = new TreeFixture(register);
  }

  private static Response send(RequestSpecification who, String kind, String name, byte[] bytes) {
    return who.contentType(ContentType.MULTIPART)
        .multiPart("file", name, bytes, "application/octet-stream")
        .queryParam("kind", kind)
        .post(PATH);
  }

  /** {@code #} stands for this tree's mark. */
  private Response csv(String kind, String text) {
    byte[] bytes = text.replace("#", tree.mark + ".").getBytes(StandardCharsets.UTF_8);
    return send(tree.administrator(), kind, "bang.csv", bytes);
  }

  private Response rowsOf(Response made) {
    return tree.administrator()
        .queryParam("limit", 200)
        .get(PATH + "/" + made.path("id") + "/rows");
  }

  private Response apply(Response made) {
    return tree.administrator().post(PATH + "/" + made.path("id") + "/application");
  }

  /** Long tables are left to a job; the import as it stands when it has ended. */
  private Response applyAsJob(Response made) {
    Response accepted = apply(made);
    assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                tree.administrator().get(accepted.header("Location")).path("state").equals("DONE"));
    return tree.administrator().get(PATH + "/" + made.path("id"));
  }

  private static Map<String, Object> counts(Response r) {
    assertThat(r.statusCode()).as(r.asString()).isBetween(200, 201);
    return Map.of(
        "state", r.path("state"),
        "rows", r.path("rows"),
        "create", r.path("create"),
        "change", r.path("change"),
        "unchanged", r.path("unchanged"),
        "refused", r.path("refused"));
  }

  private static Map<String, Object> counts(
      String state, int create, int change, int unchanged, int refused) {
    return Map.of(
        "state", state,
        "rows", create + change + unchanged + refused,
        "create", create,
        "change", change,
        "unchanged", unchanged,
        "refused", refused);
  }

  @Test
  void organisationsComeInAnyOrderAreJudgedAndThenWritten() {
    String table =
        "\ufeff"
            + HEADER
            + "#I2;Chi bộ ấp Một;CB Một;Chi bộ trực thuộc;Chi bộ;#I1;1/7/2025\n"
            + "#I1;Đảng ủy xã Nhập;ĐU Nhập;commune;COMMITTEE;#LH;2025-07-01\n"
            + "#LC;;;;;;\n"
            + "#AB;Đảng ủy xã An Bình mới;;;;;\n";
    Response made = csv("ORGANISATIONS", table);
    assertThat(counts(made)).isEqualTo(counts("CHECKED", 2, 1, 1, 0));
    assertThat(made.<String>path("fileName")).isEqualTo("bang.csv");
    assertThat(rows("SELECT 1 FROM organisation WHERE code = ?", tree.code("I1"))).isEmpty();
    List<Map<String, Object>> judged = rowsOf(made).path("items");
    assertThat(judged.get(0))
        .isEqualTo(
            Map.of(
                "row",
                2,
                "verdict",
                "CREATE",
                "cells",
                Map.of(
                    "code", tree.code("I2"),
                    "name", "Chi bộ ấp Một",
                    "shortName", "CB Một",
                    "level", "Chi bộ trực thuộc",
                    "kind", "Chi bộ",
                    "parentCode", tree.code("I1"),
                    "validFrom", "1/7/2025")));
    assertThat(judged)
        .extracting(r -> r.get("verdict"))
        .containsExactly("CREATE", "CREATE", "UNCHANGED", "CHANGE");
    assertThat(counts(apply(made))).isEqualTo(counts("APPLIED", 2, 1, 1, 0));
    assertThat(
            rows(
                """
                SELECT o.name, o.short_name, o.level_code, o.kind_code, p.code, o.valid_from,
                  (SELECT COUNT(*) FROM organisation_closure c WHERE c.descendant_id = o.id)
                FROM organisation o JOIN organisation p ON p.id = o.parent_id WHERE o.code = ?
                """,
                tree.code("I2")))
        .containsExactly("Chi bộ ấp Một|CB Một|CELL|CELL|" + tree.code("I1") + "|2025-07-01|5");
    assertThat(
            rows(
                "SELECT name FROM organisation_period WHERE organisation_id = ? ORDER BY valid_from",
                tree.anBinh))
        .containsExactly("Đảng ủy xã An Bình", "Đảng ủy xã An Bình mới");
    List<String> found =
        tree.administrator()
            .queryParam("q", "xa nhap " + tree.mark)
            .get("/api/v1/organisations")
            .path("items.code");
    assertThat(found).containsExactly(tree.code("I1"));
    Response again = apply(made);
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.<String>path("type")).isEqualTo("/problems/wrong-state");
    assertThat(counts(csv("ORGANISATIONS", table))).isEqualTo(counts("CHECKED", 0, 0, 4, 0));
  }

  @Test
  void whatCannotBeWrittenIsRefusedAtItsCellAndNothingIsWritten() {
    Response made =
        csv(
            "ORGANISATIONS",
            HEADER
                + "#A;A;;CELL;CELL;#B;\n"
                + "#B;B;;CELL;CELL;#A;\n"
                + "#C;C;;CELL;CELL;#LC;\n"
                + "#C;C lần hai;;CELL;CELL;#LC;\n"
                + "#D;D;;PLANET;CELL;#LC;32/1/2025\n"
                + "#E;E;;CELL;CELL;#NOWHERE;\n"
                + "#F;F;;CELL;CELL;#E;\n"
                + "#TV;Trà Vinh khác;;;;;\n"
                + "#G;;;CELL;CELL;#TV;\n"
                + ";Không mã;;CELL;CELL;#LC;\n"
                + "#H;"
                + "x".repeat(3000)
                + ";;CELL;CELL;#LC;\n");
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    assertThat(made.<Integer>path("refused")).isEqualTo(10);
    assertThat(made.<Integer>path("create")).isEqualTo(1);
    Response judged = rowsOf(made);
    List<List<String>> codes = judged.path("items.errors.code");
    assertThat(codes)
        .containsExactly(
            List.of("CYCLE"),
            List.of("CYCLE"),
            List.of("DUPLICATE_IN_FILE"),
            List.of("UNKNOWN_CODE", "BAD_DATE"),
            List.of("UNKNOWN_PARENT"),
            List.of("PARENT_REFUSED"),
            List.of("OUT_OF_REACH"),
            List.of("REQUIRED", "UNKNOWN_PARENT"),
            List.of("REQUIRED"),
            List.of("TOO_LONG"));
    Response circle = csv("ORGANISATIONS", HEADER + "#LH;;;;;#LC;\n");
    assertThat(rowsOf(circle).<List<String>>path("items[0].errors.code")).containsExactly("CYCLE");
    Map<String, Object> error = judged.path("items[3].errors[0]");
    assertThat(error)
        .isEqualTo(
            Map.of(
                "pointer", "/cells/code",
                "code", "DUPLICATE_IN_FILE",
                "detail", "The same as row 4. Keep one of them."));
    Response some =
        tree.administrator()
            .queryParam("verdict", "REFUSED")
            .queryParam("limit", 3)
            .get(PATH + "/" + made.path("id") + "/rows");
    assertThat(some.<List<Integer>>path("items.row")).hasSize(3);
    assertThat(some.header("Link")).contains("rel=\"next\"");
    assertThat(apply(made).statusCode()).isEqualTo(409);
    assertThat(rows("SELECT 1 FROM organisation WHERE code = ?", tree.code("C"))).isEmpty();
    assertThat(tree.administrator().get(PATH + "/" + made.path("id")).<String>path("state"))
        .isEqualTo("CHECKED");
  }

  @Test
  void whatChangedSinceTheVerdictStopsTheWholeTable() {
    Response made =
        csv("ORGANISATIONS", HEADER + "#S1;S1;;CELL;CELL;#LC;\n#S2;S2;;CELL;CELL;#LC;\n");
    assertThat(counts(made)).isEqualTo(counts("CHECKED", 2, 0, 0, 0));
    Map<String, Object> taken = tree.body("ELSE", "Nơi khác", tree.centre);
    taken.put("code", tree.code("S2"));
    assertThat(
            tree.as("ADMINISTRATOR", tree.otherProvince)
                .body(with(taken, "parentId", "" + tree.otherProvince))
                .post("/api/v1/organisations")
                .statusCode())
        .isEqualTo(201);
    Response applied = apply(made);
    assertThat(applied.statusCode()).isEqualTo(409);
    assertThat(applied.<String>path("type")).isEqualTo("/problems/conflict");
    assertThat(rows("SELECT 1 FROM organisation WHERE code = ?", tree.code("S1"))).isEmpty();
  }

  private static Map<String, Object> with(Map<String, Object> body, String key, Object value) {
    body.put(key, value);
    return body;
  }

  @Test
  void headcountsAreReadFromAWorkbookWithTypedCellsAndFormulas() throws IOException {
    Response made = send(tree.administrator(), "HEADCOUNTS", "so-nguoi.xlsx", workbook());
    assertThat(counts(made)).isEqualTo(counts("CHECKED", 2, 0, 0, 1));
    assertThat(made.<String>path("warnings[0].code")).isEqualTo("UNKNOWN_COLUMN");
    assertThat(made.<String>path("warnings[0].words")).isEqualTo("Ghi chú");
    Response judged = rowsOf(made);
    assertThat(judged.<List<Map<String, String>>>path("items.cells"))
        .containsExactly(
            cells("LC", "Đảng viên", "30/6/2026", "1250"),
            cells("LC", "CADRE", "2026-06-30", "12"),
            cells("TV", "CADRE", "2026-06-30", "=cmd()"));
    assertThat(judged.<List<Integer>>path("items.row")).containsExactly(2, 4, 5);
    assertThat(judged.<List<String>>path("items[2].errors.code"))
        .containsExactly("UNKNOWN_ORGANISATION", "BAD_NUMBER");
    Response good =
        csv("HEADCOUNTS", COUNTS + "#LC,MEMBER,2026-06-30,1250\n#LC,CADRE,2026-06-30,12\n");
    assertThat(apply(good).statusCode()).isEqualTo(200);
    assertThat(
            rows(
                "SELECT category_code, persons FROM headcount WHERE organisation_id = ? ORDER BY 1",
                tree.longChau))
        .containsExactly("CADRE|12", "MEMBER|1250");
    Response changed =
        csv("HEADCOUNTS", COUNTS + "#LC,MEMBER,2026-06-30,1250\n#LC,CADRE,2026-06-30,13\n");
    assertThat(counts(changed)).isEqualTo(counts("CHECKED", 0, 1, 1, 0));
  }

  private Map<String, String> cells(String code, String category, String on, String persons) {
    return Map.of(
        "organisationCode", tree.code(code),
        "category", category,
        "countedOn", on,
        "persons", persons);
  }

  private byte[] workbook() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet();
      line(sheet, 0, "MÃ TỔ CHỨC", "Loại", "Ngày", "Số người", "Ghi chú");
      Row first = line(sheet, 1, tree.code("LC"), "Đảng viên", "30/6/2026");
      first.createCell(3).setCellFormula("1000+250");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      Row second = line(sheet, 3, tree.code("LC"), "CADRE");
      CellStyle style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat("d/m/yy"));
      second.createCell(2).setCellValue(LocalDate.parse("2026-06-30"));
      second.getCell(2).setCellStyle(style);
      second.createCell(3).setCellValue(12);
      line(sheet, 4, tree.code("TV"), "CADRE", "2026-06-30", "=cmd()");
      book.write(out);
      return out.toByteArray();
    }
  }

  private static Row line(Sheet sheet, int number, String... cells) {
    Row row = sheet.createRow(number);
    for (int i = 0; i < cells.length; i++) {
      row.createCell(i).setCellValue(cells[i]);
    }
    return row;
  }

  @Test
  void accountsAreMadeAndTheirPasswordsNeverStored() {
    String user = "vp." + tree.mark;
    Response made =
        csv(
            "ACCOUNTS",
            "Tên đăng nhập,Họ tên hiển thị,Email,Vai trò,Mã tổ chức,Loại việc,Mật khẩu ban đầu\n"
                + user
                + ",Văn phòng Long Châu,vp@x.example,Người báo cáo,#LC,STUDY; Báo cáo,mat-khau-dau\n");
    assertThat(counts(made)).isEqualTo(counts("CHECKED", 1, 0, 0, 0));
    assertThat(rowsOf(made).<String>path("items[0].cells.password")).isEqualTo("••••••");
    assertThat(rows("SELECT 1 FROM import_row WHERE cells LIKE '%mat-khau-dau%'")).isEmpty();
    assertThat(apply(made).statusCode()).isEqualTo(200);
    assertThat(
            rows(
                """
                SELECT a.display_name, a.email, r.role, r.organisation_id, r.acts
                FROM account a JOIN role_assignment r ON r.account_id = a.id WHERE a.user_name = ?
                """,
                user))
        .containsExactly(
            "Văn phòng Long Châu|vp@x.example|REPORTER|" + tree.longChau + "|STUDY,REPORT");
    Response session =
        io.restassured.RestAssured.given()
            .contentType(ContentType.JSON)
            .body(Map.of("userName", user, "password", "mat-khau-dau"))
            .post("/api/v1/session");
    assertThat(session.statusCode()).isEqualTo(200);
    Response again =
        csv(
            "ACCOUNTS",
            "Tên đăng nhập,Họ tên hiển thị,Vai trò,Mã tổ chức,Mật khẩu ban đầu\n"
                + user
                + ",Ai đó,Quản trị,#LC,\nÔng Ba,Ông Ba,Trưởng,#TV,ngan\n");
    assertThat(counts(again)).isEqualTo(counts("CHECKED", 0, 0, 1, 1));
    Response judged = rowsOf(again);
    assertThat(judged.<String>path("items[0].warnings[0].code")).isEqualTo("ACCOUNT_EXISTS");
    assertThat(judged.<List<String>>path("items[1].errors.code"))
        .containsExactly("BAD_FORMAT", "UNKNOWN_CODE", "UNKNOWN_ORGANISATION", "BAD_PASSWORD");
    assertThat(judged.<String>path("items[1].errors[0].proposal")).isEqualTo("ong.ba");
  }

  @Test
  void whatIsNoTableIsRefused() throws IOException {
    file(new byte[] {0x4d, 0x5a, (byte) 0x90, 0, 3, 0, 0, 0}, "NOT_A_TABLE");
    file("Mã;Tên;\u00e9".getBytes(StandardCharsets.ISO_8859_1), "NOT_A_TABLE");
    file(zip("word/document.xml", 10), "NOT_A_TABLE");
    file(zip("xl/vbaProject.bin", 10), "MACROS");
    file(zip("xl/worksheets/sheet1.xml", 130_000_000), "UNPACKS_TOO_LARGE");
    file(new byte[] {'\n'}, "EMPTY");
    file(text("Mã;Tên;Cấp;Loại;Đơn vị cấp trên (mã)\n"), "EMPTY");
    file(text("Mã;Tên\n#;x\n"), "MISSING_COLUMN");
    file(text(HEADER.strip() + ";Tên\n"), "DUPLICATE_COLUMN");
    StringBuilder many = new StringBuilder(HEADER);
    for (int i = 0; i <= 20_000; i++) {
      many.append("x").append(i).append(";a;a;CELL;CELL;p;\n");
    }
    file(text(many.toString()), "TOO_MANY_ROWS");
    byte[] large = new byte[10 * 1024 * 1024 + 1];
    Response big = send(tree.administrator(), "ORGANISATIONS", "a.csv", large);
    assertThat(big.statusCode()).isEqualTo(413);
    assertThat(big.<String>path("type")).isEqualTo("/problems/too-large");
    Response none =
        tree.administrator()
            .contentType(ContentType.MULTIPART)
            .multiPart("other", "x")
            .queryParam("kind", "ACCOUNTS")
            .post(PATH);
    assertThat(none.<List<String>>path("errors.pointer")).containsExactly("/file");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void file(byte[] bytes, String code) {
    Response refused = send(tree.administrator(), "ORGANISATIONS", "tep.xlsx", bytes);
    assertThat(refused.statusCode()).as(code + refused.asString()).isEqualTo(422);
    assertThat(refused.<List<String>>path("errors.pointer")).containsExactly("/file");
    assertThat(refused.<List<String>>path("errors.code")).containsExactly(code);
  }

  private static byte[] zip(String entry, int size) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      byte[] zeros = new byte[100_000];
      for (int left = size; left > 0; left -= zeros.length) {
        zip.write(zeros, 0, Math.min(left, zeros.length));
      }
    }
    return out.toByteArray();
  }

  @Test
  void importingNeedsTheRoleAndAnothersImportIsNotThere() {
    byte[] table = text(HEADER + "X;X;;CELL;CELL;" + tree.code("LC") + ";\n");
    for (String role : List.of("READER", "OFFICER", "HEAD")) {
      Response refused = send(tree.as(role, tree.province), "ORGANISATIONS", "a.csv", table);
      assertThat(refused.statusCode()).as(role).isEqualTo(403);
    }
    Response elsewhere =
        send(tree.as("ADMINISTRATOR", tree.otherProvince), "ORGANISATIONS", "a.csv", table);
    assertThat(elsewhere.<Integer>path("refused")).isEqualTo(1);
    String path = PATH + "/" + elsewhere.path("id");
    assertThat(tree.administrator().get(path).statusCode()).isEqualTo(404);
    assertThat(tree.administrator().get(path + "/rows").statusCode()).isEqualTo(404);
    assertThat(tree.administrator().post(path + "/application").statusCode()).isEqualTo(404);
  }

  @Test
  void theTemplatesAreReadBack() {
    for (String kind : List.of("ORGANISATIONS", "HEADCOUNTS", "ACCOUNTS")) {
      Response template = tree.administrator().get("/api/v1/import-templates/" + kind);
      assertThat(template.statusCode()).as(template.asString()).isEqualTo(200);
      assertThat(template.contentType()).contains("spreadsheetml");
      Response made = send(tree.administrator(), kind, "mau.xlsx", template.asByteArray());
      assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
      assertThat(made.<Integer>path("rows")).isEqualTo(1);
      assertThat(made.<Object>path("warnings")).isNull();
    }
  }

  @Test
  void tenThousandRowsAreJudgedAndWrittenInSeconds() {
    StringBuilder table = new StringBuilder(HEADER);
    for (int i = 9_999; i >= 0; i--) {
      String parent = i < 100 ? "TEN" : "N" + i % 100;
      table.append("#N%d;Chi bộ số %d;;CELL;CELL;#%s;%n".formatted(i, i, parent));
    }
    table.append("#TEN;Đảng ủy mười nghìn;;GRASSROOTS;COMMITTEE;#LC;\n");
    Instant start = Instant.now();
    Response made = csv("ORGANISATIONS", table.toString());
    Instant judged = Instant.now();
    assertThat(counts(made)).isEqualTo(counts("CHECKED", 10_001, 0, 0, 0));
    Response applied = applyAsJob(made);
    Instant done = Instant.now();
    assertThat(counts(applied)).isEqualTo(counts("APPLIED", 10_001, 0, 0, 0));
    System.out.printf(
        "10,001 rows: judged in %d ms, written in %d ms%n",
        Duration.between(start, judged).toMillis(), Duration.between(judged, done).toMillis());
    assertThat(
            rows(
                """
                SELECT COUNT(*) FROM organisation_closure c
                JOIN organisation o ON o.id = c.ancestor_id WHERE o.code = ?
                """,
                tree.code("TEN")))
        .containsExactly("10001");
  }
}

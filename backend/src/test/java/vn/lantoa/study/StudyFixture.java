package vn.lantoa.study;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

/** A province with a board, a commune and two cells, and two documents to study. */
abstract class StudyFixture extends ApiTest {

  static final String PLANS = "/api/v1/study-plans";
  static final String SESSIONS = "/api/v1/study-sessions";

  long province;
  long board;
  long commune;
  long cell;
  long cell2;
  long resolution;
  long report;
  User head;
  User officer;
  User drafter;
  User clerk;

  @BeforeEach
  void world() {
    province = root("PROVINCE");
    board = organisation("Ban Tuyên giáo " + unique(), "PROVINCE", "ADVISORY_BOARD", province);
    commune = organisation("Đảng ủy xã " + unique(), "COMMUNE", "COMMITTEE", province);
    cell = organisation("Chi bộ 1 " + unique(), "CELL", "CELL", commune);
    cell2 = organisation("Chi bộ 2 " + unique(), "CELL", "CELL", commune);
    resolution = document(province, "05-NQ/TU", LocalDate.of(2026, 10, 1));
    report = document(province, "167-BC/TU", LocalDate.of(2026, 10, 15));
    head = user(Role.HEAD, province);
    officer = user(Role.OFFICER, province);
    drafter = user(Role.OFFICER, board);
    clerk = user(Role.REPORTER, cell);
    open(resolution);
    open(report);
    headcount(cell, "MEMBER", 20, "2026-06-30");
    headcount(cell, "MEMBER", 21, "2026-12-31");
    headcount(cell, "NON_MEMBER", 40, "2026-06-30");
    headcount(cell2, "MEMBER", 12, "2026-06-30");
  }

  private void open(long document) {
    inTransaction(
        () ->
            new Sql(
                    "INSERT INTO document_audience (document_id, organisation_id) VALUES (:document, :top)")
                .bind("document", document)
                .bind("top", province)
                .execute(em));
  }

  void headcount(long organisation, String category, int persons, String on) {
    inTransaction(
        () ->
            new Sql(
                    """
                    INSERT INTO headcount (organisation_id, category_code, counted_on, persons)
                    VALUES (:organisation, :category, :on, :persons)
                    """)
                .bind("organisation", organisation)
                .bind("category", category)
                .bind("on", LocalDate.parse(on))
                .bind("persons", persons)
                .execute(em));
  }

  static Map<String, Object> object(Object... parts) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      object.put((String) parts[i], parts[i + 1]);
    }
    return object;
  }

  static Map<String, Object> with(Map<String, Object> input, Object... parts) {
    Map<String, Object> other = new LinkedHashMap<>(input);
    other.putAll(object(parts));
    return other;
  }

  Map<String, Object> plan() {
    return object(
        "organisationId",
        "" + province,
        "title",
        "Học tập, quán triệt Nghị quyết 05 " + unique(),
        "endsOn",
        "2026-12-31",
        "form",
        "IN_PERSON",
        "documents",
        List.of(
            object(
                "documentId",
                "" + resolution,
                "topics",
                List.of(object("title", "Điểm mới", "presenterPosition", "Bí thư Tỉnh ủy"))),
            object("documentId", "" + report)),
        "levels",
        List.of(
            object("level", "COMMUNE", "dueOn", "2026-12-10"),
            object("level", "CELL", "dueOn", "2026-12-31", "words", "trước ngày 31/12/2026")),
        "audiences",
        List.of(
            object("category", "MEMBER"),
            object("category", "NON_MEMBER"),
            object("category", "RETIRED_LEADER", "dueOn", "2026-12-20")));
  }

  String planned(User who, Object... parts) {
    return who.post(PLANS, with(plan(), parts)).then().statusCode(201).extract().path("id");
  }

  Response step(User who, String plan, String step, Map<String, Object> body) {
    return who.post(
        PLANS + "/" + plan + "/" + step, who.get(PLANS + "/" + plan).path("version"), body);
  }

  Response issue(String plan) {
    return step(
        head,
        plan,
        "issue",
        object("symbol", unique() % 1_000_000 + "-KH/TU", "issuedOn", "2026-11-10"));
  }

  String issued(Object... parts) {
    String plan = planned(officer, parts);
    step(officer, plan, "submission", object()).then().statusCode(200);
    step(head, plan, "approval", object()).then().statusCode(200);
    issue(plan).then().statusCode(200);
    return plan;
  }

  Map<String, Object> sitting(String plan, int members) {
    return object(
        "planId",
        plan,
        "organisationId",
        "" + cell,
        "heldOn",
        "2026-11-18",
        "startsAt",
        "07:30",
        "form",
        "IN_PERSON",
        "presenterPosition",
        "Bí thư Chi bộ",
        "presenterIsHead",
        true,
        "documentIds",
        List.of("" + resolution, "" + report),
        "attendance",
        List.of(object("category", "MEMBER", "first", members)));
  }

  /** What an organisation owes by an act of the plan's document. */
  String obligation(User who, String plan, long organisation, String act) {
    String demand =
        act.equals("STUDY")
            ? head.get(PLANS + "/" + plan).path("demandId")
            : head.get(PLANS + "/" + plan).path("audiences.find { it.special }.demandId");
    return who.get("/api/v1/obligations?demandId=" + demand + "&limit=200")
        .path("items.find { it.organisation.id == '" + organisation + "' }.id");
  }
}

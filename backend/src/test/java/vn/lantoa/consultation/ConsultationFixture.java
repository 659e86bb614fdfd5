package vn.lantoa.consultation;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

/** A province with a draft of two tasks and a target, and three communes to be asked. */
abstract class ConsultationFixture extends ApiTest {

  static final String ROUNDS = "/api/v1/consultations";
  static final String PROGRAMMES = "/api/v1/action-programmes";

  long province;
  List<Long> communes;
  User officer;
  User head;
  User clerk;
  User other;
  String programme;
  String task;
  String taskKey;
  String sectionKey;

  @BeforeEach
  void world() {
    province = root("PROVINCE");
    communes = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      communes.add(
          organisation("Đảng ủy xã " + i + " " + unique(), "COMMUNE", "COMMITTEE", province));
    }
    officer = user(Role.OFFICER, province);
    head = user(Role.HEAD, province);
    clerk = user(Role.REPORTER, communes.get(0));
    other = user(Role.REPORTER, communes.get(1));
    programme = draft();
    taskKey = officer.get(PROGRAMMES + "/" + programme).path("tasks[0].key");
    sectionKey = officer.get(PROGRAMMES + "/" + programme).path("sections[0].key");
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

  private String draft() {
    String id =
        officer
            .post(
                PROGRAMMES,
                object(
                    "organisationId",
                    "" + province,
                    "type",
                    "CTr",
                    "title",
                    "Chương trình hành động " + unique()))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    task = added(id, "Xây dựng đề án giao thông nông thôn");
    added(id, "Ban hành kế hoạch chuyển đổi số");
    return id;
  }

  private String added(String id, String title) {
    return officer
        .post(PROGRAMMES + "/" + id + "/tasks", taskInput(id, title))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  Map<String, Object> taskInput(String id, String title) {
    String group =
        officer
            .get(PROGRAMMES + "/" + id)
            .path("sections.find { it.kind == 'TASKS' && it.depth == 1 }.id");
    return object(
        "sectionId",
        group,
        "title",
        title,
        "leadIds",
        List.of("" + communes.get(2)),
        "output",
        "Kế hoạch được ban hành",
        "deadline",
        object("words", "Quý II/2027"));
  }

  String target() {
    return officer
        .post(
            "/api/v1/targets",
            object(
                "programmeId",
                programme,
                "group",
                "ECONOMY",
                "name",
                "Tỷ lệ đường xã được cứng hóa",
                "unit",
                "%",
                "comparison",
                "AT_LEAST",
                "direction",
                "HIGHER",
                "rollUp",
                "SUM",
                "frequency",
                "YEAR",
                "termFrom",
                2026,
                "termTo",
                2030))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  Map<String, Object> round() {
    return object(
        "programmeId",
        programme,
        "asked",
        object("organisations", communes.stream().map(String::valueOf).toList()),
        "closesOn",
        "2026-12-01",
        "question",
        "Đề nghị góp ý vào thời hạn và chủ trì.");
  }

  String open(Object... parts) {
    return opened(with(round(), parts)).then().statusCode(201).extract().path("id");
  }

  Response opened(Map<String, Object> input) {
    return officer.post(ROUNDS, input);
  }

  Map<String, Object> opinion() {
    return object(
        "organisationId",
        "" + communes.get(0),
        "anchor",
        "TASK",
        "anchorKey",
        taskKey,
        "quoted",
        "Quý II/2027",
        "words",
        "Thời hạn quá ngắn.",
        "proposal",
        "Lùi đến quý IV/2027.");
  }

  String given(String round) {
    return clerk
        .post(ROUNDS + "/" + round + "/opinions", opinion())
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  Response answer(String round, String opinion, String answer, String reason) {
    String path = ROUNDS + "/" + round + "/opinions/" + opinion;
    return officer.post(
        path + "/answer",
        officer.get(path).path("version"),
        reason == null ? object("answer", answer) : object("answer", answer, "reason", reason));
  }

  Response close(String round) {
    return officer.post(
        ROUNDS + "/" + round + "/closure",
        officer.get(ROUNDS + "/" + round).path("version"),
        object());
  }

  /** As many opinions as asked for, without going through the API. */
  void manyOpinions(String round, int count) {
    inTransaction(
        () -> {
          List<String> rows = new ArrayList<>();
          Sql sql =
              new Sql(
                  """
                  INSERT INTO opinion (consultation_id, organisation_id, source, anchor, anchor_key,
                    position, place, words, given_at) VALUES
                  """);
          for (int i = 0; i < count; i++) {
            rows.add(
                "(:round, %d, 'WRITTEN', 'TASK', :key, 3, 'Nhiệm vụ', 'Ý kiến %d', NOW(6))"
                    .formatted(communes.get(i % 3), i));
          }
          return sql.add(String.join(", ", rows))
              .bind("round", round)
              .bind("key", taskKey)
              .execute(em);
        });
  }
}

package vn.lantoa.programme;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import vn.lantoa.access.AccountSpec;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

/** A province with a commune and two boards, a term, an officer and a head. */
public abstract class ProgrammeFixture extends ApiTest {

  protected static final String PROGRAMMES = "/api/v1/action-programmes";

  protected long province;
  protected long commune;
  protected long board;
  protected long office;
  protected long term;
  protected User officer;
  protected User head;

  @BeforeEach
  protected void world() {
    province = root("PROVINCE");
    commune = organisation("Đảng ủy xã " + unique(), "COMMUNE", "COMMITTEE", province);
    board = organisation("Ban Tuyên giáo " + unique(), "PROVINCE", "ADVISORY_BOARD", province);
    office = organisation("Văn phòng " + unique(), "PROVINCE", "ADVISORY_BOARD", province);
    term =
        inTransaction(
            () -> {
              new Sql(
                      """
                      INSERT INTO term (organisation_id, name, starts_on, ends_on)
                      VALUES (:id, '2025-2030', '2025-10-01', '2030-10-31')
                      """)
                  .bind("id", province)
                  .execute(em);
              return new Sql("SELECT LAST_INSERT_ID()").number(em);
            });
    officer = user(Role.OFFICER, province);
    head = user(List.of(held(Role.HEAD, province)));
  }

  protected static AccountSpec.Held held(Role role, long organisation) {
    return new AccountSpec.Held(role, organisation, java.util.Set.of(), null, null);
  }

  protected static Map<String, Object> object(Object... parts) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      object.put((String) parts[i], parts[i + 1]);
    }
    return object;
  }

  protected Map<String, Object> programme(String title) {
    return object(
        "organisationId", "" + province, "type", "CTr", "title", title, "termId", "" + term);
  }

  /** A draft with the usual outline; returns its id. */
  protected String draft() {
    return draft(programme("Chương trình hành động " + unique()));
  }

  protected String draft(Map<String, Object> input) {
    return officer.post(PROGRAMMES, input).then().statusCode(201).extract().path("id");
  }

  protected Response read(String id) {
    Response answer = officer.get(PROGRAMMES + "/" + id);
    answer.then().statusCode(200);
    return answer;
  }

  /** The first section that holds tasks. */
  protected String group(String id) {
    return read(id).path("sections.find { it.kind == 'TASKS' && it.depth == 1 }.id");
  }

  /** A task with all that is needed to issue it. */
  protected Map<String, Object> task(String section, String title) {
    return object(
        "sectionId",
        section,
        "title",
        title,
        "leadIds",
        List.of("" + board),
        "output",
        "Kế hoạch được ban hành",
        "recipient",
        "Ban Thường vụ Tỉnh ủy",
        "deadline",
        object("words", "Quý II/2027"));
  }

  protected Response add(String id, Map<String, Object> task) {
    return officer.post(PROGRAMMES + "/" + id + "/tasks", task);
  }

  protected String added(String id, Map<String, Object> task) {
    Response answer = add(id, task);
    answer.then().statusCode(201);
    return answer.path("id");
  }

  protected static Map<String, Object> with(Map<String, Object> task, Object... parts) {
    Map<String, Object> other = new LinkedHashMap<>(task);
    other.putAll(object(parts));
    return other;
  }

  /** A superior document whose demand for a programme the province owes. */
  protected long superior() {
    return document(province, (unique() % 9_000_000 + 1) + "-NQ/TW", LocalDate.of(2026, 9, 1));
  }

  /** What the head sees, approved. */
  protected Response approve(String id) {
    Response seen = head.get(PROGRAMMES + "/" + id);
    return head.post(
        PROGRAMMES + "/" + id + "/approval",
        seen.path("version"),
        object("contentHash", seen.path("contentHash")));
  }

  /** Issued as it stands; a symbol for the first edition. */
  protected Response issue(String id, String symbol) {
    return head.post(
        PROGRAMMES + "/" + id + "/issue",
        head.get(PROGRAMMES + "/" + id).path("version"),
        symbol == null ? object() : object("symbol", symbol));
  }

  protected Response preview(String id) {
    Response answer = head.post(PROGRAMMES + "/" + id + "/issue-preview", object());
    answer.then().statusCode(200);
    return answer;
  }

  /** As many tasks as asked for, without going through the API. */
  protected void manyTasks(String id, String section, int count) {
    inTransaction(
        () -> {
          List<String> rows = new ArrayList<>();
          Sql sql =
              new Sql(
                  """
                  INSERT INTO programme_task (programme_id, section_id, position, title, kind, lead_id,
                    coordinators, output, resources, deadline_rule, deadline_words, due_on, depends_on) VALUES
                  """);
          for (int i = 0; i < count; i++) {
            rows.add(
                "(:p, :s, %d, 'Nhiệm vụ %d', 'TASK', :lead, CONCAT('[{\"organisationId\":\"', :commune, '\"}]'), 'Báo cáo', '[]', 'QUARTER:2027-%d', 'Quý', '2027-03-31', '[]')"
                    .formatted(i * 16 + 16, i, i % 4 + 1));
          }
          sql.add(String.join(", ", rows))
              .bind("p", id)
              .bind("s", section)
              .bind("lead", board)
              .bind("commune", commune)
              .execute(em);
          return new Sql("UPDATE programme_task SET task_key = id WHERE programme_id = :p")
              .bind("p", id)
              .execute(em);
        });
  }
}

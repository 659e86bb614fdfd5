package vn.lantoa.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

/** What is held of a person is handed out on request, and erased without a trace of the name. */
@QuarkusTest
class PersonalDataTest extends ApiTest {

  private static final String PASSWORD = "một câu dài để nhớ lâu";

  private Map<String, Object> input(String mark, long place, boolean active) {
    Map<String, Object> input = new HashMap<>();
    input.put("userName", mark);
    input.put("displayName", "Cán bộ " + mark + " \"B\"");
    input.put("email", mark + "@example.org");
    input.put("active", active);
    input.put("roles", List.of(Map.of("role", "OFFICER", "organisationId", Long.toString(place))));
    return input;
  }

  private Response made(User administrator, String mark, long place) {
    Map<String, Object> input = input(mark, place, true);
    input.put("password", PASSWORD);
    Response made =
        administrator
            .request()
            .header("Idempotency-Key", "key-" + unique())
            .body(input)
            .post("/api/v1/users");
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    anonymous()
        .header("User-Agent", "Browser of " + mark)
        .body(Map.of("userName", mark, "password", PASSWORD))
        .post("/api/v1/session")
        .then()
        .statusCode(200);
    anonymous()
        .body(Map.of("userName", mark, "password", "sai mật khẩu rồi"))
        .post("/api/v1/session")
        .then()
        .statusCode(401);
    return made;
  }

  private void delegated(User from, long to, long place, String reason) {
    from.post(
            "/api/v1/delegations",
            Map.of(
                "toAccountId",
                Long.toString(to),
                "roles",
                List.of(Map.of("role", "HEAD", "organisationId", Long.toString(place))),
                "from",
                "2026-11-21",
                "to",
                "2026-11-30",
                "reason",
                reason))
        .then()
        .statusCode(201);
  }

  @Test
  void everythingHeldOfAnAccountIsHandedOutWithoutSecrets() {
    long root = root("PROVINCE");
    User administrator = user(Role.ADMINISTRATOR, root);
    String mark = "m" + unique();
    String id = made(administrator, mark, root).path("id");
    delegated(user(Role.HEAD, root), Long.parseLong(id), root, "Thay đồng chí " + mark);
    String path = "/api/v1/users/" + id + "/personal-data";
    Response data = administrator.get(path);
    assertThat(data.statusCode()).as(data.asString()).isEqualTo(200);
    assertThat(data.<String>path("account.userName")).isEqualTo(mark);
    assertThat(data.<String>path("account.email")).isEqualTo(mark + "@example.org");
    assertThat(data.<List<String>>path("roles.role")).containsExactly("OFFICER");
    assertThat(data.<String>path("delegations[0].reason")).contains(mark);
    assertThat(data.<String>path("sessions[0].userAgent")).isEqualTo("Browser of " + mark);
    assertThat(data.<List<String>>path("journal.action"))
        .containsExactly("session.create", "user.create");
    assertThat(data.<List<Boolean>>path("journal.byAccount")).containsExactly(true, false);
    assertThat(data.asString()).doesNotContainIgnoringCase("hash").doesNotContain("$2");
    assertThat(statements(() -> administrator.get(path))).isLessThanOrEqualTo(14);
    User elsewhere = user(Role.ADMINISTRATOR, root("PROVINCE"));
    assertThat(elsewhere.get(path).statusCode()).isEqualTo(404);
    assertThat(user(Role.HEAD, root).get(path).statusCode()).isEqualTo(403);
  }

  @Test
  void anErasedPersonIsNamedInNoTable() {
    long root = root("PROVINCE");
    User administrator = user(Role.ADMINISTRATOR, root);
    String mark = "m" + unique();
    String id = made(administrator, mark, root).path("id");
    delegated(user(Role.HEAD, root), Long.parseLong(id), root, "Thay đồng chí " + mark);
    imported(administrator.id(), mark);
    subscribed(Long.parseLong(id), mark);
    String path = "/api/v1/users/" + id;
    String version = administrator.get(path).path("version");
    String off =
        administrator.put(path, version, input(mark, root, false)).then().extract().path("version");
    assertThat(placesOf(mark))
        .contains("account.user_name", "account.email", "login_session.user_agent")
        .contains("delegation.reason", "import_row.cells", "idempotency_key.body")
        .contains("calendar_feed.name");
    Response gone = administrator.post(path + "/erasure", off, Map.of("reason", "Theo đơn"));
    assertThat(gone.statusCode()).as(gone.asString()).isEqualTo(200);
    assertThat(gone.<String>path("userName")).isEmpty();
    assertThat(gone.<String>path("displayName")).isEmpty();
    assertThat(gone.<String>path("erasedAt")).isNotNull();
    assertThat(placesOf(mark)).isEmpty();
    Response journal = administrator.get("/api/v1/audit/entries?subject=users&subjectId=" + id);
    assertThat(journal.<String>path("items[0].action")).isEqualTo("user.erase");
    assertThat(journal.<String>path("items[0].reason")).isEqualTo("Theo đơn");
    assertThat(journal.<String>path("items[0].subjectName")).isEmpty();
    String now = gone.path("version");
    Response again = administrator.post(path + "/erasure", now, Map.of("reason", "Theo đơn"));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(administrator.put(path, now, input(mark, root, true)).statusCode()).isEqualTo(409);
    assertThat(placesOf(mark)).isEmpty();
  }

  @Test
  void nobodyErasesThemselvesOrAnActiveAccount() {
    long root = root("PROVINCE");
    User administrator = user(Role.ADMINISTRATOR, root);
    Map<String, Object> why = Map.of("reason", "Theo đơn");
    for (User one : List.of(administrator, user(Role.OFFICER, root))) {
      String path = "/api/v1/users/" + one.id();
      Response before = administrator.get(path);
      Response refused = administrator.post(path + "/erasure", before.path("version"), why);
      assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
      assertThat(refused.<String>path("type")).isEqualTo("/problems/wrong-state");
      assertThat(administrator.get(path).asString()).isEqualTo(before.asString());
    }
    User reader = user(Role.READER, root);
    String path = "/api/v1/users/" + reader.id() + "/erasure";
    assertThat(reader.post(path, "0", why).statusCode()).isEqualTo(403);
    User elsewhere = user(Role.ADMINISTRATOR, root("PROVINCE"));
    assertThat(elsewhere.post(path, "0", why).statusCode()).isEqualTo(404);
  }

  @Test
  void sessionsOfAnAccountAreListedToItsAdministrator() {
    long root = root("PROVINCE");
    User administrator = user(Role.ADMINISTRATOR, root);
    String mark = "m" + unique();
    String path = "/api/v1/users/" + made(administrator, mark, root).path("id");
    Response sessions = administrator.get(path + "/security/sessions");
    assertThat(sessions.<List<Boolean>>path("current")).containsExactly(false);
    assertThat(sessions.<String>path("[0].address")).isEqualTo("127.0.0.1");
    assertThat(
            user(Role.ADMINISTRATOR, root("PROVINCE"))
                .get(path + "/security/sessions")
                .statusCode())
        .isEqualTo(404);
  }

  private void imported(long account, String mark) {
    inTransaction(
        () -> {
          new Sql(
                  """
                  INSERT INTO import_file (kind, file_name, state, row_count, warnings, account_id,
                    created_at) VALUES ('ACCOUNTS', 'x.csv', 'APPLIED', 1, '[]', :account, NOW(6))
                  """)
              .bind("account", account)
              .execute(em);
          return new Sql(
                  """
                  INSERT INTO import_row (import_id, row_no, verdict, cells, findings)
                  VALUES (LAST_INSERT_ID(), 1, 'CREATE', JSON_OBJECT('USER_NAME', :mark), '[]')
                  """)
              .bind("mark", mark)
              .execute(em);
        });
  }

  private void subscribed(long account, String mark) {
    inTransaction(
        () ->
            new Sql(
                    """
                    INSERT INTO calendar_feed (account_id, name, scope, language, token_hash, created_at)
                    VALUES (:account, :name, 'MINE', 'vi', SHA2(:name, 256), NOW(6))
                    """)
                .bind("account", account)
                .bind("name", "Lịch của " + mark)
                .execute(em));
  }

  private record Column(String table, String column, boolean versioned) {}

  /** Every text column of every table, its history included, in which the mark still lies. */
  private List<String> placesOf(String mark) {
    List<Column> columns =
        new Sql(
                """
                SELECT c.table_name AS t, c.column_name AS c, t.table_type = 'SYSTEM VERSIONED' AS v
                FROM information_schema.columns c JOIN information_schema.tables t
                  ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                WHERE c.table_schema = DATABASE() AND t.table_type <> 'VIEW' AND (
                  c.data_type LIKE '%char' OR c.data_type LIKE '%text'
                  OR c.data_type LIKE '%blob' OR c.data_type LIKE '%binary')
                """)
            .list(em, r -> new Column(r.string("t"), r.string("c"), r.bool("v")));
    assertThat(columns).hasSizeGreaterThan(100);
    List<String> found = new ArrayList<>();
    for (Column column : columns) {
      String history = column.versioned() ? " FOR SYSTEM_TIME ALL" : "";
      String sql =
          "SELECT COUNT(*) FROM `%s`%s WHERE INSTR(`%s`, :mark) > 0"
              .formatted(column.table(), history, column.column());
      if (new Sql(sql).bind("mark", mark).number(em) > 0) {
        found.add(column.table() + "." + column.column());
      }
    }
    return found;
  }
}

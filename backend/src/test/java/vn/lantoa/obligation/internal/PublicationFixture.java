package vn.lantoa.obligation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import vn.lantoa.shared.actor.Acting;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.job.JobProgress;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

/** A tree whose demands are published in several parts, and what can be seen of it. */
abstract class PublicationFixture extends ApiTest {

  static final Duration LONG = Duration.ofSeconds(60);
  static final int ROWS = 12;
  private static final int PART = 4;

  @Inject TestPublications sizes;
  @Inject PublicationJob handler;
  @Inject Acting acting;
  @Inject AgroalDataSource database;

  long root;
  List<Long> cells;
  User officer;

  @BeforeEach
  void plant() {
    sizes.set(60_000, PART);
    root = root("PROVINCE");
    long commune = organisation("Xã", "COMMUNE", "COMMITTEE", root);
    cells = new ArrayList<>(List.of(commune));
    for (int i = 1; i < ROWS; i++) {
      cells.add(organisation("Chi bộ " + i, "CELL", "CELL", commune));
    }
    officer = user(Role.OFFICER, root);
  }

  @AfterEach
  void usualSizes() {
    sizes.reset();
  }

  Map<String, Object> input(long document, String due, Map<String, Object> addressees) {
    return new HashMap<>(
        Map.of(
            "documentId",
            Long.toString(document),
            "act",
            "STUDY",
            "title",
            "Học tập, quán triệt",
            "addressees",
            addressees,
            "deadlines",
            List.of(Map.of("rule", Map.of("kind", "ON_DATE", "date", due)))));
  }

  Map<String, Object> everybody() {
    return Map.of("subtreeOf", Long.toString(root));
  }

  /** A draft for everybody below the root. */
  JsonPath draft() {
    long document = document(root, unique() + "-KH/TU", LocalDate.of(2026, 10, 1));
    return officer
        .post("/api/v1/demands", input(document, "2026-12-31", everybody()))
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  Response later(User who, String path, String version, Object body) {
    return who.request()
        .header("If-Match", "\"" + version + "\"")
        .header("Prefer", "respond-async")
        .body(body)
        .post(path);
  }

  JsonPath demand(String id) {
    return officer.get("/api/v1/demands/" + id).then().statusCode(200).extract().jsonPath();
  }

  JsonPath published() {
    JsonPath draft = draft();
    officer
        .post(
            "/api/v1/demands/" + draft.getString("id") + "/publication",
            draft.getString("version"),
            "")
        .then()
        .statusCode(200);
    return demand(draft.getString("id"));
  }

  /**
   * A request as the API leaves it, and its job, which nobody begins: the test runs its work
   * itself.
   *
   * @return the request's id
   */
  String waiting(JsonPath demand, String action, Object proposal, String reason) {
    return inTransaction(
        () -> {
          new Sql(
                  """
                  INSERT INTO job (kind, input, state, account_id, grants, total, created_at)
                  VALUES ('publication', '0', 'QUEUED', :me, '[]', :rows, NOW(6))
                  """)
              .bind("me", officer.id())
              .bind("rows", ROWS)
              .execute(em);
          new Sql(
                  """
                  INSERT INTO publication_request (demand_id, action, proposal, reason, job_id, asked_at)
                  VALUES (:demand, :action, :proposal, :reason, LAST_INSERT_ID(), NOW(6))
                  """)
              .bind("demand", demand.getString("id"))
              .bind("action", action)
              .bind("proposal", proposal == null ? null : write(proposal))
              .bind("reason", reason)
              .execute(em);
          long request = new Sql("SELECT LAST_INSERT_ID()").number(em);
          new Sql(
                  "UPDATE demand SET request_id = :request, version = version + 1 WHERE id = :demand")
              .bind("request", request)
              .bind("demand", demand.getString("id"))
              .execute(em);
          return Long.toString(request);
        });
  }

  private static String write(Object value) {
    try {
      return new ObjectMapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does the work of a request in this thread, as its job would. */
  void run(String request, IntConsumer told) {
    JobProgress progress =
        new JobProgress() {
          @Override
          public void total(int rows) {}

          @Override
          public void done(int rows) {
            told.accept(rows);
          }
        };
    acting.as(
        officer.id(),
        List.of(Grant.own(Role.OFFICER, root, Set.of())),
        () -> handler.run(request, progress));
  }

  /** What an organisation owes of a demand. */
  String obligation(JsonPath demand, long organisation) {
    return inTransaction(
        () ->
            Long.toString(
                new Sql(
                        "SELECT id FROM obligation WHERE demand_id = :demand AND organisation_id = :body")
                    .bind("demand", demand.getString("id"))
                    .bind("body", organisation)
                    .number(em)));
  }

  JsonPath job(String id) {
    return officer.get("/api/v1/jobs/" + id).then().statusCode(200).extract().jsonPath();
  }

  /** How many obligations of a demand there are, as somebody outside of any transaction sees it. */
  long owed(String demand, String condition) {
    return inTransaction(
        () ->
            new Sql("SELECT COUNT(*) FROM obligation WHERE demand_id = :demand AND " + condition)
                .bind("demand", demand)
                .number(em));
  }

  /** Entries of the journal about a demand by what was done. */
  long entries(String demand, String action) {
    return inTransaction(
        () ->
            new Sql(
                    """
                    SELECT COUNT(*) FROM journal_entry
                    WHERE subject = 'demands' AND subject_id = :demand AND action = :action
                    """)
                .bind("demand", demand)
                .bind("action", action)
                .number(em));
  }

  long publications(String demand) {
    return inTransaction(
        () ->
            new Sql("SELECT COUNT(*) FROM publication WHERE demand_id = :demand")
                .bind("demand", demand)
                .number(em));
  }

  /** The figures of the root, which come from the roll-up, and the same counted. */
  void assertCounted() {
    long[] seen = new long[2];
    inTransaction(
        () -> {
          seen[0] =
              new Sql(
                      """
                      SELECT COALESCE(SUM(n), 0) FROM (
                        SELECT n_open + n_awaiting + n_claimed + n_on_time + n_late + n_waived AS n
                        FROM roll_up_demand WHERE organisation_id = :root
                        UNION ALL
                        SELECT x.n FROM roll_up_delta x JOIN organisation_closure c
                          ON c.descendant_id = x.organisation_id AND c.depth > 0 AND c.ancestor_id = :root) s
                      """)
                  .bind("root", root)
                  .number(em);
          seen[1] =
              new Sql(
                      """
                      SELECT COUNT(*) FROM obligation ob JOIN organisation_closure c
                        ON c.descendant_id = ob.organisation_id AND c.depth > 0 AND c.ancestor_id = :root
                      WHERE ob.role = 'LEAD' AND ob.state NOT IN ('WITHDRAWN', 'HANDED_OVER')
                      """)
                  .bind("root", root)
                  .number(em);
          return 0;
        });
    assertThat(seen[0]).as("rolled up").isEqualTo(seen[1]);
  }

  /**
   * The server drops the connection that writes in this thread, as it does for a killed process.
   */
  void killWriter() {
    long process = new Sql("SELECT CONNECTION_ID()").number(em);
    try (Connection db = database.getConnection();
        Statement statement = db.createStatement()) {
      statement.execute("KILL CONNECTION " + process);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

package vn.lantoa.bench;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What is reported: obligations that are owed, not late, and ask for no file, each by somebody of
 * its organisation, signed in. Written into {@code bench_submission} before anything is measured.
 */
final class Submissions {

  private static final int MOST = 52_000;
  private static final int POOL = 40_000;
  private static final String OWED =
      "ob.state IN ('OPEN', 'RECEIVED') AND ob.due_key >= CURRENT_DATE AND ob.due_on IS NOT NULL";

  private final Stage stage;

  Submissions(Stage stage) throws SQLException {
    this.stage = stage;
    People people = stage.people();
    people.run(
        """
        CREATE TABLE bench_submission (id BIGINT NOT NULL PRIMARY KEY, organisation_id BIGINT NOT NULL,
          version BIGINT NOT NULL, rush BOOLEAN NOT NULL)
        """);
    gather(people);
    people.reporters("bench_submission");
  }

  private static void gather(People people) throws SQLException {
    people.run(
        """
        CREATE TABLE bench_demand (demand_id BIGINT NOT NULL PRIMARY KEY, owed BIGINT NOT NULL) AS
        SELECT ob.demand_id, COUNT(*) AS owed
        FROM obligation ob JOIN demand d ON d.id = ob.demand_id AND NOT d.evidence_required
        WHERE %s GROUP BY ob.demand_id
        """
            .formatted(OWED));
    // one of each organisation, of the demand that most of all have to report
    people.run(
        """
        INSERT INTO bench_submission SELECT id, organisation_id, version, TRUE FROM (
          SELECT ob.id, ob.organisation_id, ob.version, ROW_NUMBER() OVER (PARTITION BY ob.organisation_id
            ORDER BY d.owed DESC, d.demand_id DESC, ob.id) AS place
          FROM bench_demand d JOIN obligation ob ON ob.demand_id = d.demand_id WHERE %s) ranked
        WHERE place = 1 ORDER BY id LIMIT ?
        """
            .formatted(OWED),
        MOST);
    people.run(
        """
        INSERT IGNORE INTO bench_submission SELECT ob.id, ob.organisation_id, ob.version, FALSE
        FROM bench_demand d JOIN obligation ob ON ob.demand_id = d.demand_id WHERE %s
        ORDER BY d.demand_id DESC, MOD(ob.organisation_id, 97), ob.id LIMIT ?
        """
            .formatted(OWED),
        POOL);
  }

  /** The requests of the rush: each organisation once. */
  List<byte[]> rush() throws SQLException {
    return requests(true);
  }

  /** The other requests. */
  List<byte[]> others() throws SQLException {
    return requests(false);
  }

  private List<byte[]> requests(boolean rush) throws SQLException {
    List<byte[]> requests = new ArrayList<>();
    try (PreparedStatement query =
        stage
            .db()
            .prepareStatement(
                "SELECT id, organisation_id, version FROM bench_submission WHERE rush = ? ORDER BY MOD(id, 997), id")) {
      query.setBoolean(1, rush);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          requests.add(request(row.getLong(1), row.getLong(2), row.getLong(3)));
        }
      }
    }
    return requests;
  }

  private static byte[] request(long id, long organisation, long version) {
    String body =
        "{\"doneOn\":\"%s\",\"note\":\"Đã tổ chức thực hiện xong theo kế hoạch.\"}"
            .formatted(Stage.today());
    return """
        POST /api/v1/obligations/%d/submission HTTP/1.1
        Host: 127.0.0.1
        Cookie: lantoa_session=%s
        X-Lantoa-Csrf: 1
        If-Match: "%d"
        Idempotency-Key: %s
        Content-Type: application/json
        Content-Length: %d

        %s"""
        .formatted(
            id,
            People.reporter(organisation),
            version,
            UUID.randomUUID(),
            body.getBytes(StandardCharsets.UTF_8).length,
            body)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}

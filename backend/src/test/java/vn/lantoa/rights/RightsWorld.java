package vn.lantoa.rights;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.embedded.SharedTestDatabase;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiOperation;
import vn.lantoa.testing.ApiTest;
import vn.lantoa.testing.Contract;

/** Three subtrees side by side with the same things in each, and accounts with tokens. */
public abstract class RightsWorld extends ApiTest {

  /** A version nothing has: who may is told 412, and nothing is written. */
  static final String STALE = "999999";

  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  /** An account that may be asked to do something. */
  record Person(String name, String bearer, Place.Own own) {}

  /** A small picture, other bytes for another number. */
  static byte[] pixel(long number) {
    byte[] tail = Long.toString(number).getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[PIXEL.length + tail.length];
    System.arraycopy(PIXEL, 0, all, 0, PIXEL.length);
    System.arraycopy(tail, 0, all, PIXEL.length, tail.length);
    return all;
  }

  /** A JSON object of names and values in turn; entries are taken as they are. */
  static Map<String, Object> object(Object... parts) {
    Map<String, Object> object = new LinkedHashMap<>();
    int i = 0;
    while (i < parts.length) {
      if (parts[i] instanceof Map.Entry<?, ?> entry) {
        object.put((String) entry.getKey(), entry.getValue());
        i++;
      } else {
        object.put((String) parts[i], parts[i + 1]);
        i += 2;
      }
    }
    return object;
  }

  protected static long unique() {
    return ApiTest.unique();
  }

  /** A number for a document. */
  static long number() {
    return unique() % 9_000_000 + 1;
  }

  /** What asks the subtree of a place to study, on the ground of a document there. */
  static Object[] demand(Place place, String document) {
    return demand(place.mark(), place.top(), document);
  }

  private static Object[] demand(String mark, String top, String document) {
    return new Object[] {
      "documentId",
      document,
      "act",
      "STUDY",
      "title",
      mark + " học tập",
      "addressees",
      object("subtreeOf", top, "includeRoot", true, "levels", List.of("DISTRICT", "GRASSROOTS")),
      "deadlines",
      List.of(object("rule", object("kind", "END_OF_MONTH", "year", 2026, "month", 12)))
    };
  }

  /** A subtree of its own under a parent. */
  Place place(long parent) {
    String mark = "Dấu" + unique() + "Riêng";
    long top = organisation(mark + " huyện", "DISTRICT", "COMMITTEE", parent);
    long below = organisation(mark + " cơ sở", "GRASSROOTS", "CELL", top);
    Person officer = person(mark + "o", Role.OFFICER, top);
    Person reporter = person(mark + "r", Role.REPORTER, below);
    String symbol = number() + "-KH/HU";
    String document = register(officer, mark, top, symbol);
    String related = register(officer, mark, top, number() + "-KH/HU");
    String relation =
        made(officer, "/api/v1/documents/" + document + "/relations", relationTo(related));
    String draft = made(officer, "/api/v1/demands", object(demand(mark, "" + top, related)));
    Response demand = send(officer, "/api/v1/demands", object(demand(mark, "" + top, document)));
    publish(officer, demand);
    String obligation =
        as(reporter).get("/api/v1/obligations?view=MINE").then().extract().path("items[0].id");
    String userName = "u" + unique();
    long user = account(userName, mark + " người dùng");
    hold(user, Role.READER, below);
    return new Place(
        mark,
        "" + top,
        "" + below,
        text("SELECT code FROM organisation WHERE id = ?", below),
        document,
        related,
        symbol,
        relation,
        attach(officer, "/api/v1/documents/" + document + "/attachments"),
        draft,
        demand.path("id"),
        obligation,
        text(
            "SELECT id FROM obligation WHERE demand_id = ? AND organisation_id = ?",
            demand.path("id"),
            top),
        attach(reporter, "/api/v1/obligations/" + obligation + "/attachments"),
        "" + user,
        userName);
  }

  private static String register(Person officer, String mark, long top, String symbol) {
    return made(
        officer,
        "/api/v1/documents",
        object(
            "symbol",
            symbol,
            "type",
            "KH",
            "issuerId",
            "" + top,
            "holderId",
            "" + top,
            "issuingBody",
            "STANDING_COMMITTEE",
            "issuedOn",
            "2026-09-01",
            "title",
            mark + " kế hoạch"));
  }

  private static Map<String, Object> relationTo(String target) {
    return object("type", "CONTINUES", "targetId", target);
  }

  private static void publish(Person officer, Response demand) {
    as(officer)
        .header("If-Match", "\"" + demand.path("version") + "\"")
        .post("/api/v1/demands/" + demand.path("id") + "/publication")
        .then()
        .statusCode(200);
  }

  private static String attach(Person who, String path) {
    return as(who)
        .contentType(ContentType.MULTIPART)
        .multiPart("file", "anh" + unique() + ".png", pixel(unique()), "image/png")
        .post(path)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Response send(Person who, String path, Object body) {
    Response response = as(who).body(body).post(path);
    response.then().statusCode(201);
    return response;
  }

  private static String made(Person who, String path, Object body) {
    return send(who, path, body).path("id");
  }

  String freshOrganisation(Place place) {
    if (place.top().equals(Place.NEVER)) {
      return Place.NEVER;
    }
    return "" + organisation("Mới " + unique(), "GRASSROOTS", "CELL", Long.valueOf(place.top()));
  }

  /** An entry of the journal about the place. */
  String journalEntry(Place place) {
    if (place.top().equals(Place.NEVER)) {
      return Place.NEVER;
    }
    return inTransaction(
        () -> {
          new Sql(
                  """
                  INSERT INTO journal_entry (at, action, subject, subject_id, organisation_id)
                  VALUES (UTC_TIMESTAMP(6), 'test.done', 'tests', :id, :id)
                  """)
              .bind("id", Long.valueOf(place.top()))
              .execute(em);
          return "" + new Sql("SELECT LAST_INSERT_ID()").number(em);
        });
  }

  String freshDocument(Place place) {
    if (place.top().equals(Place.NEVER)) {
      return Place.NEVER;
    }
    return ""
        + document(Long.parseLong(place.top()), number() + "-KH/HU", LocalDate.of(2026, 9, 2));
  }

  String freshClosing(Place place) {
    if (place.top().equals(Place.NEVER)) {
      return Place.NEVER;
    }
    return ""
        + insert(
            "INSERT INTO closing_period (organisation_id, starts_on, ends_on, reason) VALUES (?, '2026-12-01', '2026-12-02', ?)",
            place.below(),
            place.mark());
  }

  /** A token of the account of the place. */
  String freshToken(Place place) {
    return place.user().equals(Place.NEVER)
        ? Place.NEVER
        : "" + token(Long.parseLong(place.user()), "t" + unique());
  }

  String freshRelation(String source, String target) {
    if (source.equals(Place.NEVER)) {
      return Place.NEVER;
    }
    return ""
        + insert(
            "INSERT INTO document_relation (source_id, type, target_id) VALUES (?, 'CONTINUES', ?)",
            source,
            target);
  }

  /** A file of a document of the place, whose bytes are those of the one there. */
  String freshAttachment(Place place) {
    if (place.top().equals(Place.NEVER)) {
      return Place.NEVER;
    }
    return ""
        + insert(
            """
            INSERT INTO attachment (document_id, file_name, media_type, size, sha256, storage_key, created_at)
            SELECT document_id, file_name, media_type, size, sha256, storage_key, created_at
            FROM attachment WHERE id = ?
            """,
            place.attachment());
  }

  /** Somebody with a role at an organisation. */
  Person person(String name, Role role, long organisation) {
    long account = account("t" + unique(), name);
    hold(account, role, organisation);
    return signed(name, account);
  }

  static long account(String userName, String name) {
    return insert(
        "INSERT INTO account (user_name, display_name, created_at) VALUES (?, ?, NOW(6))",
        userName,
        name);
  }

  static void hold(long account, Role role, long organisation) {
    insert(
        "INSERT INTO role_assignment (account_id, organisation_id, role) VALUES (?, ?, ?)",
        account,
        organisation,
        role.name());
  }

  /** The account with a token, and something of each kind that only its owner sees. */
  static Person signed(String name, long account) {
    String bearer = "lt_" + UUID.randomUUID();
    token(account, bearer);
    return new Person(name, bearer, owned(account));
  }

  static Place.Own owned(long account) {
    String token = "" + token(account, UUID.randomUUID().toString());
    String file =
        ""
            + insert(
                """
                INSERT INTO import_file (kind, file_name, state, row_count, warnings, account_id, created_at)
                VALUES ('ORGANISATIONS', 'bang.csv', 'CHECKED', 0, '[]', ?, NOW(6))
                """,
                account);
    String job =
        ""
            + insert(
                """
                INSERT INTO job (kind, input, state, account_id, grants, created_at, finished_at)
                VALUES ('imports', ?, 'DONE', ?, '[]', NOW(6), NOW(6))
                """,
                file,
                account);
    return new Place.Own(account, token, file, job, null);
  }

  static long token(long account, String bearer) {
    return insert(
        """
        INSERT INTO access_token (account_id, name, prefix, token_hash, created_at, expires_at)
        VALUES (?, 't', 'lt_', ?, NOW(6), NOW(6) + INTERVAL 1 YEAR)
        """,
        account,
        hash(bearer));
  }

  /** The account by a token limited to scopes (null: all) and to a subtree (null: everywhere). */
  static Person byToken(
      Person person, @Nullable Set<Permission> scopes, @Nullable Long organisation) {
    String bearer = "lt_" + UUID.randomUUID();
    insert(
        """
        INSERT INTO access_token (account_id, name, prefix, token_hash, created_at, expires_at, scopes, organisation_id)
        VALUES (?, 't', 'lt_', ?, NOW(6), NOW(6) + INTERVAL 1 YEAR, ?, ?)
        """,
        person.own().account(),
        hash(bearer),
        scopes == null
            ? null
            : scopes.stream().map(Permission::scope).collect(Collectors.joining(" ")),
        organisation);
    return new Person(person.name(), bearer, person.own());
  }

  static RequestSpecification as(@Nullable Person person) {
    RequestSpecification request =
        RestAssured.given().filter(new Contract()).header("Accept-Language", "en");
    request.contentType(ContentType.JSON);
    return person == null ? request : request.header("Authorization", "Bearer " + person.bearer());
  }

  /** Asks; a version is named where one must be. */
  static Response ask(ApiOperation operation, @Nullable Person person, Recipe.Call call) {
    return ask(operation, person, call, STALE);
  }

  static Response ask(
      ApiOperation operation, @Nullable Person person, Recipe.Call call, String version) {
    RequestSpecification request = as(person);
    if (operation.takes("If-Match")) {
      request.header("If-Match", "\"" + version + "\"");
    }
    call.query.forEach(request::queryParam);
    if (call.body != null) {
      request.body(call.body);
    } else if (call.form != null) {
      request.contentType(ContentType.URLENC).formParam(call.form, "a.b.c");
    } else if (call.file != null) {
      request
          .contentType(ContentType.MULTIPART)
          .multiPart("file", call.fileName, call.file, "application/octet-stream");
    }
    return request.request(operation.method(), operation.path(), call.path.toArray());
  }

  static long insert(String sql, Object... values) {
    try (Connection connection = SharedTestDatabase.get().connect();
        PreparedStatement statement =
            connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      bind(statement, values);
      statement.executeUpdate();
      ResultSet keys = statement.getGeneratedKeys();
      return keys.next() ? keys.getLong(1) : 0;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  static String text(String sql, Object... values) {
    try (Connection connection = SharedTestDatabase.get().connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      ResultSet rows = statement.executeQuery();
      rows.next();
      return rows.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static String hash(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

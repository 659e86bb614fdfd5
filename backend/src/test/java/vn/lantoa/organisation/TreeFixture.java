package vn.lantoa.organisation;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lantoa.embedded.SharedTestDatabase;
import vn.lantoa.testing.Contract;

/**
 * A tree of one's own in the shared database: a centre with two provinces, the first with a
 * district, that with two communes. Accounts are made as they are asked for.
 */
public final class TreeFixture {

  public final String mark = UUID.randomUUID().toString().substring(0, 8);
  public final long centre;
  public final long province;
  public final long district;
  public final long longChau;
  public final long anBinh;
  public final long otherProvince;
  private final Map<String, String> tokens = new LinkedHashMap<>();

  public TreeFixture(OrganisationRegister register) {
    Map<String, Long> ids =
        register.createAll(
            List.of(
                spec("LC", "Đảng ủy phường Long Châu", "COMMUNE", "LH"),
                spec("AB", "Đảng ủy xã An Bình", "COMMUNE", "LH"),
                spec("LH", "Huyện ủy Long Hồ", "DISTRICT", "VL"),
                spec("VL", "Tỉnh ủy Vĩnh Long", "PROVINCE", "TW"),
                spec("TV", "Tỉnh ủy Trà Vinh", "PROVINCE", "TW"),
                spec("TW", "Ban Chấp hành Trung ương", "CENTRAL", null)),
            null);
    centre = ids.get(code("TW"));
    province = ids.get(code("VL"));
    district = ids.get(code("LH"));
    longChau = ids.get(code("LC"));
    anBinh = ids.get(code("AB"));
    otherProvince = ids.get(code("TV"));
  }

  public String code(String own) {
    return mark + "." + own;
  }

  public OrganisationSpec spec(String own, String name, String level, String parent) {
    return new OrganisationSpec(
        code(own),
        null,
        name,
        "TN " + own,
        level,
        "COMMITTEE",
        "OTHER",
        parent == null ? null : code(parent),
        null,
        LocalDate.parse("1992-05-05"),
        null);
  }

  /** Requests of somebody who holds the role there; the same account each time. */
  public RequestSpecification as(String role, long organisation) {
    String token = tokens.computeIfAbsent(role + organisation, k -> token(role, organisation));
    return given()
        .filter(new Contract())
        .header("Authorization", "Bearer " + token)
        .header("Accept-Language", "en")
        .contentType(ContentType.JSON);
  }

  public RequestSpecification administrator() {
    return as("ADMINISTRATOR", province);
  }

  /** The smallest body that is accepted, under a parent. */
  public Map<String, Object> body(String own, String name, long parent) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", code(own));
    body.put("name", name);
    body.put("shortName", "TN " + own);
    body.put("level", "GRASSROOTS");
    body.put("kind", "COMMITTEE");
    body.put("parentId", Long.toString(parent));
    body.put("validFrom", "2020-01-01");
    return body;
  }

  public long made(String own, String name, long parent) {
    return Long.parseLong(
        administrator()
            .body(body(own, name, parent))
            .post("/api/v1/organisations")
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  private String token(String role, long organisation) {
    String token = "lt_" + UUID.randomUUID();
    long account =
        insert(
            "INSERT INTO account (user_name, display_name, created_at) VALUES (?, 'Văn phòng', NOW(6))",
            mark + role.toLowerCase() + organisation);
    insert(
        "INSERT INTO role_assignment (account_id, organisation_id, role) VALUES (?, ?, ?)",
        account,
        organisation,
        role);
    insert(
        "INSERT INTO access_token (account_id, name, prefix, token_hash, created_at, expires_at)"
            + " VALUES (?, 't', 'lt_', ?, NOW(6), NOW(6) + INTERVAL 1 DAY)",
        account,
        hash(token));
    return token;
  }

  public static long insert(String sql, Object... values) {
    try (Connection connection = SharedTestDatabase.get().connect();
        PreparedStatement statement =
            connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
      ResultSet keys = statement.getGeneratedKeys();
      return keys.next() ? keys.getLong(1) : 0;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The rows of a query, columns joined by {@code |}. */
  public static List<String> rows(String sql, Object... values) {
    try (Connection connection = SharedTestDatabase.get().connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<String> found = new ArrayList<>();
      ResultSet rows = statement.executeQuery();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> line = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          line.add(String.valueOf(rows.getObject(i)));
        }
        found.add(String.join("|", line));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

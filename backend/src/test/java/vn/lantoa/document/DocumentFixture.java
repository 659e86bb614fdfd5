package vn.lantoa.document;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lantoa.embedded.SharedTestDatabase;
import vn.lantoa.testing.Contract;

/**
 * A tree of one's own in the shared database: the Centre, two provinces, and below the first a
 * district with a commune. Accounts are made as they are asked for.
 */
final class DocumentFixture {

  final long centre;
  final long province;
  final long district;
  final long commune;
  final long otherProvince;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final Map<String, String> tokens = new LinkedHashMap<>();

  DocumentFixture() {
    centre = organisation("Ban Chấp hành Trung ương", "CENTRAL", 0);
    province = organisation("Tỉnh ủy Vĩnh Long", "PROVINCE", centre);
    district = organisation("Huyện ủy Long Hồ", "DISTRICT", province);
    commune = organisation("Đảng ủy xã An Bình", "COMMUNE", district);
    otherProvince = organisation("Tỉnh ủy Trà Vinh", "PROVINCE", centre);
  }

  long organisation(String name, String level, long parent) {
    long id =
        insert(
            "INSERT INTO organisation (code, name, short_name, level_code, kind_code, parent_id, valid_from)"
                + " VALUES (?, ?, ?, ?, 'COMMITTEE', ?, '1990-01-01')",
            mark + "-" + UUID.randomUUID().toString().substring(0, 8),
            name,
            name,
            level,
            parent == 0 ? null : parent);
    insert(
        "INSERT INTO organisation_period (organisation_id, name, short_name, level_code, parent_id, valid_from)"
            + " VALUES (?, ?, ?, ?, ?, '1990-01-01')",
        id,
        name,
        name,
        level,
        parent == 0 ? null : parent);
    insert(
        "INSERT INTO organisation_closure (ancestor_id, descendant_id, depth)"
            + " SELECT ancestor_id, ?, depth + 1 FROM organisation_closure WHERE descendant_id = ?"
            + " UNION ALL SELECT ?, ?, 0",
        id,
        parent,
        id,
        id);
    return id;
  }

  /** Requests of somebody who holds the role there; the same account each time. */
  RequestSpecification as(String role, long organisation) {
    return given()
        .filter(new Contract())
        .header("Authorization", "Bearer " + bearer(role, organisation))
        .contentType(ContentType.JSON);
  }

  /** The token of that account. */
  String bearer(String role, long organisation) {
    return tokens.computeIfAbsent(role + organisation, k -> token(role, organisation));
  }

  RequestSpecification officer() {
    return as("OFFICER", province);
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

  /** The smallest body that is accepted. */
  Map<String, Object> document(String symbol, String type, String issuedOn, String title) {
    Map<String, Object> body = new LinkedHashMap<>();
    if (symbol != null) {
      body.put("symbol", symbol);
    }
    body.put("type", type);
    body.put("issuerId", Long.toString(province));
    body.put("issuingBody", "COMMITTEE");
    body.put("issuedOn", issuedOn);
    body.put("title", title);
    return body;
  }

  Response register(Map<String, Object> body) {
    return officer().body(body).post("/api/v1/documents");
  }

  String registered(Map<String, Object> body) {
    return register(body).then().statusCode(201).extract().path("id");
  }

  /** Something that rests on a document, or on one of its passages. */
  long demand(String documentId, String provisionId) {
    return insert(
        "INSERT INTO demand (document_id, provision_id, act, title, addressees, confirmer, state)"
            + " VALUES (?, ?, 'STUDY', 'Học tập', '{}', 'NONE', 'PUBLISHED')",
        documentId,
        provisionId);
  }

  static long insert(String sql, Object... values) {
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

  static List<String> column(String sql, Object... values) {
    try (Connection connection = SharedTestDatabase.get().connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      List<String> found = new ArrayList<>();
      ResultSet rows = statement.executeQuery();
      while (rows.next()) {
        found.add(rows.getString(1));
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
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

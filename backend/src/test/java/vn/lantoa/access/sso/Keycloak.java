package vn.lantoa.access.sso;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What tests ask of Keycloak: tokens, and changes through its administration API. */
final class Keycloak {

  private final String url;

  Keycloak(String url) {
    this.url = url;
  }

  String issuer(String realm) {
    return url + "/realms/" + realm;
  }

  String tokenEndpoint(String realm) {
    return issuer(realm) + "/protocol/openid-connect/token";
  }

  /** An access token of a client of its own right. */
  String machineToken(String realm, String client) {
    return given()
        .formParam("grant_type", "client_credentials")
        .formParam("client_id", client)
        .formParam("client_secret", KeycloakResource.PASSWORD)
        .post(tokenEndpoint(realm))
        .then()
        .statusCode(200)
        .extract()
        .path("access_token");
  }

  /** Administration of a realm. */
  RequestSpecification admin() {
    String token =
        given()
            .formParam("grant_type", "password")
            .formParam("client_id", "admin-cli")
            .formParam("username", "admin")
            .formParam("password", KeycloakResource.PASSWORD)
            .post(tokenEndpoint("master"))
            .then()
            .statusCode(200)
            .extract()
            .path("access_token");
    return given()
        .baseUri(url + "/admin/realms")
        .contentType(ContentType.JSON)
        .header("Authorization", "Bearer " + token);
  }

  /** A client with a secret; the audience it asks for, or null for none. */
  void client(String realm, String id, String audience, int lifespanSeconds) {
    Map<String, Object> client = new HashMap<>();
    client.put("clientId", id);
    client.put("publicClient", false);
    client.put("secret", KeycloakResource.PASSWORD);
    client.put("standardFlowEnabled", false);
    client.put("serviceAccountsEnabled", true);
    client.put("attributes", Map.of("access.token.lifespan", Integer.toString(lifespanSeconds)));
    if (audience != null) {
      client.put("protocolMappers", List.of(audienceMapper(audience), groupsMapper()));
    }
    admin().body(client).post("/" + realm + "/clients").then().statusCode(201);
  }

  private static Map<String, Object> audienceMapper(String audience) {
    return Map.of(
        "name",
        "audience",
        "protocol",
        "openid-connect",
        "protocolMapper",
        "oidc-audience-mapper",
        "config",
        Map.of("included.custom.audience", audience, "access.token.claim", "true"));
  }

  private static Map<String, Object> groupsMapper() {
    return Map.of(
        "name",
        "groups",
        "protocol",
        "openid-connect",
        "protocolMapper",
        "oidc-group-membership-mapper",
        "config",
        Map.of("claim.name", "groups", "full.path", "true", "access.token.claim", "true"));
  }

  void realm(String name) {
    admin().body(Map.of("realm", name, "enabled", true)).post("").then().statusCode(201);
  }

  /** Puts somebody into a group {@code /to-chuc/<code>/<role>} made for it. */
  void join(String userName, String code, String role) {
    String user =
        admin()
            .get("/lantoa/users?exact=true&username=" + userName)
            .then()
            .extract()
            .path("[0].id");
    String top = admin().get("/lantoa/groups?search=to-chuc&exact=true").path("[0].id");
    String organisation = child(top, code);
    String group = child(organisation, role);
    admin().put("/lantoa/users/" + user + "/groups/" + group).then().statusCode(204);
  }

  private String child(String parent, String name) {
    Response made =
        admin().body(Map.of("name", name)).post("/lantoa/groups/" + parent + "/children");
    if (made.statusCode() == 201) {
      return made.path("id");
    }
    return admin()
        .get("/lantoa/groups/" + parent + "/children?exact=true&search=" + name)
        .path("[0].id");
  }

  /** Makes a new key the active one; what the old ones signed stays good. */
  void newKey() {
    String realm = admin().get("/lantoa").path("id");
    Map<String, Object> config =
        Map.of(
            "priority", List.of("500"),
            "enabled", List.of("true"),
            "active", List.of("true"),
            "keySize", List.of("2048"),
            "algorithm", List.of("RS256"));
    admin()
        .body(
            Map.of(
                "name", "rotated",
                "providerId", "rsa-generated",
                "providerType", "org.keycloak.keys.KeyProvider",
                "parentId", realm,
                "config", config))
        .post("/lantoa/components")
        .then()
        .statusCode(201);
  }

  /** Disables every key for RS256 but the one made last. */
  void disableOldKeys() {
    List<Map<String, Object>> all =
        admin().get("/lantoa/components?type=org.keycloak.keys.KeyProvider").path("$");
    for (Map<String, Object> key : all) {
      if ("rsa-generated".equals(key.get("providerId")) && !"rotated".equals(key.get("name"))) {
        Map<String, Object> changed = new HashMap<>(key);
        @SuppressWarnings("unchecked")
        Map<String, Object> config = new HashMap<>((Map<String, Object>) key.get("config"));
        config.put("enabled", new ArrayList<>(List.of("false")));
        config.put("active", new ArrayList<>(List.of("false")));
        changed.put("config", config);
        admin().body(changed).put("/lantoa/components/" + key.get("id")).then().statusCode(204);
      }
    }
  }
}

package vn.lantoa.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.access.AccountSpec;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;

/** The password, the sessions and the second factor of whoever is signed in. */
@QuarkusTest
class OwnSecurityTest extends ApiTest {

  private static final String OLD = "mat-khau-thu-2026";
  private static final String NEW = "mưa rào trên sông Cổ Chiên";

  @Inject ActorDirectory directory;

  private long province;
  private User person;

  @BeforeEach
  void people() {
    province = root("PROVINCE");
    person = user(Role.OFFICER, province);
  }

  private static Response signIn(String name, String password, String code) {
    return anonymous()
        .header("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36")
        .body(
            code == null
                ? Map.of("userName", name, "password", password)
                : Map.of("userName", name, "password", password, "code", code))
        .post("/api/v1/session");
  }

  private User as(String cookie) {
    return with(person, cookie);
  }

  private User again(String password, String code) {
    Response answer = signIn(person.userName(), password, code);
    answer.then().statusCode(200);
    return as(answer.cookie("lantoa_session"));
  }

  private Response change(User who, String current, String wanted) {
    return who.post(
        "/api/v1/session/password-change",
        Map.of("currentPassword", current, "newPassword", wanted));
  }

  @Test
  void theOldPasswordIsAskedForAndOtherSessionsEnd() {
    User other = again(OLD, null);
    change(person, "sai-mat-khau-2026", NEW)
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("WRONG_PASSWORD"));
    change(person, OLD, "ngan").then().statusCode(422).body("errors[0].code", equalTo("TOO_SHORT"));
    change(person, OLD, OLD).then().statusCode(422).body("errors[0].code", equalTo("SAME_AS_OLD"));
    other.get("/api/v1/session").then().statusCode(200);
    Response changed = change(person, OLD, NEW);
    changed.then().statusCode(204);
    String renewed = changed.cookie("lantoa_session");
    assertThat(renewed).isNotEqualTo(person.cookie());
    other.get("/api/v1/session").then().statusCode(401);
    person.get("/api/v1/session").then().statusCode(401);
    as(renewed).get("/api/v1/session").then().statusCode(200);
    signIn(person.userName(), OLD, null).then().statusCode(401);
    signIn(person.userName(), NEW, null).then().statusCode(200);
  }

  @Test
  void noBytesOfALongPasswordAreForgotten() {
    String longOne = "đường làng quanh co ".repeat(6) + "một";
    change(person, OLD, longOne).then().statusCode(204);
    signIn(person.userName(), longOne.replace("một", "hai"), null).then().statusCode(401);
    signIn(person.userName(), longOne, null).then().statusCode(200);
  }

  @Test
  void aHashOfTheFirstVersionOpensAndIsReplaced() {
    inTransaction(
        () ->
            new Sql("UPDATE account SET password_hash = :hash WHERE id = :id")
                .bind("hash", BcryptUtil.bcryptHash("LanToa-2026"))
                .bind("id", person.id())
                .execute(em));
    signIn(person.userName(), "LanToa-2026", null).then().statusCode(200);
    assertThat(hash()).startsWith("v2:");
    signIn(person.userName(), "LanToa-2026", null).then().statusCode(200);
  }

  private String hash() {
    return new Sql("SELECT password_hash FROM account WHERE id = :id")
        .bind("id", person.id())
        .first(em, r -> r.string("password_hash"))
        .orElseThrow();
  }

  @Test
  void aPasswordGivenByTheAdministratorOpensNothingButItsChange() {
    User admin = user(Role.ADMINISTRATOR, province);
    String path = "/api/v1/users/" + person.id() + "/security";
    admin
        .post(path + "/password-reset", Map.of("password", "matkhau123456"))
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("COMMON"));
    String first = admin.post(path + "/password-reset", Map.of()).path("password");
    person.get("/api/v1/session").then().statusCode(401);
    User limited = again(first, null);
    limited
        .get("/api/v1/session")
        .then()
        .statusCode(200)
        .body("pending", equalTo("CHANGE_PASSWORD"))
        .body("roles", hasSize(0));
    limited
        .get("/api/v1/obligations")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/password-change-required"));
    limited.get("/api/v1/sessions").then().statusCode(403);
    admin.get(path).then().body("mustChangePassword", equalTo(true));
    String cookie = change(limited, first, NEW).cookie("lantoa_session");
    as(cookie).get("/api/v1/session").then().body("pending", nullValue()).body("roles", hasSize(1));
  }

  @Test
  void somebodyWithARoleBeyondTheReachIsNotOpened() {
    long ward = organisation("Phường " + unique(), "COMMUNE", "COMMITTEE", province);
    User wardAdmin = user(Role.ADMINISTRATOR, ward);
    User both =
        user(
            List.of(
                new AccountSpec.Held(Role.OFFICER, ward),
                new AccountSpec.Held(Role.HEAD, province)));
    String path = "/api/v1/users/" + both.id() + "/security";
    wardAdmin.post(path + "/password-reset", Map.of()).then().statusCode(403);
    wardAdmin.request().delete(path + "/second-factor").then().statusCode(403);
    wardAdmin.get("/api/v1/users/" + person.id() + "/security").then().statusCode(404);
    both.get("/api/v1/session").then().statusCode(200);
  }

  @Test
  void sessionsAreListedAndEnded() {
    User other = again(OLD, null);
    User third = again(OLD, null);
    Response list = person.get("/api/v1/sessions");
    list.then()
        .statusCode(200)
        .body("$", hasSize(3))
        .body("findAll { it.current }", hasSize(1))
        .body("device", hasItem("Chrome trên Windows"));
    String id = other.get("/api/v1/sessions").path("find { it.current }.id");
    user(Role.OFFICER, province).request().delete("/api/v1/sessions/" + id).then().statusCode(404);
    person.request().delete("/api/v1/sessions/" + id).then().statusCode(204);
    other.get("/api/v1/session").then().statusCode(401);
    anonymous()
        .cookie("lantoa_session", person.cookie())
        .delete("/api/v1/sessions")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/csrf-header-missing"));
    person.request().delete("/api/v1/sessions").then().statusCode(204);
    third.get("/api/v1/session").then().statusCode(401);
    person.get("/api/v1/session").then().statusCode(200);
    User admin = user(Role.ADMINISTRATOR, province);
    admin
        .request()
        .delete("/api/v1/users/" + person.id() + "/security/sessions")
        .then()
        .statusCode(204);
    person.get("/api/v1/session").then().statusCode(401);
  }

  @Test
  void anIdleSessionEndsAndAUsedOneEndsInTheEvening() {
    clock.advance(Duration.ofMinutes(110));
    directory.forget();
    person.get("/api/v1/session").then().statusCode(200);
    clock.advance(Duration.ofMinutes(110));
    directory.forget();
    person.get("/api/v1/session").then().statusCode(200);
    clock.advance(Duration.ofMinutes(121));
    directory.forget();
    person.get("/api/v1/session").then().statusCode(401);
    User busy = again(OLD, null);
    for (int hour = 0; hour < 11; hour++) {
      clock.advance(Duration.ofHours(1));
      directory.forget();
      busy.get("/api/v1/session").then().statusCode(200);
    }
    clock.advance(Duration.ofMinutes(61));
    directory.forget();
    busy.get("/api/v1/session").then().statusCode(401);
  }

  @Test
  void useIsNotedOnceAMinute() {
    assertThat(
            statements(
                () -> {
                  directory.forget();
                  person.get("/api/v1/session");
                }))
        .isLessThanOrEqualTo(4);
  }

  @Test
  void signingInAgainEndsTheSessionOfTheBrowser() {
    anonymous()
        .cookie("lantoa_session", person.cookie())
        .body(Map.of("userName", person.userName(), "password", OLD))
        .post("/api/v1/session")
        .then()
        .statusCode(200);
    directory.forget();
    person.get("/api/v1/session").then().statusCode(401);
  }

  @Test
  void theSecondFactorIsSetUpAskedForAndTakenOnce() {
    person
        .get("/api/v1/session/second-factor")
        .then()
        .statusCode(200)
        .body("active", equalTo(false));
    person
        .post("/api/v1/session/second-factor", Map.of("password", "sai-mat-khau"))
        .then()
        .statusCode(422);
    Response proposal = person.post("/api/v1/session/second-factor", Map.of("password", OLD));
    proposal.then().statusCode(200).body("uri", containsString("otpauth://totp/"));
    byte[] secret = decode(proposal.path("secret"));
    signIn(person.userName(), OLD, null).then().statusCode(200);
    person
        .post("/api/v1/session/second-factor/confirmation", Map.of("code", "000000x"))
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/code"));
    Response on =
        person.post(
            "/api/v1/session/second-factor/confirmation",
            Map.of("code", Totp.code(secret, clock.now())));
    on.then().statusCode(200).body("codes", hasSize(10));
    User me = as(on.cookie("lantoa_session"));
    assertThat(kept("SELECT HEX(secret) AS v FROM second_factor WHERE account_id = :id"))
        .doesNotContainIgnoringCase(HexFormat.of().formatHex(secret));
    signIn(person.userName(), OLD, null)
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/second-factor-required"));
    // the code that switched it on is used up
    signIn(person.userName(), OLD, Totp.code(secret, clock.now()))
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/second-factor-wrong"));
    clock.advance(Duration.ofSeconds(30));
    String code = Totp.code(secret, clock.now());
    signIn(person.userName(), "sai-mat-khau-2026", code)
        .then()
        .statusCode(401)
        .body("type", equalTo("/problems/bad-credentials"));
    again(OLD, code);
    signIn(person.userName(), OLD, code).then().statusCode(401);
    String recovery = on.path("codes[3]");
    again(OLD, recovery.toUpperCase(Locale.ROOT));
    signIn(person.userName(), OLD, recovery).then().statusCode(401);
    me.get("/api/v1/session/second-factor").then().body("recoveryCodesLeft", equalTo(9));
    clock.advance(Duration.ofSeconds(60));
    Response fresh =
        me.post(
            "/api/v1/session/second-factor/recovery-codes",
            Map.of("code", Totp.code(secret, clock.now())));
    fresh.then().statusCode(200).body("codes", hasSize(10));
    signIn(person.userName(), OLD, on.path("codes[4]")).then().statusCode(401);
    me.post("/api/v1/session/second-factor/removal", Map.of("code", fresh.path("codes[0]")))
        .then()
        .statusCode(204);
    signIn(person.userName(), OLD, null).then().statusCode(200);
  }

  @Test
  void anAdministratorSwitchesItOffForALostPhone() {
    byte[] secret =
        decode(
            person.post("/api/v1/session/second-factor", Map.of("password", OLD)).path("secret"));
    person
        .post(
            "/api/v1/session/second-factor/confirmation",
            Map.of("code", Totp.code(secret, clock.now())))
        .then()
        .statusCode(200);
    User admin = user(Role.ADMINISTRATOR, province);
    String path = "/api/v1/users/" + person.id() + "/security";
    admin.get(path).then().body("secondFactor", equalTo(true));
    admin.request().delete(path + "/second-factor").then().statusCode(204);
    signIn(person.userName(), OLD, null).then().statusCode(200);
    assertThat(
            kept(
                "SELECT GROUP_CONCAT(action) AS v FROM journal_entry WHERE subject_id = :id AND subject = 'users'"))
        .contains("user.second-factor-on")
        .contains("user.second-factor-off");
  }

  private String kept(String sql) {
    return new Sql(sql).bind("id", person.id()).first(em, r -> r.string("v")).orElseThrow();
  }

  private static byte[] decode(String base32) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int buffer = 0;
    int bits = 0;
    for (char c : base32.toCharArray()) {
      buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
      bits += 5;
      if (bits >= 8) {
        out.write(buffer >> (bits - 8));
        bits -= 8;
        buffer &= (1 << bits) - 1;
      }
    }
    return out.toByteArray();
  }
}

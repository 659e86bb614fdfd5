package vn.lantoa.access.sso;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser: the code flow with PKCE through Keycloak's own sign-in page. */
final class BrowserWalk {

  private static final String CALLBACK = KeycloakResource.WEB + "/sign-in/callback";
  private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123";

  private final String issuer;
  private final HttpClient browser =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  /** By hand: the JDK's cookie handler keeps secure cookies from localhost, browsers do not. */
  private final Map<String, String> cookies = new HashMap<>();

  BrowserWalk(String issuer) {
    this.issuer = issuer;
  }

  /** The answer of the token endpoint after the sign-in page. */
  JsonPath signIn(String userName) {
    String page = get(authorization("S256", challenge(VERIFIER))).body();
    Matcher form = Pattern.compile("action=\"([^\"]+)\"").matcher(page);
    assertThat(form.find()).as(page).isTrue();
    String body = "username=" + userName + "&password=" + encode(KeycloakResource.PASSWORD);
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    return exchange(code(answer), VERIFIER);
  }

  /** Where the provider sends a request of the SPA's client without a password being asked for. */
  HttpResponse<String> ask(String method, String challenge) {
    return get(authorization(method, challenge) + "&prompt=none");
  }

  /** New tokens without a page, since the provider's session lives. */
  JsonPath silently() {
    return exchange(code(ask("S256", challenge(VERIFIER))), VERIFIER);
  }

  JsonPath exchange(String code, String verifier) {
    return given()
        .formParam("grant_type", "authorization_code")
        .formParam("client_id", "lantoa-web")
        .formParam("redirect_uri", CALLBACK)
        .formParam("code", code)
        .formParam("code_verifier", verifier)
        .post(issuer + "/protocol/openid-connect/token")
        .jsonPath();
  }

  JsonPath refresh(String refreshToken) {
    return given()
        .formParam("grant_type", "refresh_token")
        .formParam("client_id", "lantoa-web")
        .formParam("refresh_token", refreshToken)
        .post(issuer + "/protocol/openid-connect/token")
        .jsonPath();
  }

  /** Signs out at the provider, as the SPA does by sending the browser there. */
  HttpResponse<String> signOut(String idToken) {
    return get(
        issuer
            + "/protocol/openid-connect/logout?id_token_hint="
            + idToken
            + "&post_logout_redirect_uri="
            + encode(KeycloakResource.WEB + "/sign-in"));
  }

  static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String code(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("location").orElse("");
    Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(location);
    assertThat(code.find()).as(answer.statusCode() + " " + location).isTrue();
    return code.group(1);
  }

  private String authorization(String method, String challenge) {
    return issuer
        + "/protocol/openid-connect/auth?response_type=code&client_id=lantoa-web&scope="
        + encode("openid profile email")
        + "&redirect_uri="
        + encode(CALLBACK)
        + "&state=s&code_challenge_method="
        + method
        + "&code_challenge="
        + challenge;
  }

  private HttpResponse<String> get(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)).GET());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
      HttpResponse<String> answer =
          browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
      for (String set : answer.headers().allValues("set-cookie")) {
        String[] pair = set.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
      }
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

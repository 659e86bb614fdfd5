package vn.lantoa.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The codes of RFC 6238, appendix B (the last six digits), and how far a clock may be off. */
class TotpTest {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @Test
  void saysWhatTheStandardSays() {
    Map.of(
            59L, "287082",
            1111111109L, "081804",
            1111111111L, "050471",
            1234567890L, "005924",
            2000000000L, "279037",
            20000000000L, "353130")
        .forEach(
            (second, code) ->
                assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code));
  }

  @Test
  void takesOneStepToEitherSideAndNoMore() {
    Instant now = Instant.ofEpochSecond(1_234_567_890L);
    for (int steps = -3; steps <= 3; steps++) {
      String code = Totp.code(SECRET, now.plusSeconds(30L * steps));
      assertThat(Totp.step(SECRET, code, now).isPresent()).isEqualTo(Math.abs(steps) <= 1);
    }
  }

  @Test
  void writesTheSecretAsAppsReadIt() {
    assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Totp.uri(SECRET, "a.b@c"))
        .isEqualTo(
            "otpauth://totp/Lan%20T%E1%BB%8Fa:a.b%40c?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=Lan%20T%E1%BB%8Fa&algorithm=SHA1&digits=6&period=30");
  }
}

package vn.lantoa.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.junit.main.Launch;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A real start of an unsafe installation: it ends by itself, having said everything. */
@QuarkusMainTest
@TestProfile(RefusedStartTest.Unsafe.class)
class RefusedStartTest {

  /** Production with the settings of somebody in a hurry. */
  public static class Unsafe implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "lantoa.mode", "production",
          "lantoa.demo", "true",
          "lantoa.files.path", "/proc/lantoa",
          "lantoa.cors.origins", "*",
          "quarkus.datasource.jdbc.transaction-isolation-level", "repeatable-read");
    }
  }

  @Test
  @Launch(
      value = {},
      exitCode = 1)
  void endsWithEveryReason(LaunchResult result) {
    assertThat(result.getErrorOutput())
        .contains("ERROR: Lan Tỏa does not start;")
        .contains("- lantoa.demo: the demo data would be loaded.")
        .contains("- lantoa.key: it is the default.")
        .contains("- lantoa.files.path: nothing can be written to /proc/lantoa.")
        .contains("- lantoa.cors.origins: it names what is no https origin.")
        .contains("- quarkus.datasource.jdbc.transaction-isolation-level: the session runs under")
        .contains("- lantoa.tls-proxy: ");
  }
}

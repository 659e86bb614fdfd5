package vn.lantoa.shared;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;

/** The same with statements that the server prepares and the driver keeps. */
@QuarkusTest
@TestProfile(AsOfServerPreparedTest.Profile.class)
class AsOfServerPreparedTest extends AsOfTest {

  /** The driver prepares on the server. */
  public static class Profile implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.datasource.jdbc.additional-jdbc-properties.useServerPrepStmts", "true");
    }
  }
}

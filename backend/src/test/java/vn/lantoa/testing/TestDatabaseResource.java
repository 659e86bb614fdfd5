package vn.lantoa.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import vn.lantoa.embedded.SharedTestDatabase;

/**
 * Gives every test that starts the application the one database of the run. Being annotated with
 * itself it applies to all of them; nothing needs to be written in a test.
 */
@QuarkusTestResource(TestDatabaseResource.class)
public class TestDatabaseResource implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    SharedTestDatabase database = SharedTestDatabase.get();
    return Map.of(
        "quarkus.datasource.jdbc.url", database.jdbcUrl(),
        "quarkus.datasource.username", database.username(),
        "quarkus.datasource.password", database.password());
  }

  @Override
  public void stop() {
    // other profiles start the application again; the database ends with the process
  }
}

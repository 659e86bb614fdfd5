package vn.lantoa.app.demo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import vn.lantoa.embedded.SharedTestDatabase;

/** An empty database of its own on the server of the test run: the others hold data of tests. */
public class DemoDatabase implements QuarkusTestResourceLifecycleManager {

  private static final String NAME = "lantoa_demo_test";

  @Override
  public int order() {
    return 10; // after the one that all tests share
  }

  @Override
  public Map<String, String> start() {
    run("CREATE OR REPLACE DATABASE " + NAME);
    return Map.of(
        "quarkus.datasource.jdbc.url",
        SharedTestDatabase.get()
            .jdbcUrl()
            .replaceFirst("(jdbc:mariadb:(?:[a-z]+:)?//[^/?]+)/[^?]*", "$1/" + NAME));
  }

  @Override
  public void stop() {
    run("DROP DATABASE IF EXISTS " + NAME);
  }

  private static void run(String sql) {
    try (Connection connection = SharedTestDatabase.get().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}

package vn.lantoa.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * The one database of a test run: started when the first test asks, empty, and stopped when the
 * process ends.
 *
 * <p>It is the embedded server with its files in {@code target/test-db}, or, where {@code
 * LANTOA_DB_URL} is set, a fresh database {@code lantoa_test_…} on that server, dropped at the end.
 *
 * @param jdbcUrl its address, without account and password
 */
public record SharedTestDatabase(String jdbcUrl, String username, String password) {

  /** Test frameworks load classes more than once; system properties are one for a process. */
  private static final String MARK = "lantoa.test-database.";

  /** The database of this process. */
  public static SharedTestDatabase get() {
    Properties properties = System.getProperties();
    synchronized (properties) {
      String url = properties.getProperty(MARK + "url");
      if (url == null) {
        SharedTestDatabase started = start();
        properties.setProperty(MARK + "url", started.jdbcUrl());
        properties.setProperty(MARK + "username", started.username());
        properties.setProperty(MARK + "password", started.password());
        return started;
      }
      return new SharedTestDatabase(
          url,
          properties.getProperty(MARK + "username"),
          properties.getProperty(MARK + "password"));
    }
  }

  /** A connection of its own, for looking at what the database holds. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl, username, password);
  }

  private static SharedTestDatabase start() {
    String given = System.getenv("LANTOA_DB_URL");
    return given == null || given.isBlank() ? embedded() : onServer(given);
  }

  private static SharedTestDatabase embedded() {
    EmbeddedDatabase database =
        EmbeddedDatabase.startEmpty(Path.of("target", "test-db"), Folders.cache());
    return new SharedTestDatabase(database.jdbcUrl(), database.username(), database.password());
  }

  private static SharedTestDatabase onServer(String url) {
    String user = Optional.ofNullable(System.getenv("LANTOA_DB_USER")).orElse("lantoa");
    String password = Optional.ofNullable(System.getenv("LANTOA_DB_PASSWORD")).orElse("lantoa");
    String name = "lantoa_test_" + Instant.now().toEpochMilli();
    SharedTestDatabase server = new SharedTestDatabase(url, user, password);
    server.execute(
        "CREATE DATABASE `"
            + name
            + "`"
            + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_vietnamese_ai_ci");
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> server.execute("DROP DATABASE `" + name + "`")));
    return new SharedTestDatabase(
        url.replaceFirst("(jdbc:mariadb:(?:[a-z]+:)?//[^/?]+)/?[^?]*", "$1/" + name),
        user,
        password);
  }

  private void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new EmbeddedDatabaseException("LANTOA_DB_URL does not serve: " + e.getMessage(), e);
    }
  }
}

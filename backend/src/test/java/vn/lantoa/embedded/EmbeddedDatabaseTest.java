package vn.lantoa.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The embedded server as `make run` uses it: its settings, and that it keeps what it acknowledged.
 */
class EmbeddedDatabaseTest {

  private static final Path DATA = Path.of("target", "embedded-test");

  @BeforeEach
  void nothingIsThere() throws IOException {
    Folders.delete(DATA);
  }

  @Test
  void hasTheSettingsTheProductNeeds() throws SQLException {
    try (EmbeddedDatabase database = start();
        Connection connection = connect(database)) {
      assertThat(
              rows(
                  connection,
                  "select @@transaction_isolation, @@innodb_autoinc_lock_mode, @@time_zone,"
                      + " @@innodb_ft_min_token_size, @@innodb_ft_enable_stopword,"
                      + " @@innodb_flush_log_at_trx_commit, @@local_infile, @@bind_address,"
                      + " @@collation_database"))
          .containsExactly(
              "READ-COMMITTED|2|+00:00|1|0|1|0|127.0.0.1|utf8mb4_uca1400_vietnamese_ai_ci");
      assertThat(
              rows(
                  connection,
                  "select 'nghi quyet' collate utf8mb4_uca1400_ai_ci = 'Nghị quyết',"
                      + " 'dang' collate utf8mb4_uca1400_ai_ci = 'Đảng',"
                      + " 'Đề án' collate utf8mb4_bin = 'Dự án'"))
          .containsExactly("1|1|0");
    }
  }

  @Test
  void keepsPastStatesAndFindsShortSyllables() throws SQLException {
    try (EmbeddedDatabase database = start();
        Connection connection = connect(database)) {
      execute(
          connection,
          "create table paper (id int primary key, title varchar(200)"
              + " collate utf8mb4_uca1400_ai_ci, fulltext (title)) with system versioning",
          "set statement timestamp = 1600000000 for"
              + " insert into paper values (1, 'Nghị quyết số 05-NQ/TU')",
          "set statement timestamp = 1650000000 for update paper set title = 'Kế hoạch 87-KH/TU'");
      assertThat(
              rows(
                  connection,
                  "set statement system_versioning_asof = '2021-06-01 00:00:00' for"
                      + " select title from paper"))
          .containsExactly("Nghị quyết số 05-NQ/TU");
      assertThat(
              rows(
                  connection,
                  "select title from paper"
                      + " where match (title) against ('+ke +87 +kh +tu' in boolean mode)"))
          .containsExactly("Kế hoạch 87-KH/TU");
    }
  }

  @Test
  void keepsWhatWasAcknowledgedWhenTheServerIsKilled() throws SQLException {
    EmbeddedDatabase killed = start();
    try (Connection connection = connect(killed)) {
      execute(connection, "create table kept (n int primary key)");
      connection.setAutoCommit(false);
      execute(connection, "insert into kept values (1), (2)");
      connection.commit();
      execute(connection, "insert into kept values (3)");
      killed.kill();
    }
    try (EmbeddedDatabase database = start();
        Connection connection = connect(database)) {
      assertThat(rows(connection, "select n from kept order by n")).containsExactly("1", "2");
    }
  }

  @Test
  void saysInOneSentenceWhyItCannotStart() {
    try (EmbeddedDatabase database = start()) {
      assertThatThrownBy(EmbeddedDatabaseTest::start)
          .isInstanceOf(EmbeddedDatabaseException.class)
          .hasMessageContaining("in use by another run");
      Path other = DATA.resolveSibling("embedded-test-2");
      ServerSettings settings = ServerSettings.keeping();
      assertThatThrownBy(
              () -> EmbeddedDatabase.start(other, Folders.cache(), database.port(), settings))
          .isInstanceOf(EmbeddedDatabaseException.class)
          .hasMessage("Port " + database.port() + " is in use; choose another.");
    }
  }

  private static EmbeddedDatabase start() {
    return EmbeddedDatabase.start(DATA, Folders.cache(), 0, ServerSettings.keeping());
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.username(), database.password());
  }

  private static void execute(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static List<String> rows(Connection connection, String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        StringBuilder row = new StringBuilder(result.getString(1));
        for (int column = 2; column <= result.getMetaData().getColumnCount(); column++) {
          row.append('|').append(result.getString(column));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }
}

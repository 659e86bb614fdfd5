package vn.lantoa.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.embedded.SharedTestDatabase;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.persistence.Sql;

/**
 * Titles of demands are kept once for all that bear them, and words are looked for there: what is
 * found must be what comparing each demand would find.
 */
@QuarkusTest
class ObligationTitlesTest extends ObligationLists {

  private static final String LONG = "dài".repeat(60);

  private String word;
  private long root;
  private long commune;
  private User officer;

  @BeforeEach
  void tree() {
    word = "zt" + unique();
    root = root("PROVINCE");
    commune = organisation("Xã " + unique(), "COMMUNE", "COMMITTEE", root);
    officer = user(Role.OFFICER, root);
  }

  private long titled(String title) {
    return publish(officer, root, "TASK", title, "2026-12-10");
  }

  /** The titles of what is found, sorted; each obligation is there once. */
  private List<String> found(String typed) {
    JsonPath page =
        officer
            .request()
            .queryParam("q", typed)
            .get("/api/v1/obligations?limit=100&count=true")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertThat(page.getList("items.id")).as(typed).doesNotHaveDuplicates();
    assertThat(page.getInt("total")).as(typed).isEqualTo(page.getList("items").size());
    return page.getList("items.title", String.class).stream().sorted().toList();
  }

  @Test
  void titlesThatAreNearlyAlikeAreToldApartAsEachDemandsOwn() {
    List<String> titles =
        List.of(
            word + " Rà soát đường sá",
            word + " Rà soát đường sá",
            word + " RÀ SOÁT ĐƯỜNG SÁ",
            word + " ra soat duong xa",
            word + " Straße",
            word + " Strasse",
            word + " được 100%",
            word + " được 100 phần",
            word + " mục_a",
            word + " mục\\a",
            word + " " + LONG + " một",
            word + " " + LONG + " hai");
    titles.forEach(this::titled);
    String[] asked = {
      "",
      " rà soát",
      " RA SOAT DUONG",
      "sá",
      " duong sa",
      "s",
      "ss",
      " straß",
      " strass",
      "100",
      "100%",
      "%",
      "_",
      "c_a",
      "c\\a",
      "\\",
      LONG,
      " " + LONG + " hai",
      " một",
      "a ",
      "khong co"
    };
    int some = 0;
    for (String part : asked) {
      String typed = part.startsWith(" ") ? word + part : part.isEmpty() ? word : part;
      List<String> expected = comparedOneByOne(typed);
      assertThat(found(typed)).as(typed).isEqualTo(expected);
      some += expected.isEmpty() ? 0 : 1;
    }
    assertThat(some).isGreaterThan(asked.length / 2);
    assertThat(found(word)).hasSize(titles.size());
    assertThat(found(word + " duong")).isEmpty();
    assertThat(found(word + " ra soat duong sa"))
        .containsExactly(titles.get(2), titles.get(0), titles.get(1));
    assertThat(found("100%")).containsExactly(titles.get(6));
    assertThat(found(word + " " + LONG + " hai")).containsExactly(titles.get(11));
  }

  /** What the commune owes of demands whose own title has what was typed. */
  private List<String> comparedOneByOne(String typed) {
    String escaped = typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return inTransaction(
            () ->
                new Sql(
                        """
                        SELECT d.title FROM obligation ob JOIN demand d ON d.id = ob.demand_id
                        WHERE ob.organisation_id = :commune
                          AND d.title LIKE :title COLLATE utf8mb4_uca1400_ai_ci
                        """)
                    .bind("commune", commune)
                    .bind("title", "%" + escaped + "%")
                    .list(em, r -> r.string("title")))
        .stream()
        .sorted()
        .toList();
  }

  @Test
  void aChangedTitleIsFoundByItsNewWordsAlone() {
    String before = word + " Nạo vét kênh";
    String after = word + " Đắp đê";
    long demand = titled(before);
    titled(before);

    rename(demand, after);

    assertThat(found(word + " nao vet")).containsExactly(before);
    assertThat(found(word + " dap de")).containsExactly(after);

    // changed in its accents only, and back
    rename(demand, word + " Dập dề");
    assertThat(found(word + " dap de")).containsExactly(word + " Dập dề");
    rename(demand, before);
    assertThat(found(word + " nao vet")).containsExactly(before, before);
    assertThat(kept()).hasSize(3);
  }

  private void rename(long demand, String title) {
    inTransaction(
        () ->
            new Sql("UPDATE demand SET title = :title WHERE id = :demand")
                .bind("title", title)
                .bind("demand", demand)
                .execute(em));
  }

  private List<String> kept() {
    return inTransaction(
        () ->
            new Sql("SELECT title FROM demand_title WHERE title LIKE :word")
                .bind("word", word + "%")
                .list(em, r -> r.string("title")));
  }

  @Test
  void ofTwoWhoWriteTheSameTitleAtOnceNeitherWaitsAndEachDemandIsFoundOnce() throws SQLException {
    String title = word + " Cùng lúc";
    long one = titled(word + " một");
    long two = titled(word + " hai");
    try (Connection first = SharedTestDatabase.get().connect();
        Connection second = SharedTestDatabase.get().connect()) {
      List<Connection> both = List.of(first, second);
      for (Connection connection : both) {
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        run(connection, "SET SESSION innodb_lock_wait_timeout = 1");
      }
      run(first, "UPDATE demand SET title = '" + title + "' WHERE id = " + one);
      run(second, "UPDATE demand SET title = '" + title + "' WHERE id = " + two);
      for (Connection connection : both) {
        connection.commit();
      }
    }
    assertThat(kept().stream().filter(title::equals)).hasSize(2);
    assertThat(found(word + " cung luc")).containsExactly(title, title);
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Ten bear a title, and it is kept once. */
  @Test
  void aTitleIsKeptOnceForAllWhoBearIt() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      titled(word + " chung");
      expected.add(word + " chung");
    }
    assertThat(kept()).containsExactly(word + " chung");
    assertThat(found(word)).isEqualTo(expected);
  }
}

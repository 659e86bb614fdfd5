package vn.lantoa.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedParametersTest {

  private static String text(String sql, Map<String, Object> values) {
    return new NamedParameters(sql, values).text();
  }

  @Test
  void namesBecomeQuestionMarksAndCollectionsAsManyAsTheyHold() {
    assertThat(
            text(
                "SELECT a FROM t WHERE a = :a AND b IN (:b) OR c IN (:c) OR a > :a",
                Map.of("a", 1L, "b", List.of(1L, 2L, 3L), "c", List.of())))
        .isEqualTo("SELECT a FROM t WHERE a = ? AND b IN (?,?,?) OR c IN (NULL) OR a > ?");
  }

  @Test
  void whatStandsInQuotesIsLeftAlone() {
    String quoted = "SELECT DATE_FORMAT(x, '%H:%i:%s'), `a:b`, \"c:d\", 'it''s :name' FROM t";
    assertThat(text(quoted, Map.of())).isEqualTo(quoted);
    assertThat(text("SELECT ':x', :x", Map.of("x", "'"))).isEqualTo("SELECT ':x', ?");
  }

  @Test
  void oneTextServesListsOfAnyLength() {
    String sql = "SELECT :n IN (:list)";
    assertThat(text(sql, Map.of("n", 1, "list", List.of(1)))).isEqualTo("SELECT ? IN (?)");
    assertThat(text(sql, Map.of("n", 1, "list", List.of(1, 2)))).isEqualTo("SELECT ? IN (?,?)");
  }

  @Test
  void aNameThatNothingIsBoundToIsAMistakeOfOurs() {
    assertThatThrownBy(() -> text("SELECT :gone", Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(":gone");
  }
}

package vn.lantoa.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is prepared on the server, and from when on. */
class OftenAskedTest {

  private final OftenAsked often = new OftenAsked(() -> 2);

  @Test
  void keepsNothingOfWhatIsAskedRarely() {
    assertThat(often.told("SELECT 1")).isEqualTo("/*client prepare*/ SELECT 1");
    assertThat(often.told("SELECT 1")).isEqualTo("/*client prepare*/ SELECT 1");
    assertThat(often.told("SELECT 2")).isEqualTo("/*client prepare*/ SELECT 2");
  }

  @Test
  void preparesWhatIsAskedAgainAndAgain() {
    often.told("SELECT 1");
    often.told("SELECT 1");

    assertThat(often.told("SELECT 1")).isEqualTo("SELECT 1");
    assertThat(often.told("SELECT 1")).isEqualTo("SELECT 1");
  }

  @Test
  void neverPreparesASearchByWords() {
    for (int i = 0; i < 4; i++) {
      assertThat(often.told("SELECT MATCH(w) AGAINST (?)")).startsWith("/*client prepare*/");
    }
  }
}

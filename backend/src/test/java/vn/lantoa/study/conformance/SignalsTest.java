package vn.lantoa.study.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lantoa.study.conformance.Signals.Grounds;

/** What raises a question and what does not. */
class SignalsTest {

  private static final Grounds PLAIN = new Grounds(0, 1, 25, 0, 1, 1, true);

  @Test
  void plainFiguresAskNothing() {
    assertThat(Signals.of(PLAIN)).isEmpty();
    assertThat(Signals.of(new Grounds(99, 2, 25, 2, 0, 0, true))).isEmpty();
    assertThat(Signals.of(new Grounds(0, 5, 9, 0, 1, 0, false))).isEmpty();
  }

  @Test
  void eachQuestionHasItsGround() {
    assertThat(Signals.of(new Grounds(320, 1, 320, 0, 1, 1, true)))
        .containsExactly(SignalCode.FULL_AT_ONCE);
    assertThat(Signals.of(new Grounds(0, 3, 25, 0, 1, 1, true)))
        .containsExactly(SignalCode.SAME_FIGURES);
    assertThat(Signals.of(new Grounds(0, 1, 25, 3, 3, 1, true)))
        .containsExactly(SignalCode.BACK_DATED);
    assertThat(Signals.of(new Grounds(0, 1, 25, 0, 2, 0, true)))
        .containsExactly(SignalCode.HEAD_ABSENT);
  }

  @Test
  void aQuestionAsksInBothLanguages() {
    for (SignalCode code : SignalCode.values()) {
      assertThat(code.question().vi()).endsWith("?");
      assertThat(code.question().en()).endsWith("?");
    }
  }
}

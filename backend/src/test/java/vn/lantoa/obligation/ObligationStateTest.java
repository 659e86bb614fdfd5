package vn.lantoa.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObligationStateTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OPEN        | RECEIVED OBJECTED SUBMITTED WAIVED WITHDRAWN HANDED_OVER | false
          RECEIVED    | OBJECTED SUBMITTED WAIVED WITHDRAWN HANDED_OVER          | false
          OBJECTED    | OPEN RECEIVED WAIVED WITHDRAWN HANDED_OVER               | false
          SUBMITTED   | RETURNED ACCEPTED WAIVED WITHDRAWN HANDED_OVER           | false
          RETURNED    | SUBMITTED WAIVED WITHDRAWN HANDED_OVER                   | false
          ACCEPTED    |                                                          | false
          WAIVED      |                                                          | true
          WITHDRAWN   | OPEN                                                     | true
          HANDED_OVER |                                                          | true
          """)
  void theWholeTable(ObligationState from, @Nullable String to, boolean released) {
    String expected = to == null ? "" : to;
    String legal =
        Arrays.stream(ObligationState.values())
            .filter(from::canBecome)
            .map(Enum::name)
            .collect(Collectors.joining(" "));

    assertThat(legal).isEqualTo(expected);
    assertThat(from.next().stream().map(Enum::name).collect(Collectors.joining(" ")))
        .isEqualTo(expected);
    assertThat(from.isFinal()).isEqualTo(expected.isEmpty());
    assertThat(from.isReleased()).isEqualTo(released);
  }

  @Test
  void everyStateHasARow() {
    assertThat(ObligationState.values()).hasSize(9);
  }
}

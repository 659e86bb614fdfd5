package vn.lantoa.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          hoà|hoa
          hòa|hoa
          uỷ|uy
          ủy|uy
          Đảng ủy|dang uy
          ĐẢNG UỶ|dang uy
          Ðảng uỷ|dang uy
          Nghị quyết số 05-NQ/TU|nghi quyet so 05-nq/tu
            Kế   hoạch |ke hoach
          ﬁle № １２|file no 12
          Thuở ấy, lưỡi rìu|thuo ay, luoi riu
          """)
  void folds(String text, String folded) {
    assertThat(VietnameseText.fold(text)).isEqualTo(folded);
    assertThat(VietnameseText.fold(Normalizer.normalize(text, Form.NFD))).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '  a \u00A0\u2003 b\t\tc  '            | 'a b c'
          'a\r\nb\nc\u2028d\u0085e'              | 'a b c d e'
          'mật\u200B mã\uFEFF\u00AD'             | 'mật mã'
          'a\u0000b\u0007c\u001B'                | 'abc'
          'x\u202Etxt\u202C\u2066y\u2069'        | 'xtxty'
          'Tie\u0302\u0301ng Vie\u0323\u0302t'   | 'Tiếng Việt'
          'Vi\u1EB9\u0302t'                      | 'Việt'
          'xong 🎉 rồi'                          | 'xong 🎉 rồi'
          '👩\u200D🌾 và 👨\u200D👩\u200D👧'      | '👩\u200D🌾 và 👨\u200D👩\u200D👧'
          '❤\uFE0F\u200D🔥'                      | '❤\uFE0F\u200D🔥'
          'a\u200Db'                             | 'ab'
          '\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC7F' | '\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC7F'
          'a\uDB40\uDC67b'                       | 'ab'
          ''                                     | ''
          '\u200B \n\t'                          | ''
          """)
  void normalises(String text, String normal) {
    assertThat(VietnameseText.normalise(text)).isEqualTo(normal);
  }

  @Test
  void keepsLines() {
    assertThat(VietnameseText.normaliseLines("  một \r\n hai\rba ")).isEqualTo("một\nhai\nba");
    assertThat(VietnameseText.normaliseLines("a\n\n  b\n")).isEqualTo("a\n\nb");
    assertThat(VietnameseText.normaliseLines("\n\na")).isEqualTo("a");
    assertThat(VietnameseText.normaliseLines("a \t\n\t b")).isEqualTo("a\nb");
    assertThat(VietnameseText.normaliseLines("a\u2028b\u000Bc\fd")).isEqualTo("a\nb\nc\nd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hoà|hòa", "thuỷ|thủy", "quý|quỳ", "Đề án|Dự an"})
  void toneIsNoDifferenceOnlyInTheFold(String pair) {
    String one = pair.substring(0, pair.indexOf('|'));
    String other = pair.substring(pair.indexOf('|') + 1);

    assertThat(VietnameseText.normalise(one)).isNotEqualTo(VietnameseText.normalise(other));
  }
}

package vn.lantoa.shared.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RomanNumeralTest {

  @ParameterizedTest
  @CsvSource({
    "1, I",
    "4, IV",
    "9, IX",
    "14, XIV",
    "17, XVII",
    "20, XX",
    "40, XL",
    "49, XLIX",
    "90, XC",
    "400, CD",
    "1994, MCMXCIV",
    "3888, MMMDCCCLXXXVIII",
    "3999, MMMCMXCIX"
  })
  void writesAndReads(int number, String numeral) {
    assertThat(RomanNumeral.of(number)).isEqualTo(numeral);
    assertThat(RomanNumeral.parse(numeral)).isEqualTo(OptionalInt.of(number));
    assertThat(RomanNumeral.propose(numeral)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "0", "17", "xvii", "XVii", "VXII", "IIII", "VIIII", "IIX", "VV", "IC", "XIIV",
        "MMMM", "XVII ", "XVIIa", "Ⅻ", "ХVII", "IVI", "XIXI"
      })
  void readsNothingElse(String text) {
    assertThat(RomanNumeral.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 4000, Integer.MAX_VALUE})
  void writesNothingOutsideItsRange(int number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RomanNumeral.of(number))
        .withMessage("a Roman numeral lies between 1 and 3999, not " + number);
  }

  @ParameterizedTest
  @CsvSource({
    "VXII, XVII",
    "xvii, XVII",
    "' XVII ', XVII",
    "IIII, IV",
    "VIIII, IX",
    "XXXX, XL",
    "IIX, IX",
    "XVIV, XVI",
    "XVX, XXV",
    "XXIXI, XXXII",
    "VV, X",
    "MMMM, MMM",
    "VVVVV, XXV",
    "XLXLXLXL, ",
    "XVII., ",
    "hai, ",
    "'', ",
    "VXIIVXIIVXIIVXIIVXII, "
  })
  void proposes(String text, @Nullable String proposal) {
    assertThat(RomanNumeral.propose(text)).isEqualTo(Optional.ofNullable(proposal));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Đại hội đại biểu Đảng bộ tỉnh lần thứ VXII, nhiệm kỳ 2020 - 2025 | lần thứ VXII    | VXII | XVII
          nghị quyết Trung ương 6 khoá XIIII                              | khoá XIIII      | XIIII | XIV
          Khóa  IIV của Ban Chấp hành                                     | Khóa  IIV       | IIV  | IV
          ĐẠI HỘI LẦN THỨ XVIV                                            | LẦN THỨ XVIV    | XVIV | XVI
          Đại hội XVX đã họp | Đại hội XVX | XVX | XXV
          nhiệm kỳ IIII                                                   | nhiệm kỳ IIII   | IIII | IV
          kỳ họp thứ VXI                                                  | kỳ họp thứ VXI  | VXI  | XVI
          """)
  void findsWhatIsNoNumeral(String text, String words, String numeral, String proposal) {
    int start = text.indexOf(numeral);
    DoubtfulNumeral found =
        new DoubtfulNumeral(words, numeral, start, start + numeral.length(), proposal);

    assertThat(RomanNumeralCheck.find(text)).containsExactly(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Đại hội lần thứ XVII, khóa XIII, nhiệm kỳ 2020-2025, Đại hội XIV, lần thứ XX",
        "Đại hội MTTQ Việt Nam",
        "lần thứ hai",
        "lần thứ 17",
        "Đại hội CCB",
        "khóa DCCa",
        "khóavxii",
        "vxii",
        "VXII",
        "Đại hội",
        "lần thứ ",
        "mười ba lần thứVXII",
        "xlần thứ VXII"
      })
  void leavesTheRestAlone(String text) {
    assertThat(RomanNumeralCheck.find(text)).isEmpty();
  }

  @Test
  void findsSeveralInTheirOrderAlsoInDecomposedText() {
    String text = Normalizer.normalize("Nhiệm kỳ IIII của Đại hội lần thứ VXII", Form.NFD);

    List<DoubtfulNumeral> found = RomanNumeralCheck.find(text);

    assertThat(found).extracting(DoubtfulNumeral::numeral).containsExactly("IIII", "VXII");
    assertThat(found).extracting(DoubtfulNumeral::proposal).containsExactly("IV", "XVII");
    assertThat(found)
        .allSatisfy(
            one -> assertThat(text.substring(one.start(), one.end())).isEqualTo(one.numeral()));
  }
}

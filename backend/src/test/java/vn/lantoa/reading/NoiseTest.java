package vn.lantoa.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each clean sentence, with each kind of noise, gives the same reading. */
class NoiseTest {

  private static final List<String> SENTENCES =
      List.of(
          "Giao Văn phòng Đảng uỷ chủ trì, phối hợp với Công an xã tổng hợp, trình Ban Thường vụ Đảng"
              + " uỷ trước ngày 20/11/2026.",
          "Thực hiện Kế hoạch số 41-KH/TU ngày 30/10/2026 của Tỉnh uỷ, các chi bộ trực thuộc tổ chức"
              + " học tập xong trong tháng 12/2026.",
          "Tiếp tục thực hiện Chỉ thị số 09-CT/TU ngày 01/02/2026; Ban Xây dựng Đảng tham mưu báo cáo"
              + " trong quý I/2027.",
          "Phấn đấu đến năm 2030 có ít nhất 85% hộ dân sử dụng nước sạch.",
          "Sở Nội vụ rà soát biên chế trong quý I/2027; xây dựng đề án sắp xếp trong quý II/2027.");

  private static final Map<String, UnaryOperator<String>> NOISES = new LinkedHashMap<>();

  static {
    NOISES.put("doubled spaces", s -> s.replace(" ", "  "));
    NOISES.put("hard spaces", s -> s.replace(' ', '\u00a0'));
    NOISES.put("letters taken apart", s -> Normalizer.normalize(s, Normalizer.Form.NFD));
    NOISES.put("tone marks at the new place", s -> s.replace("uỷ", "ủy").replace("hoà", "hòa"));
    NOISES.put("another stroke of Đ", s -> s.replace('Đ', 'Ð'));
    NOISES.put(
        "spaces in a symbol", s -> s.replaceAll("(\\d)-(?=[A-Z])", "$1- ").replace("/TU", " /TU"));
    NOISES.put("long dashes", s -> s.replace('-', '–'));
    NOISES.put("a symbol over two lines", s -> s.replaceAll("(\\d)-(?=[A-Z])", "$1-\n"));
    NOISES.put(
        "wrong separators", s -> s.replace("09-CT/TU", "09/CT-TU").replace("41-KH/TU", "41/KH-TU"));
    NOISES.put(
        "the number's word doubled", s -> s.replace("số 0", "số số 0").replace("số 4", "số số 4"));
    NOISES.put("a space lost behind a marked letter", NoiseTest::withoutSpaces);
    NOISES.put(
        "a space lost before the number", s -> s.replace("số 0", "số0").replace("số 4", "số4"));
    NOISES.put("lines of forty letters", s -> wrapped(s, 40));
    NOISES.put("lines of seventy letters", s -> wrapped(s, 70));
    NOISES.put("a letter-spaced line", NoiseTest::spaced);
    NOISES.put("Windows line ends", s -> wrapped(s, 70).replace("\n", "\r\n"));
    NOISES.put("invisible characters", s -> s.replace(" ", " \u200b"));
    NOISES.put("a page number in between", s -> wrapped(s, 70).replaceFirst("\n", "\n2\n"));
  }

  static Stream<Arguments> cases() {
    return SENTENCES.stream()
        .flatMap(s -> NOISES.keySet().stream().map(noise -> Arguments.of(noise, s)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void readsTheSame(String noise, String sentence) {
    Reading clean = Readings.of(sentence);
    Reading noisy = Readings.of(NOISES.get(noise).apply(sentence));
    assertThat(told(noisy)).isEqualTo(told(clean));
  }

  /** The reading without white space, since the words are told as they stand. */
  private static String told(Reading reading) {
    String all =
        String.join(
            "\n",
            Readings.citations(reading),
            Readings.deadlines(reading),
            Readings.assignments(reading),
            Readings.targets(reading));
    String plain =
        Normalizer.normalize(all.replaceAll("(?<=\\p{L}) 2 (?=\\p{L})", " "), Normalizer.Form.NFC)
            .replace("ủy", "uỷ");
    return plain
        .replace('Ð', 'Đ')
        .replace("hòa", "hoà")
        .replaceAll("[ \u00a0\u200b\r\n]", "")
        .toLowerCase();
  }

  /** Where a word ends in a letter with a hook or a dot below, its space is lost. */
  private static String withoutSpaces(String sentence) {
    return sentence.replaceAll("(?<=[ủụỷệộởợị]) (?=[a-zđ])", "");
  }

  private static String wrapped(String sentence, int width) {
    StringBuilder lines = new StringBuilder();
    int length = 0;
    for (String word : sentence.split(" ")) {
      boolean full = length + word.length() > width;
      lines.append(length == 0 ? "" : full ? "\n" : " ").append(word);
      length = full ? word.length() : length + word.length() + 1;
    }
    return lines.toString();
  }

  private static String spaced(String sentence) {
    StringBuilder letters = new StringBuilder();
    for (char c : sentence.toCharArray()) {
      letters.append(c).append(' ');
    }
    return letters.toString();
  }
}

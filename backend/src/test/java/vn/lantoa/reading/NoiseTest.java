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
    NOISES.put("two dashes one after the other", s -> s.replaceAll("(\\d)-(?=[A-Z])", "$1/-"));
    NOISES.put("tabs", s -> s.replace(" số ", " số  "));
    NOISES.put("the day's word doubled", s -> s.replace(" ngày ", " ngày ngày "));
    NOISES.put("days with dots", s -> s.replaceAll("(\\d\\d)/(\\d\\d)/(\\d{4})", "$1.$2.$3"));
    NOISES.put("days with dashes", s -> s.replaceAll("(\\d\\d)/(\\d\\d)/(\\d{4})", "$1-$2-$3"));
    NOISES.put(
        "days in words", s -> s.replaceAll("(\\d\\d)/(\\d\\d)/(\\d{4})", "$1 tháng $2 năm $3"));
    NOISES.put("days without noughts", s -> s.replaceAll("0(\\d)/0?(\\d+)/(\\d{4})", "$1/$2/$3"));
    NOISES.put("another i", s -> s.replace("quý", "quí"));
    NOISES.put("a page's foot in between", s -> wrapped(s, 70).replaceFirst("\n", "\nTrang 3/8\n"));
    NOISES.put("a page's end in between", s -> wrapped(s, 70).replaceFirst("\n", "\n\f\n"));
    NOISES.put(
        "the moment of a signature",
        s -> wrapped(s, 70).replaceFirst("\n", "\n06-03-2026 16:06:39 +07:00\n"));
    NOISES.put("a space before the percent sign", s -> s.replace("%", " %"));
    NOISES.put("a code in other letters", s -> s.replace("-KH/", "-Kh/").replace("-CT/", "-Ct/"));
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

  /** The reading without white space and the noise itself, since words are told as they stand. */
  private static String told(Reading reading) {
    StringBuilder all = new StringBuilder();
    all.append(Readings.citations(reading)).append('\n');
    all.append(Readings.deadlines(reading)).append('\n');
    all.append(Readings.targets(reading)).append('\n');
    for (Reading.Assignment a : reading.assignments()) {
      all.append(a.role()).append(a.organisation().text()).append('@').append(a.deadline());
      all.append('\n');
    }
    return Normalizer.normalize(all, Normalizer.Form.NFC)
        .replaceAll(
            "(?<=\\p{L})\\s+(2|Trang 3/8|06-03-2026 16:06:39 [+]07:00|\\f)\\s+(?=\\p{L})", " ")
        .replace("ủy", "uỷ")
        .replace('Ð', 'Đ')
        .replace("hòa", "hoà")
        .replaceAll("[ \u00a0\u200b\r\n\f]", "")
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

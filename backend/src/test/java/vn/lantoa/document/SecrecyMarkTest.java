package vn.lantoa.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lantoa.document.SecrecyMark.Level;

class SecrecyMarkTest {

  static Stream<Arguments> marked() {
    return Stream.of(
        Arguments.of("MẬT", Level.SECRET, "MẬT"),
        Arguments.of("TỈNH UỶ\n\n  MẬT  \nSố 05-BC/TU", Level.SECRET, "MẬT"),
        Arguments.of("M Ậ T", Level.SECRET, "M Ậ T"),
        Arguments.of("M    Ậ    T", Level.SECRET, "M    Ậ    T"),
        Arguments.of("TỐI MẬT", Level.TOP_SECRET, "TỐI MẬT"),
        Arguments.of("T Ố I  M Ậ T", Level.TOP_SECRET, "T Ố I  M Ậ T"),
        Arguments.of("TUYỆT MẬT", Level.MOST_SECRET, "TUYỆT MẬT"),
        Arguments.of("TUYỆT\nMẬT", Level.MOST_SECRET, "MẬT"),
        Arguments.of("TỐI\r\nMẬT\r\n", Level.TOP_SECRET, "MẬT"),
        Arguments.of("[MẬT]", Level.SECRET, "[MẬT]"),
        Arguments.of("*** TỐI MẬT ***", Level.TOP_SECRET, "*** TỐI MẬT ***"),
        Arguments.of("ĐẢNG BỘ TỈNH\tMẬT\nSố 05", Level.SECRET, "MẬT"),
        Arguments.of("HUYỆN UỶ      TỐI MẬT", Level.TOP_SECRET, "TỐI MẬT"),
        Arguments.of("| MẬT | Số 05-BC/TU |", Level.SECRET, "MẬT"),
        Arguments.of("TỐI MẬT - Bản số 03", Level.TOP_SECRET, "TỐI MẬT - Bản số 03"),
        Arguments.of("TUYỆT MẬT Bản số: 3", Level.MOST_SECRET, "TUYỆT MẬT Bản số: 3"),
        Arguments.of("MẬT, KHẨN", Level.SECRET, "MẬT, KHẨN"),
        Arguments.of("HỎA TỐC - MẬT", Level.SECRET, "HỎA TỐC - MẬT"),
        Arguments.of("Độ mật: Mật", Level.SECRET, "Độ mật: Mật"),
        Arguments.of("- Mức độ mật : Tối mật.", Level.TOP_SECRET, "- Mức độ mật : Tối mật."),
        Arguments.of("ĐỘ MẬT: TUYỆT MẬT", Level.MOST_SECRET, "ĐỘ MẬT: TUYỆT MẬT"),
        Arguments.of("Độ mật\tMật", Level.SECRET, "Mật"),
        Arguments.of("Độ mật:\nTối mật", Level.TOP_SECRET, "Tối mật"),
        Arguments.of("M\u200BẬ\u200BT", Level.SECRET, "M\u200BẬ\u200BT"),
        Arguments.of("ＭẬＴ", Level.SECRET, "ＭẬＴ"),
        Arguments.of("MẬT\nvăn bản\nTUYỆT MẬT\nTỐI MẬT", Level.MOST_SECRET, "TUYỆT MẬT"));
  }

  @ParameterizedTest
  @MethodSource("marked")
  void findsAMark(String text, Level level, String words) {
    int start = text.indexOf(words);

    assertThat(SecrecyMark.find(text))
        .contains(new SecrecyMark(level, words, start, start + words.length()));
  }

  @ParameterizedTest
  @MethodSource("marked")
  void findsAMarkInDecomposedText(String text, Level level, String words) {
    String decomposed = Normalizer.normalize(text, Form.NFD);

    SecrecyMark mark = SecrecyMark.find(decomposed).orElseThrow();

    assertThat(mark.level()).isEqualTo(level);
    assertThat(decomposed.substring(mark.start(), mark.end())).isEqualTo(mark.words());
    assertThat(Normalizer.normalize(mark.words(), Form.NFC))
        .isEqualTo(Normalizer.normalize(words, Form.NFC));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Luật Bảo vệ bí mật nhà nước",
        "LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC",
        "VỀ CÔNG TÁC BẢO VỆ BÍ\nMẬT\nNHÀ NƯỚC",
        "QUY CHẾ BẢO\nMẬT",
        "trừ hồ sơ mật",
        "gửi qua mạng (trừ hồ sơ mật);",
        "bảo mật",
        "BẢO MẬT",
        "mật độ dân số",
        "MẬT ĐỘ",
        "Mật",
        "mật",
        "ong\nmật\nngọt",
        "MẬT ONG RỪNG",
        "Văn bản đóng dấu MẬT, TỐI MẬT, TUYỆT MẬT không đưa lên mạng",
        "TUYỆT MẬT, TỐI MẬT, MẬT",
        "Độ mật: Thường",
        "Độ mật: Không",
        "Độ mật: Mật, Tối mật, Tuyệt mật",
        "Độ mật: ☐ Mật ☐ Tối mật",
        "Việc xác định độ mật: mật hoặc tối mật theo danh mục",
        "Người đứng đầu xác định và chịu trách nhiệm về độ mật: mật",
        "MAT",
        "TOI MAT",
        "MÃT",
        "MẶT TRẬN",
        "MẶT",
        "MẤT",
        "CHUYÊN MẬT THƯ"
      })
  void leavesTheRestAlone(String text) {
    assertThat(SecrecyMark.find(text)).isEqualTo(Optional.empty());
  }

  @Test
  void hostileTextsAreReadInTime() {
    for (String piece :
        List.of(
            "M", " ", "\t", "MẬT ", "M  ", "độ mật: ", "\n", "-", "MẬT-", "\u0323", "a  ", "|")) {
      String text = piece.repeat(100_000 / piece.length());
      Assertions.assertTimeout(Duration.ofSeconds(10), () -> SecrecyMark.find(text), piece);
    }
  }
}

package vn.lantoa.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

class ProvisionSplitterPropertyTest {

  @Property
  void anyTextIsCovered(@ForAll String text) {
    assertCovered(text);
  }

  @Property
  void anyTextOfMarkersIsCovered(@ForAll("directives") String text) {
    assertCovered(text);
  }

  @Example
  void hostileTextsAreSplitInTime() {
    for (String piece :
        List.of(
            "\n",
            "1.\n",
            "I.\n",
            "- a\n",
            "1",
            "1.1.1.1.1.",
            "Điều 1.\n",
            " ",
            "a)\n+ b\n",
            "IVXL",
            "Phần I\n",
            "\u0323",
            "- a\n+ b\n* c\n• d\n",
            "A\n",
            "Nơi nhận:\n",
            "Phụ lục\n",
            "a) b\n",
            "Chương I\nX\n",
            "I. X\ny\n")) {
      String text = piece.repeat(100_000 / piece.length());
      Assertions.assertTimeout(Duration.ofSeconds(10), () -> ProvisionSplitter.split(text), piece);
    }
  }

  private static void assertCovered(String text) {
    List<ProvisionText> passages = ProvisionSplitter.split(text);
    int end = 0;
    for (ProvisionText passage : passages) {
      assertThat(passage.start()).isEqualTo(end);
      assertThat(passage.end()).isGreaterThan(passage.start());
      assertThat(passage.text()).isEqualTo(text.substring(passage.start(), passage.end()).strip());
      assertThat(passage.depth()).isNotNegative();
      assertThat(passage.label()).isNotBlank().hasSizeLessThanOrEqualTo(60);
      end = passage.end();
    }
    assertThat(passages).extracting(ProvisionText::label).doesNotHaveDuplicates();
    if (!passages.isEmpty()) {
      assertThat(end).isEqualTo(text.length());
    }
  }

  @Provide
  Arbitrary<String> directives() {
    return Arbitraries.of(
            "I. ",
            "II. ",
            "1. ",
            "2. ",
            "1.1. ",
            "2.1 ",
            "a) ",
            "b) ",
            "- ",
            "+ ",
            "* ",
            "Điều 1. ",
            "Điều 2.",
            "Chương I",
            "Mục 1. ",
            "Phần thứ hai",
            "(1) ",
            "A. ",
            "B. ",
            "\n",
            "\n",
            "\n",
            "\n\n",
            "\r\n",
            "Các cấp uỷ",
            "học tập.",
            "MỤC TIÊU",
            "Nơi nhận:",
            "PHỤ LỤC",
            "\u200B",
            "12.5",
            "T/M BAN")
        .list()
        .ofMaxSize(40)
        .map(list -> String.join("", list));
  }
}

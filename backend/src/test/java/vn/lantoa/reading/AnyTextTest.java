package vn.lantoa.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any text is read, and every passage named lies in it. */
class AnyTextTest {

  static final List<String> PIECES =
      List.of(
          "Giao ",
          "các ",
          "và ",
          ", ",
          "; ",
          ". ",
          ": ",
          "(",
          ")",
          "“",
          "”",
          "\n",
          "\r\n",
          "\t",
          "|",
          "- ",
          "+ ",
          "1. ",
          "Điều 2. ",
          "II. ",
          "Số ",
          "số ",
          "-",
          "/",
          "18-NQ/TW",
          "09/CT-TU",
          "Nghị quyết ",
          "Kế hoạch ",
          "ngày 31/12/2026",
          "trước ngày ",
          "trong quý ",
          "I",
          "2027",
          "từ ",
          "đến ",
          "năm ",
          "hằng quý",
          "Đảng uỷ",
          " UBND xã ",
          "Công an xã ",
          "chủ trì",
          " phối hợp với ",
          "trình ",
          "85%",
          "ít nhất ",
          "20-25 tỷ đồng",
          "phấn đấu ",
          "chỉ tiêu",
          "đã ",
          "\u0300",
          "\ud83d",
          "\ude00",
          "\u200b",
          "ủyộbệ",
          "T h a m m ư u",
          "362\n",
          "Tháng 12/2026\n",
          "0",
          "99999999999",
          "\u00a0",
          "Ð");

  @Provide
  Arbitrary<String> papers() {
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(9, Arbitraries.of(PIECES)),
            net.jqwik.api.Tuple.of(1, Arbitraries.strings().all().ofMaxLength(4)));
    return piece.list().ofMaxSize(120).map(l -> String.join("", l));
  }

  @Property(tries = 400)
  void isReadWithinItself(@ForAll("papers") String text) {
    Reading reading = Readings.of(text);
    reading.citations().forEach(c -> within(text, c.span()));
    reading.deadlines().forEach(d -> within(text, d.span()));
    reading.targets().forEach(t -> within(text, t.span()));
    reading.doubts().forEach(d -> within(text, d.span()));
    reading
        .assignments()
        .forEach(
            a -> {
              within(text, a.organisation());
              within(text, a.task());
              assertThat(a.deadline()).isLessThan(reading.deadlines().size());
            });
  }

  private static void within(String text, Reading.Span span) {
    assertThat(span.start()).isBetween(0, text.length());
    assertThat(span.end()).isBetween(span.start(), text.length());
    assertThat(text.substring(span.start(), span.end())).isEqualTo(span.text());
  }
}

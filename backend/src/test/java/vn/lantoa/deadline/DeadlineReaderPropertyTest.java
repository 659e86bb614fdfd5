package vn.lantoa.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DeadlineReaderPropertyTest {

  private static final LocalDate PAPER = LocalDate.of(2026, 11, 21);

  @Property
  void whatARuleSaysIsReadAsThatRule(@ForAll("sayable") DeadlineRule rule) {
    String words = rule.match(VietnameseWords.INSTANCE);

    assertThat(DeadlineReader.readField(words, PAPER).orElseThrow().rule()).isEqualTo(rule);
  }

  @Property(tries = 2_000)
  void anyTextIsRead(@ForAll("noise") String text) {
    List<DeadlineReading> found = DeadlineReader.read(text, PAPER);
    int last = 0;
    for (DeadlineReading reading : found) {
      assertThat(reading.start()).isGreaterThanOrEqualTo(last);
      assertThat(text.substring(reading.start(), reading.end())).isEqualTo(reading.text());
      last = reading.end();
    }
    DeadlineReader.readField(text, null);
  }

  @Provide
  Arbitrary<DeadlineRule> sayable() {
    Arbitrary<LocalDate> days =
        Arbitraries.longs()
            .between(LocalDate.of(2010, 1, 1).toEpochDay(), LocalDate.of(2040, 12, 31).toEpochDay())
            .map(LocalDate::ofEpochDay);
    return Arbitraries.oneOf(
        days.map(OnDate::new),
        days.map(BeforeDate::new),
        days.map(d -> new OnDate(d, java.time.LocalTime.of(16, 30))),
        days.map(d -> new EndOfMonth(java.time.YearMonth.from(d))),
        days.map(d -> new BeforePeriod(new EndOfMonth(java.time.YearMonth.from(d)))),
        days.map(d -> new EndOfQuarter(d.getYear(), (d.getMonthValue() + 2) / 3)),
        days.map(d -> new EndOfHalf(d.getYear(), d.getMonthValue() > 6 ? 2 : 1)),
        days.map(d -> new EndOfYear(d.getYear())),
        days.map(d -> new BeforePeriod(new EndOfYear(d.getYear()))),
        days.map(d -> new DateRange(d, d.plusDays(40))),
        Arbitraries.of(Part.class).map(PartOfTerm::new),
        Arbitraries.of(Frequency.class).map(Recurring::each),
        Arbitraries.integers()
            .between(1, 28)
            .map(
                d ->
                    new Recurring(
                        Frequency.MONTHLY, List.of(new AnchorDay(1, d)), d % 2 == 0, null)));
  }

  @Provide
  Arbitrary<String> noise() {
    Arbitrary<String> words =
        Arbitraries.of(
            "trước",
            "ngày",
            "chậm nhất",
            "tháng",
            "quý",
            "năm",
            "trong",
            "hằng",
            "kể từ",
            "đến",
            "nhiệm kỳ",
            "mùng",
            "Tết",
            "hoặc",
            "(",
            ")",
            "/",
            "-",
            ".",
            ",",
            "31",
            "02",
            "2026",
            "IV",
            "\n",
            "6",
            "hôm nay",
            "giờ",
            "định kỳ",
            "một lần",
            "999999999");
    return Arbitraries.oneOf(
        words.list().ofMaxSize(40).map(list -> String.join(" ", list)),
        words.list().ofMaxSize(40).map(list -> String.join("", list)),
        Arbitraries.strings().ofMaxLength(200));
  }
}

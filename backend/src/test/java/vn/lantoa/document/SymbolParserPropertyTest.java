package vn.lantoa.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

class SymbolParserPropertyTest {

  private static final int HOSTILE_LENGTH = 100_000;

  private final SymbolParser parser =
      new SymbolParser(
          Stream.concat(SymbolType.party().stream(), SymbolType.state().stream()).toList());

  @Property
  void anyTextGivesASymbolOrAProblem(@ForAll String text) {
    SymbolReading reading = parser.parse(text);

    assertThat(reading.symbol() == null).isEqualTo(!reading.problems().isEmpty());
    assertThat(parser.searchTokens(text)).doesNotContain("");
  }

  @Property
  void anyTextOfSymbolPiecesGivesASymbolOrAProblem(@ForAll("pieces") String text) {
    SymbolReading reading = parser.parse(text);

    assertThat(reading.symbol() == null).isEqualTo(!reading.problems().isEmpty());
  }

  @Property
  void theNormalFormReadsAsItself(@ForAll("symbols") String symbol) {
    SymbolReading reading = parser.parse(symbol);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.warnings()).isEmpty();
    assertThat(reading.symbol()).extracting(DocumentSymbol::normalised).isEqualTo(symbol);
  }

  @Property
  void everySpellingHasTheSameTokens(@ForAll("symbols") String symbol) {
    List<String> tokens = parser.searchTokens(symbol);

    assertThat(parser.searchTokens(symbol.replace("-", " - ").replace("/", " / ")))
        .isEqualTo(tokens);
    assertThat(parser.searchTokens("số " + symbol.replace('-', ' ').replace('/', ' ')))
        .isEqualTo(tokens);
    assertThat(parser.searchTokens(symbol.toLowerCase(java.util.Locale.ROOT))).isEqualTo(tokens);
  }

  @Example
  void hostileTextsAreReadInTime() {
    for (String piece :
        List.of(
            "0", "05-", "05/2021/", "-", "NQ ", "lần thứ ", "05 ", "a\u0301", "TU-", "1a", "Đ")) {
      String text = piece.repeat(HOSTILE_LENGTH / piece.length());
      for (String hostile : List.of(text, "05-NQ/" + text, text + "05-NQ/TU")) {
        Assertions.assertTimeout(
            Duration.ofSeconds(10),
            () -> {
              parser.parse(hostile);
              parser.searchTokens(hostile);
            },
            piece);
      }
    }
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(
            "05",
            "2021",
            "NQ",
            "TU",
            "-",
            "/",
            " ",
            "số",
            "Nghị quyết",
            "QH15",
            "ĐH",
            "XVII",
            "UBND",
            "_",
            ".",
            ",",
            "00",
            "123456789012",
            "CV",
            "TƯ",
            "tháng",
            "\u0301",
            "L")
        .list()
        .ofMaxSize(12)
        .map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> symbols() {
    Arbitrary<String> numbers =
        Arbitraries.integers().between(1, 9999).map(n -> n < 10 ? "0" + n : String.valueOf(n));
    Arbitrary<String> types =
        Arbitraries.of("NQ", "CT", "KL", "QĐ", "QĐi", "CTr", "ĐA", "DA", "TTr");
    Arbitrary<String> party =
        Arbitraries.of("TW", "TU", "HU", "ĐU", "VPTU", "BTGDVTU", "ThU", "ĐUK");
    Arbitrary<String> state = Arbitraries.of("CP", "TTg", "UBND", "HĐND", "BTC");
    return Arbitraries.oneOf(
        Combinators.combine(numbers, types, party).as((n, t, i) -> n + "-" + t + "/" + i),
        Combinators.combine(numbers, types, Arbitraries.of("CP", "TTg", "UBND", "HĐND"))
            .as((n, t, i) -> n + "/" + t + "-" + i),
        Combinators.combine(numbers, Arbitraries.integers().between(1945, 2100), types, state)
            .as((n, y, t, i) -> n + "/" + y + "/" + t + "-" + i));
  }
}

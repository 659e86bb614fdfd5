package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.SymbolNote;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.problem.Warning;
import vn.lantoa.shared.text.DoubtfulNumeral;
import vn.lantoa.shared.text.RomanNumeralCheck;
import vn.lantoa.shared.web.Language;

/** What is odd about a document; kept as written, a person decides. Derived, never stored. */
@ApplicationScoped
public class DocumentWarnings {

  private final Catalogue catalogue;
  private final Language language;

  public DocumentWarnings(Catalogue catalogue, Language language) {
    this.catalogue = catalogue;
    this.language = language;
  }

  List<Warning> of(@Nullable String symbol, String title, @Nullable String summary) {
    List<Warning> warnings = new ArrayList<>();
    if (symbol != null) {
      catalogue.parser().parse(symbol).warnings().forEach(n -> warnings.add(of("/symbol", n)));
    }
    warnings.addAll(numerals("/title", title));
    if (summary != null) {
      warnings.addAll(numerals("/summary", summary));
    }
    return List.copyOf(warnings);
  }

  /** "Đại hội lần thứ VXII" is not a numeral: warn, propose XVII, keep the words. */
  List<Warning> numerals(String pointer, String text) {
    return RomanNumeralCheck.find(text).stream().map(n -> of(pointer, n)).toList();
  }

  Warning of(String pointer, SymbolNote note) {
    Locale locale = language.locale();
    return new Warning(
        pointer, note.code().name(), note.message(locale), note.words(), note.proposal());
  }

  private Warning of(String pointer, DoubtfulNumeral numeral) {
    Words words =
        numeral.proposal() == null
            ? Words.of(
                "“%s” không phải chữ số La Mã hợp lệ. Hãy kiểm tra lại.",
                "\"%s\" is not a valid Roman numeral. Please check.", numeral.numeral())
            : Words.of(
                "“%s” không phải chữ số La Mã hợp lệ. Có phải là %s?",
                "\"%s\" is not a valid Roman numeral. Is it %s?",
                numeral.numeral(),
                numeral.proposal());
    return new Warning(
        pointer, "NOT_A_ROMAN_NUMERAL", language.say(words), numeral.words(), numeral.proposal());
  }
}

package vn.lantoa.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lantoa.document.SymbolTokens.Kind;
import vn.lantoa.document.SymbolTokens.Token;
import vn.lantoa.shared.text.VietnameseText;

/**
 * Reads the number and symbol of a document in the spellings that circulate: {@code 05-NQ/TU},
 * {@code 05 NQ TU}, {@code Nghị quyết số 05-NQ/TU}, {@code 07/2017/QĐ-TTg}, {@code 202/2025/QH15}.
 * Takes any text, never throws, and takes time in proportion to its length.
 */
public final class SymbolParser {

  private final TypeCodes types;

  /**
   * A parser that knows these types, with the other names in use for their codes beside them (QĐ is
   * also Quy định, TT also Thông tư).
   *
   * @param types the register's, in any order
   */
  public SymbolParser(Collection<SymbolType> types) {
    Set<String> codes = types.stream().map(SymbolType::code).collect(Collectors.toSet());
    List<SymbolType> all = new ArrayList<>(types);
    Stream.concat(SymbolType.party().stream(), SymbolType.state().stream())
        .filter(known -> codes.contains(known.code()))
        .forEach(all::add);
    this.types = new TypeCodes(all);
  }

  /** Reads the first symbol in a text. */
  public SymbolReading parse(String text) {
    return new SymbolReader(VietnameseText.normalise(text), types).read();
  }

  /**
   * The tokens by which a symbol is searched, from any spelling of it: number, year, type, issuer,
   * folded, a single digit with its zero: {@code 5 - NQ / TU} gives {@code [05, nq, tu]}. Text that
   * is no symbol gives its words, the type's name it begins with as its code.
   */
  public List<String> searchTokens(String text) {
    DocumentSymbol symbol = parse(text).symbol();
    String words =
        symbol == null
            ? types.abbreviate(VietnameseText.fold(text))
            : String.join(
                " ",
                symbol.numberText(),
                symbol.year() == null ? "" : symbol.year().toString(),
                symbol.typeCode() == null ? "" : symbol.typeCode(),
                symbol.issuerCode());
    List<String> tokens = new ArrayList<>();
    for (Token token : SymbolTokens.of(VietnameseText.fold(words))) {
      if (token.kind() == Kind.NUMBER) {
        tokens.add(withTwoDigits(token.text()));
      } else if (token.kind() == Kind.WORD && !token.text().equals("so")) {
        tokens.add(token.text());
      }
    }
    return List.copyOf(tokens);
  }

  private static String withTwoDigits(String number) {
    int letter = Character.isDigit(number.charAt(number.length() - 1)) ? 0 : 1;
    int firstToKeep = 0;
    while (firstToKeep < number.length() - 2 - letter && number.charAt(firstToKeep) == '0') {
      firstToKeep++;
    }
    String kept = number.substring(firstToKeep);
    return kept.length() - letter < 2 ? "0" + kept : kept;
  }
}

package vn.lantoa.document.internal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.SymbolParser;
import vn.lantoa.shared.text.VietnameseText;

/**
 * The words a document is found by. Each is folded and bears a prefix, so that syllables of two
 * letters are indexed and none is a stop word on any server: {@code zw} for a word of the content,
 * {@code zs} for a part of the symbol.
 */
final class SearchWords {

  private static final String WORD = "zw";
  private static final String SYMBOL = "zs";
  private static final int LONGEST = 60;

  /** Finds no document. */
  static final Query NOTHING = new Query("+zx", "+zx");

  private SearchWords() {}

  /** Words as they are indexed. */
  static String indexed(Collection<String> words) {
    return join(words, WORD);
  }

  /** The words of a register entry: its symbol in both spellings, its type's name and its texts. */
  static String ofEntry(RegisteredDocument document, Catalogue.Type type, SymbolParser parser) {
    String content =
        Stream.of(
                document.symbolWritten,
                document.symbol,
                type.name().vi(),
                type.abbreviation(),
                document.number == null ? null : document.number.toString(),
                document.title,
                document.summary,
                document.issuedOn.toString())
            .filter(t -> t != null)
            .collect(Collectors.joining(" "));
    String words = join(words(content), WORD);
    return document.symbol == null
        ? words
        : words + " " + join(parser.searchTokens(document.symbol), SYMBOL);
  }

  /**
   * The full-text query for what somebody typed: each word whole, the last as far as it was typed;
   * null where nothing can be searched for.
   */
  static @Nullable Query query(String typed, SymbolParser parser) {
    Set<String> words = words(typed);
    if (words.isEmpty()) {
      return null;
    }
    String symbol = all(parser.searchTokens(typed), SYMBOL);
    String content = all(words, WORD);
    return new Query(symbol, symbol.isEmpty() ? content : "(" + symbol + ") (" + content + ")");
  }

  /**
   * A query in boolean mode.
   *
   * @param symbol what the symbol must match
   * @param any what either the symbol or the content must match
   */
  record Query(String symbol, String any) {}

  /** The distinct words of a text, folded. */
  static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    String folded = VietnameseText.fold(text);
    int start = -1;
    for (int i = 0; i <= folded.length(); i++) {
      boolean inside = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(folded.substring(start, Math.min(i, start + LONGEST)));
        start = -1;
      }
    }
    return words;
  }

  private static String join(Collection<String> words, String prefix) {
    return words.stream().map(w -> prefix + w).collect(Collectors.joining(" "));
  }

  private static String all(Collection<String> words, String prefix) {
    List<String> searchable =
        words.stream().filter(w -> w.chars().allMatch(Character::isLetterOrDigit)).toList();
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < searchable.size(); i++) {
      String word = searchable.get(i);
      boolean open = i == searchable.size() - 1 && !Character.isDigit(word.charAt(0));
      query.append(i == 0 ? "+" : " +").append(prefix).append(word).append(open ? "*" : "");
    }
    return query.toString();
  }
}

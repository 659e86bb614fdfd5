package vn.lantoa.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.text.VietnameseText;

/** Recognises types of document by their codes, in any spelling, and by their names. */
final class TypeCodes {

  /** A code in its normal spelling, and whether more than capitals had to be changed. */
  record Match(String code, boolean respelled) {}

  /** A type named in words, and every code that name has. */
  record Named(String name, Set<String> codes) {
    /** The first of the codes, always the same. */
    String code() {
      return codes.iterator().next();
    }
  }

  private static final Map<String, String> NOISE = Map.of("CTHĐ", "CTr", "CTHD", "CTr");

  private final Set<String> exact = new HashSet<>();
  private final Map<String, String> byCapitals = new HashMap<>();
  private final Map<String, Set<String>> byFold = new HashMap<>();
  private final Map<String, Named> byName = new LinkedHashMap<>();
  private int longestName;

  TypeCodes(Collection<SymbolType> types) {
    for (SymbolType type : types) {
      exact.add(type.code());
      byCapitals.putIfAbsent(capitals(type.code()), type.code());
      byFold.computeIfAbsent(fold(type.code()), k -> new TreeSet<>()).add(type.code());
      String name = fold(type.name());
      byName
          .computeIfAbsent(name, k -> new Named(type.name(), new TreeSet<>()))
          .codes()
          .add(type.code());
      longestName = Math.max(longestName, type.name().length());
    }
  }

  @Nullable Match match(String word) {
    if (exact.contains(word)) {
      return new Match(word, false);
    } else if (word.length() == 1) {
      return null;
    }
    String code = byCapitals.get(capitals(word));
    if (code != null) {
      return new Match(code, false);
    }
    code = NOISE.get(capitals(word));
    if (code != null && exact.contains(code)) {
      return new Match(code, true);
    }
    Set<String> codes = byFold.getOrDefault(fold(word), Set.of());
    return codes.size() == 1 ? new Match(codes.iterator().next(), true) : null;
  }

  /** The type that a text ends with, by name or code: "Nghị quyết số", "NQ". */
  @Nullable Named namedAtEnd(String text) {
    int from = Math.max(0, text.length() - longestName - 10);
    String words = withoutNumberWord(fold(text.substring(from)));
    String longest = "";
    for (String name : byName.keySet()) {
      if (name.length() > longest.length() && endsWithWord(words, name)) {
        longest = name;
      }
    }
    if (!longest.isEmpty()) {
      return byName.get(longest);
    }
    String lastWord = words.substring(words.lastIndexOf(' ') + 1);
    Set<String> codes = byFold.get(lastWord);
    return codes == null || lastWord.length() < 2
        ? null
        : new Named(codes.iterator().next(), codes);
  }

  /** A folded text with the type's name it begins with, if any, as its code. */
  String abbreviate(String folded) {
    String longest = "";
    for (String name : byName.keySet()) {
      if (name.length() > longest.length() && (folded + " ").startsWith(name + " ")) {
        longest = name;
      }
    }
    Named named = byName.get(longest);
    return named == null ? folded : named.code() + folded.substring(longest.length());
  }

  private static String withoutNumberWord(String folded) {
    String words = withoutSigns(folded);
    boolean numberWord = words.equals("so") || words.endsWith(" so");
    return numberWord ? withoutSigns(words.substring(0, words.length() - 2)) : words;
  }

  private static String withoutSigns(String words) {
    int end = words.length();
    while (end > 0 && !Character.isLetterOrDigit(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(0, end);
  }

  private static boolean endsWithWord(String words, String name) {
    int before = words.length() - name.length() - 1;
    return words.endsWith(name) && (before < 0 || !Character.isLetterOrDigit(words.charAt(before)));
  }

  private static String capitals(String code) {
    return code.toUpperCase(Locale.ROOT);
  }

  private static String fold(String text) {
    return VietnameseText.fold(text);
  }
}

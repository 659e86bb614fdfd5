package vn.lantoa.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.SymbolType;

/** The names of document types in running text. */
final class TypeNames {

  private static final Map<String, String> CODES = new HashMap<>();
  private static final Map<String, String> NAMES = new HashMap<>();
  private static final int LONGEST = 4;

  static {
    for (List<SymbolType> types : List.of(SymbolType.party(), SymbolType.state())) {
      for (SymbolType type : types) {
        CODES.putIfAbsent(key(type.name()), type.code());
        NAMES.putIfAbsent(type.code(), type.name());
      }
    }
    CODES.put(key("Thông báo kết luận"), "TB");
    CODES.put(key("Luật"), "L");
    CODES.remove(key("Luật"));
  }

  private static final Phrases ALL = Phrases.of(String.join("|", CODES.keySet()));

  private TypeNames() {}

  private static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (String word : name.split(" ")) {
      key.append(key.isEmpty() ? "" : " ").append(Words.key(word));
    }
    return key.toString();
  }

  /** Behind the longest name that stands here; -1 where none does. */
  static int after(Words w, int i) {
    return w.isWord(i) ? ALL.after(w, i) : -1;
  }

  /** Where the longest name begins that ends here; -1 where none does. */
  static int before(Words w, int end) {
    for (int length = LONGEST; length > 0; length--) {
      if (end - length >= 0 && after(w, end - length) == end) {
        return end - length;
      }
    }
    return -1;
  }

  /** The name as it stands, its first letter a capital. */
  static @Nullable String name(Words w, int i) {
    int end = after(w, i);
    if (end < 0) {
      return null;
    }
    String raw = w.between(i, end).toLowerCase(java.util.Locale.ROOT);
    return Character.toUpperCase(raw.charAt(0)) + raw.substring(1);
  }

  static @Nullable String code(Words w, int i) {
    int end = after(w, i);
    return end < 0 ? null : CODES.get(joined(w, i, end));
  }

  private static String joined(Words w, int from, int to) {
    StringBuilder key = new StringBuilder();
    for (int i = from; i < to; i++) {
      key.append(i == from ? "" : " ").append(w.key(i));
    }
    return key.toString();
  }

  static @Nullable String nameOf(@Nullable String code) {
    return code == null ? null : NAMES.get(code);
  }
}

package vn.lantoa.exchange.internal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.text.VietnameseText;

/**
 * Codes, found by the code or the name in either language; case and diacritics make no difference.
 */
final class CodeList {

  private final Map<String, String> codes = new HashMap<>();
  private final String all;

  CodeList(Map<String, Words> names) {
    all = String.join(", ", names.keySet());
    names.forEach(
        (code, words) -> {
          codes.put(VietnameseText.fold(words.en()), code);
          codes.put(VietnameseText.fold(words.vi()), code);
        });
    names.keySet().forEach(code -> codes.put(VietnameseText.fold(code), code));
    names.keySet().forEach(code -> codes.put(code, code));
  }

  @Nullable String find(String text) {
    String code = codes.get(text);
    return code != null ? code : codes.get(VietnameseText.fold(text));
  }

  /** Every code, for a person to choose from. */
  String all() {
    return all;
  }
}

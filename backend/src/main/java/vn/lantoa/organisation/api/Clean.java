package vn.lantoa.organisation.api;

import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.text.VietnameseText;

/** Text of a body as one clean line. */
final class Clean {

  private Clean() {}

  /** For a field that must be there: what is absent stays null until validation names it. */
  @SuppressWarnings("NullAway")
  static String required(@Nullable String text) {
    return text == null ? null : VietnameseText.normalise(text);
  }

  /** For a field that may be absent: blank is absent. */
  static @Nullable String optional(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String clean = VietnameseText.normalise(text);
    return clean.isEmpty() ? null : clean;
  }
}

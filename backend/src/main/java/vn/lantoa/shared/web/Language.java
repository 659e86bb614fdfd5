package vn.lantoa.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Words;

/**
 * The language a request is answered in: English where {@code Accept-Language} prefers it, else
 * Vietnamese.
 */
@RequestScoped
public class Language {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final int LONGEST = 200;

  private final HttpHeaders headers;

  public Language(HttpHeaders headers) {
    this.headers = headers;
  }

  public Locale locale() {
    return preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /** The first of our languages in the order of the header; Vietnamese where it names none. */
  static Locale preferred(@Nullable String header) {
    if (header == null || header.length() > LONGEST || header.equals("vi")) {
      return VIETNAMESE;
    }
    try {
      for (LanguageRange range : LanguageRange.parse(header)) {
        if (range.getWeight() > 0 && names(range, "vi")) {
          return VIETNAMESE;
        }
        if (range.getWeight() > 0 && names(range, "en")) {
          return Locale.ENGLISH;
        }
      }
    } catch (IllegalArgumentException e) {
      return VIETNAMESE; // not a header anybody can read
    }
    return VIETNAMESE;
  }

  private static boolean names(LanguageRange range, String language) {
    String tag = range.getRange();
    return tag.equals(language) || tag.startsWith(language + "-");
  }

  public boolean english() {
    return locale() == Locale.ENGLISH;
  }

  public String say(Words words) {
    return words.in(locale());
  }

  /** The column suffix of catalogue tables: {@code name_vi} or {@code name_en}. */
  public String pick(String vi, String en) {
    return english() ? en : vi;
  }
}

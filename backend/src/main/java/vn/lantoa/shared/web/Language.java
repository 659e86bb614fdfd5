package vn.lantoa.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import vn.lantoa.shared.Words;

/**
 * The language a request is answered in: English where {@code Accept-Language} prefers it, else
 * Vietnamese.
 */
@RequestScoped
public class Language {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final HttpHeaders headers;

  public Language(HttpHeaders headers) {
    this.headers = headers;
  }

  public Locale locale() {
    for (Locale locale : headers.getAcceptableLanguages()) {
      if ("vi".equals(locale.getLanguage())) {
        return VIETNAMESE;
      }
      if ("en".equals(locale.getLanguage())) {
        return Locale.ENGLISH;
      }
    }
    return VIETNAMESE;
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

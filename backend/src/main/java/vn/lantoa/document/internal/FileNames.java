package vn.lantoa.document.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.text.VietnameseText;

/** Names of files: for people to read, never used as a path. */
final class FileNames {

  private static final int LONGEST = 200;
  private static final String NAMELESS = "tep";

  private FileNames() {}

  /** The last part of what the client called it, on one line, with the ending of its true type. */
  static String clean(@Nullable String given, FileType type) {
    String name = VietnameseText.normalise(Objects.toString(given, ""));
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = name.replaceAll("[<>:\"|?*\\p{Cntrl}]", "_").replaceFirst("^[. ]+", "").strip();
    String ending = "." + type.extensions().get(0);
    for (String extension : type.extensions()) {
      if (name.toLowerCase(Locale.ROOT).endsWith("." + extension)) {
        ending = name.substring(name.length() - extension.length() - 1);
        name = name.substring(0, name.length() - ending.length()).strip();
        break;
      }
    }
    if (name.codePointCount(0, name.length()) > LONGEST) {
      name = name.substring(0, name.offsetByCodePoints(0, LONGEST)).strip();
    }
    return (name.isEmpty() ? NAMELESS : name) + ending;
  }

  /**
   * The header {@code Content-Disposition} with the name in ASCII and as it is (RFC 6266, 5987).
   */
  static String disposition(boolean shown, String name) {
    String plain = VietnameseText.fold(name).replaceAll("[^a-z0-9._ -]", "_");
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "%s; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(shown ? "inline" : "attachment", plain, encoded.replace("*", "%2A"));
  }
}

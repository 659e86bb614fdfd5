package vn.lantoa.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.problem.FieldProblem;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/**
 * The version a change expects. An ETag is {@code "<version>.<hash>"}; {@code "<version>"} alone
 * does as well, and so does a weak one, since proxies that compress weaken tags on the way.
 */
@RequestScoped
public class IfMatch {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,18})(?:\\.[0-9a-f]+)?\"?");

  private final HttpHeaders headers;

  public IfMatch(HttpHeaders headers) {
    this.headers = headers;
  }

  /**
   * Compares with the version that stands now.
   *
   * @throws ProblemException 428 without the header, 400 where it is no tag, 412 where it names
   *     another version
   */
  public void check(long currentVersion) {
    if (require(headers.getHeaderString(HttpHeaders.IF_MATCH)) != currentVersion) {
      throw ProblemException.stale(currentVersion);
    }
  }

  /** The version in a tag or a body's {@code version} field; empty where there is none. */
  public static Optional<Long> parse(@Nullable String tag) {
    if (tag == null) {
      return Optional.empty();
    }
    Matcher matcher = TAG.matcher(tag.trim());
    return Optional.of(matcher.matches() ? Long.parseLong(matcher.group(1)) : -1L);
  }

  /** The version the header names, or a problem that says what is wrong with it. */
  static long require(@Nullable String tag) {
    if (tag == null || tag.isBlank()) {
      throw ProblemException.of(
          ProblemType.VERSION_REQUIRED,
          "Hãy gửi kèm If-Match với ETag đã nhận khi đọc.",
          "Send If-Match with the ETag you got when reading.");
    }
    if (tag.trim().equals("*")) {
      throw ProblemException.of(
          ProblemType.VERSION_REQUIRED,
          "If-Match: * sẽ ghi đè bất cứ gì đang có. Hãy gửi ETag đã nhận khi đọc.",
          "If-Match: * would overwrite whatever stands. Send the ETag you got when reading.");
    }
    return parse(tag).filter(version -> version >= 0).orElseThrow(() -> malformed(tag));
  }

  private static ProblemException malformed(String tag) {
    Words words =
        Words.of(
            tag.contains(",")
                ? "If-Match chỉ nhận một ETag."
                : "If-Match không phải ETag của API này; ETag có dạng \"3.0a1b2c3d4e5f6071\".",
            tag.contains(",")
                ? "If-Match takes one ETag."
                : "If-Match is no ETag of this API; one looks like \"3.0a1b2c3d4e5f6071\".");
    return new ProblemException(
        ProblemType.BAD_REQUEST,
        words,
        List.of(new FieldProblem(HttpHeaders.IF_MATCH, "BAD_FORMAT", words, null)));
  }
}

package vn.lantoa.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/**
 * The version a change expects. An ETag is {@code "<version>.<hash>"}; {@code "<version>"} alone
 * does as well.
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
   * @throws ProblemException 428 without the header, 412 where it names another version
   */
  public void check(long currentVersion) {
    if (parse(headers.getHeaderString(HttpHeaders.IF_MATCH)).orElseThrow(IfMatch::missing)
        != currentVersion) {
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

  private static ProblemException missing() {
    return ProblemException.of(
        ProblemType.VERSION_REQUIRED,
        "Hãy gửi kèm If-Match với ETag đã nhận khi đọc.",
        "Send If-Match with the ETag you got when reading.");
  }
}

package vn.lantoa.document.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that was asked for (RFC 9110, section 14). Several parts at once are answered
 * with the whole, which the standard allows.
 *
 * @param offset the first byte
 * @param length how many; 0 where the part lies outside
 */
public record ByteRange(long offset, long length) {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** Null where the whole file is to be sent: no range, none that is understood, or an old tag. */
  public static @Nullable ByteRange of(
      @Nullable String range, @Nullable String ifRange, String tag, long size) {
    Matcher one = range == null ? null : ONE.matcher(range.strip());
    if (one == null || !one.matches() || (ifRange != null && !ifRange.strip().equals(tag))) {
      return null;
    }
    String from = one.group(1);
    String to = one.group(2);
    if (from.isEmpty() && to.isEmpty()) {
      return null;
    }
    if (from.isEmpty()) {
      long last = Math.min(Long.parseLong(to), size);
      return new ByteRange(size - last, last);
    }
    long first = Long.parseLong(from);
    long end = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
    if (!to.isEmpty() && Long.parseLong(to) < first) {
      return null;
    }
    return new ByteRange(first, Math.max(0, end - first + 1));
  }

  /** Whether nothing of the file lies in it. */
  public boolean outside() {
    return length <= 0;
  }

  /** The header {@code Content-Range}. */
  public String header(long size) {
    return "bytes %d-%d/%d".formatted(offset, offset + length - 1, size);
  }
}

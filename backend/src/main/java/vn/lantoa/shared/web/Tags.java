package vn.lantoa.shared.web;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** Entity tags: {@code "<version>.<hash of the body>"}, or {@code "<hash>"} where there is none. */
final class Tags {

  private Tags() {}

  /** The hash is in it since a body varies with language, rights and day. */
  static String of(Versioned versioned, byte[] body) {
    return "\"" + versioned.version() + "." + sums(body) + "\"";
  }

  static String of(byte[] body) {
    return "\"" + sums(body) + "\"";
  }

  /** The tag of a body without the first of the words in it, whatever they say. */
  static String of(byte[] body, byte[] words) {
    int at =
        new String(body, StandardCharsets.ISO_8859_1)
            .indexOf(new String(words, StandardCharsets.ISO_8859_1));
    return at < 0
        ? of(body)
        : "\"" + sums(body, 0, at) + sums(body, at + words.length, body.length) + "\"";
  }

  private static String sums(byte[] body) {
    return sums(body, 0, body.length);
  }

  /** Two checksums and the length: cheap, since it is on every answer. */
  private static String sums(byte[] body, int from, int to) {
    CRC32 one = new CRC32();
    one.update(body, from, to - from);
    CRC32C other = new CRC32C();
    other.update(body, from, to - from);
    return Long.toHexString(one.getValue() << Integer.SIZE | other.getValue())
        + Integer.toHexString(to - from);
  }
}

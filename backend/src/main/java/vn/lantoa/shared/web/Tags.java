package vn.lantoa.shared.web;

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

  /** Two checksums and the length: cheap, since it is on every answer. */
  private static String sums(byte[] body) {
    CRC32 one = new CRC32();
    one.update(body);
    CRC32C other = new CRC32C();
    other.update(body);
    return Long.toHexString(one.getValue() << Integer.SIZE | other.getValue())
        + Integer.toHexString(body.length);
  }
}

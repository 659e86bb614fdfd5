package vn.lantoa.shared.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/** Entity tags: {@code "<version>.<hash of the body>"}, or {@code "<hash>"} where there is none. */
final class Tags {

  private static final int HASH_BYTES = 8;

  private Tags() {}

  /** The hash is in it since a body varies with language, rights and day. */
  static String of(Versioned versioned, byte[] body) {
    return "\"" + versioned.version() + "." + hash(body) + "\"";
  }

  /** Of a list: two checksums and the length, since lists are long and this is on every one. */
  static String of(byte[] body) {
    CRC32 one = new CRC32();
    one.update(body);
    CRC32C other = new CRC32C();
    other.update(body);
    return "\""
        + Long.toHexString(one.getValue() << Integer.SIZE | other.getValue())
        + Integer.toHexString(body.length)
        + "\"";
  }

  private static String hash(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package vn.lantoa.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Random tokens, of which only the hash is kept. */
public final class Secrets {

  /** How an access token begins, so that a leaked one is recognised. */
  public static final String TOKEN_PREFIX = "lantoa_";

  /** Ours, also as they began in the first version. */
  private static final Pattern TOKEN =
      Pattern.compile("lantoa_[A-Za-z0-9_-]{43}|lt_[A-Za-z0-9_-]{20,64}");

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private Secrets() {}

  /** 256 random bits, URL-safe. */
  public static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whether a bearer can be one of ours at all. */
  static boolean looksLikeToken(String bearer) {
    return TOKEN.matcher(bearer).matches();
  }

  /** SHA-256 in hex: enough for a secret of 256 random bits. */
  public static String hash(String secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package vn.lantoa.access.internal;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes of passwords. bcrypt reads 72 bytes only, which Vietnamese letters fill quickly: so the
 * password is digested to 64 characters first. Hashes made before that still open their account and
 * are replaced when they do.
 */
public final class PasswordHashes {

  private static final String DIGESTED = "v2:";
  private static final SecretKeySpec CONTEXT =
      new SecretKeySpec("lantoa password v2".getBytes(StandardCharsets.UTF_8), "HmacSHA384");

  /** Compared against where there is no such account, so that both refusals take as long. */
  static final String NOBODY = hash("nobody");

  private PasswordHashes() {}

  /** A hash to keep, with a salt of its own. */
  public static String hash(String password) {
    return DIGESTED + BcryptUtil.bcryptHash(digest(password));
  }

  /** Whether the password is the one that was hashed. */
  static boolean matches(String password, String hash) {
    return hash.startsWith(DIGESTED)
        ? BcryptUtil.matches(digest(password), hash.substring(DIGESTED.length()))
        : BcryptUtil.matches(password, hash);
  }

  /** Whether the hash was made before passwords were digested. */
  static boolean outdated(String hash) {
    return !hash.startsWith(DIGESTED);
  }

  private static String digest(String password) {
    try {
      Mac mac = Mac.getInstance("HmacSHA384");
      mac.init(CONTEXT);
      String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(composed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

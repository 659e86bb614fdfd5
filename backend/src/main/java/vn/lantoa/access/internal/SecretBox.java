package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Encrypts secrets at rest (AES-256-GCM) and makes keyed hashes, by the key {@code lantoa.key}. */
@ApplicationScoped
public class SecretBox {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKeySpec encryption;
  private final SecretKeySpec hashing;

  public SecretBox(
      @ConfigProperty(
              name = "lantoa.key",
              defaultValue = "only-to-try-things-out-never-in-production")
          String key) {
    this.encryption = new SecretKeySpec(derive(key, "encryption"), "AES");
    this.hashing = new SecretKeySpec(derive(key, "hashing"), "HmacSHA256");
  }

  byte[] random(int bytes) {
    byte[] made = new byte[bytes];
    random.nextBytes(made);
    return made;
  }

  /**
   * Encrypts for one place.
   *
   * @param place bound to the secret: it cannot be opened elsewhere, e.g. under another account
   */
  byte[] seal(byte[] secret, String place) {
    try {
      byte[] nonce = random(NONCE_BYTES);
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(secret);
      byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
      return whole;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What was sealed for this place.
   *
   * @throws IllegalStateException where the key is another one, or the bytes were changed
   */
  byte[] open(byte[] whole, String place) {
    try {
      byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
      return cipher(Cipher.DECRYPT_MODE, nonce, place)
          .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "A secret at rest cannot be opened: lantoa.key (LANTOA_KEY) is not the one it was sealed with.",
          e);
    }
  }

  /** A hash nobody can try out without the key, in hex. */
  String hash(String text) {
    return HexFormat.of().formatHex(mac(hashing, text));
  }

  private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, encryption, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] derive(String key, String purpose) {
    SecretKeySpec base = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    return mac(base, "lantoa " + purpose);
  }

  private static byte[] mac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

package vn.lantoa.access.sso;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A real token taken apart and put together again by somebody without the provider's key. */
final class ForgedToken {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Object> header;
  private final Map<String, Object> claims;

  ForgedToken(String real) {
    String[] parts = real.split("\\.");
    header = read(parts[0]);
    claims = read(parts[1]);
  }

  ForgedToken header(String name, Object value) {
    header.put(name, value);
    return this;
  }

  ForgedToken claim(String name, Object value) {
    claims.put(name, value);
    return this;
  }

  /** Algorithm "none", without a signature. */
  String unsigned() {
    return header("alg", "none").content() + ".";
  }

  /** Signed by a key of our own, under the name of the provider's. */
  String signedByAnotherKey() {
    try {
      PrivateKey key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(content().getBytes(StandardCharsets.US_ASCII));
      return content() + "." + encode(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Signed with what everybody knows, as though it were a shared secret. */
  String signedWithSecret(byte[] secret) {
    try {
      header("alg", "HS256");
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return content() + "." + encode(mac.doFinal(content().getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changed, with the signature of the real one. */
  String withSignatureOf(String real) {
    return content() + real.substring(real.lastIndexOf('.'));
  }

  private String content() {
    try {
      return encode(JSON.writeValueAsBytes(header)) + "." + encode(JSON.writeValueAsBytes(claims));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> read(String part) {
    try {
      return JSON.readValue(
          Base64.getUrlDecoder().decode(part),
          new TypeReference<LinkedHashMap<String, Object>>() {});
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

package vn.lantoa.shared.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, as a hash: the address and everything the operation was given. Bodies
 * count by what they say, not by their blanks; files by their name and every byte, streamed.
 */
@ApplicationScoped
public class RequestDigest {

  private static final byte END = 0x1f;

  private final ObjectMapper json;

  public RequestDigest(ObjectMapper json) {
    this.json = json;
  }

  /** SHA-256 in hexadecimal. */
  String of(String address, Object[] given) {
    try (DigestOutputStream out =
        new DigestOutputStream(
            OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
      out.write(address.getBytes(StandardCharsets.UTF_8));
      for (Object value : given) {
        out.write(END);
        add(out, value);
      }
      return HexFormat.of().formatHex(out.getMessageDigest().digest());
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(OutputStream out, @Nullable Object value) throws IOException {
    if (value instanceof FileUpload file) {
      out.write(file.fileName().getBytes(StandardCharsets.UTF_8));
      out.write(END);
      try (InputStream bytes = Files.newInputStream(file.uploadedFile())) {
        bytes.transferTo(out);
      }
    } else if (value instanceof CharSequence || value instanceof Number || value instanceof Enum) {
      out.write(value.toString().getBytes(StandardCharsets.UTF_8));
    } else if (value instanceof Record || value instanceof Collection<?>) {
      out.write(json.writeValueAsBytes(value));
    }
    // anything else is the request's own surroundings (headers, the address), not what it asks for
  }
}

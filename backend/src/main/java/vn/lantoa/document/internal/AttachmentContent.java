package vn.lantoa.document.internal;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/** The bytes of a file on their way out: what is sent of them, and with which headers. */
public record AttachmentContent(
    String storageKey, String fileName, String mediaType, long size, String sha256) {

  /**
   * What is sent.
   *
   * @param status 200 for the whole, 206 for a part
   */
  public record Sent(int status, ByteRange bytes, Map<String, String> headers) {}

  /** The entity tag: the same bytes, the same tag. */
  public String tag() {
    return "\"" + sha256 + "\"";
  }

  /**
   * What is sent for a request.
   *
   * @param inline whether a browser may show it, where its type can be shown safely
   * @throws ProblemException 416 where the range lies outside the file
   */
  public Sent sent(@Nullable String range, @Nullable String ifRange, boolean inline) {
    ByteRange part = ByteRange.of(range, ifRange, tag(), size);
    if (part != null && part.outside()) {
      throw ProblemException.of(
          ProblemType.RANGE_NOT_SATISFIABLE,
          "Khoảng byte yêu cầu nằm ngoài tệp (%d byte).",
          "The bytes asked for lie outside the file (%d bytes).",
          size);
    }
    ByteRange bytes = part == null ? new ByteRange(0, size) : part;
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.CONTENT_TYPE, mediaType);
    headers.put(HttpHeaders.CONTENT_LENGTH, Long.toString(bytes.length()));
    headers.put(HttpHeaders.ETAG, tag());
    headers.put("Accept-Ranges", "bytes");
    headers.put(
        HttpHeaders.CONTENT_DISPOSITION,
        FileNames.disposition(inline && FileType.isShown(mediaType), fileName));
    headers.put("Content-Security-Policy", "sandbox; default-src 'none'");
    if (part != null) {
      headers.put("Content-Range", bytes.header(size));
    }
    return new Sent(part == null ? 200 : 206, bytes, headers);
  }
}

package vn.lantoa.document.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;

/**
 * Where the bytes of attachments stand. A key is the SHA-256 of the bytes in hex: the same file
 * stands once.
 */
public interface AttachmentStore {

  /** Takes a copy of the file; when it returns, the bytes stand whole. Twice does nothing more. */
  void put(String key, Path file) throws IOException;

  /** Whether the bytes stand (they do not once they were erased). */
  boolean has(String key);

  /** Writes {@code length} bytes from {@code offset} on. */
  void copy(String key, long offset, long length, OutputStream out) throws IOException;

  /**
   * Removes what stood longer than {@code age} and is not needed, and what was left half-written.
   *
   * @param needed of some keys, those that are still referred to
   * @return how many were removed
   */
  int sweep(Duration age, Function<Collection<String>, Set<String>> needed) throws IOException;
}

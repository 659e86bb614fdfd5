package vn.lantoa.document;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that was sent and lies in a temporary place.
 *
 * @param fileName as the client named it; never used as a path
 * @param file its bytes; whoever received it removes it
 */
public record Upload(@Nullable String fileName, Path file) {}

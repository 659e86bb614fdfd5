package vn.lantoa.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Small works on folders and private files. */
public final class Folders {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private Folders() {}

  /** The folder for unpacked servers: {@code $XDG_CACHE_HOME/lantoa}, else ~/.cache/lantoa. */
  public static Path cache() {
    String cache = System.getenv("XDG_CACHE_HOME");
    return cache == null || cache.isBlank()
        ? Path.of(System.getProperty("user.home"), ".cache", "lantoa")
        : Path.of(cache, "lantoa");
  }

  /** Deletes a folder and all below it; does nothing where there is none. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /** Lets every user of the machine read and enter a folder made by one of them. */
  static void makeReadableByAll(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        boolean enter = Files.isDirectory(path) || Files.isExecutable(path);
        Files.setPosixFilePermissions(
            path, PosixFilePermissions.fromString(enter ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  /** Writes a file that only its owner can read. */
  static void writePrivately(Path file, List<String> lines) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    Files.write(file, lines);
  }
}

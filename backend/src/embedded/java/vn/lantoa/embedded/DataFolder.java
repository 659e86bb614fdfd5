package vn.lantoa.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The folder of one embedded database: {@code files} (MariaDB's own), {@code mariadbd.log}, {@code
 * mariadbd.pid}, {@code password} of the application's account, {@code lock}, {@code tmp}.
 */
final class DataFolder implements AutoCloseable {

  private static final long LOG_LIMIT = 5_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path base;
  private final FileChannel lockChannel;

  private DataFolder(Path base, FileChannel lockChannel) {
    this.base = base;
    this.lockChannel = lockChannel;
  }

  /**
   * Takes a folder for this process alone, making it where it is missing.
   *
   * @throws EmbeddedDatabaseException where another live process has it
   */
  static DataFolder take(Path folder) throws IOException {
    Path base = folder.toAbsolutePath().normalize();
    Files.createDirectories(base.resolve("tmp"));
    Files.setPosixFilePermissions(base, PosixFilePermissions.fromString("rwx------"));
    FileChannel channel =
        FileChannel.open(
            base.resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    if (!tryLock(channel)) {
      channel.close();
      throw new EmbeddedDatabaseException(
          "The data in " + base + " is in use by another run; stop it or choose another folder.");
    }
    return new DataFolder(base, channel);
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  Path files() {
    return base.resolve("files");
  }

  Path temporary() {
    return base.resolve("tmp");
  }

  Path pidFile() {
    return base.resolve("mariadbd.pid");
  }

  Path log() {
    return base.resolve("mariadbd.log");
  }

  Path initFile() {
    return base.resolve("start.sql");
  }

  /** Removes what is stored, keeping the log. */
  void empty() throws IOException {
    Folders.delete(files());
    Folders.delete(temporary());
    Files.createDirectories(temporary());
  }

  /** The password of the application's account: made once, readable by the owner alone. */
  String password() throws IOException {
    Path file = base.resolve("password");
    if (!Files.exists(file)) {
      byte[] secret = new byte[18];
      RANDOM.nextBytes(secret);
      Folders.writePrivately(file, List.of(HexFormat.of().formatHex(secret)));
    }
    return Files.readString(file).strip();
  }

  /** Writes the statements that the server runs at each start before it serves anybody. */
  void writeInitFile(List<String> statements) throws IOException {
    Folders.writePrivately(initFile(), statements.stream().map(s -> s + ";").toList());
  }

  /** Makes the system tables, unless they stand; an interrupted attempt leaves nothing behind. */
  void install(ServerBinaries binaries, ServerSettings settings) throws IOException {
    if (Files.isDirectory(files())) {
      return;
    }
    Path target = files();
    Path making = base.resolve("files.new");
    Folders.delete(making);
    Files.createDirectories(making);
    List<String> command = ServerProcess.command(binaries, this);
    command.replaceAll(o -> o.startsWith("--datadir=") ? "--datadir=" + making : o);
    command.addAll(List.of("--bootstrap", "--log-warnings=0", "--enforce-storage-engine="));
    command.addAll(settings.options());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
    feed(process, binaries);
    if (process.onExit().join().exitValue() != 0) {
      throw new EmbeddedDatabaseException(
          "MariaDB cannot make its tables in " + base + ": " + lastWords(0));
    }
    Files.writeString(making.resolve("mariadb_upgrade_info"), ServerBinaries.VERSION + "-MariaDB");
    Files.move(making, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void feed(Process process, ServerBinaries binaries) {
    String owner = System.getProperty("user.name").replaceAll("[^A-Za-z0-9._-]", "");
    try (OutputStream in = process.getOutputStream()) {
      // the database's root is whoever owns the folder, through the socket alone
      String first = "create database mysql;\nuse mysql;\nSET @auth_root_socket='" + owner + "';\n";
      in.write(first.getBytes(StandardCharsets.UTF_8));
      for (Path script : binaries.systemTables()) {
        Files.copy(script, in);
      }
    } catch (IOException e) {
      // the server ended early: its exit value and its log say why
    }
  }

  void rotateLog() throws IOException {
    if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
      Files.move(log(), base.resolve("mariadbd.log.old"), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(log())) {
      Files.createFile(log());
    }
  }

  /** The last error the server wrote since a position in its log, or its last line. */
  String lastWords(long from) throws IOException {
    byte[] all = Files.readAllBytes(log());
    int start = (int) Math.min(from, all.length);
    List<String> lines =
        new String(all, start, all.length - start, StandardCharsets.UTF_8).lines().toList();
    return lines.stream()
        .filter(line -> line.contains("[ERROR]") && !line.contains("Aborting"))
        .map(line -> line.substring(line.indexOf("[ERROR]") + 8))
        .findFirst()
        .orElse(lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1));
  }

  @Override
  public void close() throws IOException {
    lockChannel.close();
  }
}

package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.lantoa.document.FilesConfig;
import vn.lantoa.shared.time.AppClock;

/** Attachments as files of one folder, spread over two levels of subfolders by their key. */
@ApplicationScoped
public class DiskStore implements AttachmentStore {

  private static final String ARRIVING = "arriving";
  private static final int BUFFER = 64 * 1024;
  private static final int BATCH = 500;

  private final Path root;
  private final AppClock clock;

  public DiskStore(FilesConfig config, AppClock clock) {
    this.root = config.path().toAbsolutePath().normalize();
    this.clock = clock;
  }

  @Override
  public void put(String key, Path file) throws IOException {
    Path target = place(key);
    if (Files.exists(target)) {
      // young again, so that a sweep leaves it until its row is written
      Files.setLastModifiedTime(target, FileTime.from(clock.now()));
      return;
    }
    Path arriving = Files.createDirectories(root.resolve(ARRIVING)).resolve(UUID.randomUUID() + "");
    try {
      Files.copy(file, arriving);
      try (FileChannel channel = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.createDirectories(target.getParent());
      Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(arriving);
    }
  }

  @Override
  public boolean has(String key) {
    return Files.isRegularFile(place(key));
  }

  @Override
  public void copy(String key, long offset, long length, OutputStream out) throws IOException {
    try (InputStream in = Files.newInputStream(place(key))) {
      in.skipNBytes(offset);
      byte[] buffer = new byte[BUFFER];
      long left = length;
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new IOException("attachment " + key + " is shorter than its row says");
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }

  @Override
  public int sweep(Duration age, Function<Collection<String>, Set<String>> needed)
      throws IOException {
    if (!Files.isDirectory(root)) {
      return 0;
    }
    Instant before = clock.now().minus(age);
    int removed = 0;
    List<Path> batch = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root, 3)) {
      for (Path file : (Iterable<Path>) files.filter(f -> isOld(f, before))::iterator) {
        batch.add(file);
        if (batch.size() == BATCH) {
          removed += remove(batch, needed);
          batch.clear();
        }
      }
    }
    return removed + remove(batch, needed);
  }

  private static int remove(List<Path> files, Function<Collection<String>, Set<String>> needed)
      throws IOException {
    if (files.isEmpty()) {
      return 0;
    }
    Set<String> kept = needed.apply(files.stream().map(f -> f.getFileName().toString()).toList());
    int removed = 0;
    for (Path file : files) {
      if (!kept.contains(file.getFileName().toString()) && Files.deleteIfExists(file)) {
        removed++;
      }
    }
    return removed;
  }

  private static boolean isOld(Path file, Instant before) {
    try {
      return Files.isRegularFile(file)
          && Files.getLastModifiedTime(file).toInstant().isBefore(before);
    } catch (IOException e) {
      return false;
    }
  }

  private Path place(String key) {
    if (!key.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no key of an attachment");
    }
    return root.resolve(key.substring(0, 2)).resolve(key.substring(2, 4)).resolve(key);
  }
}

package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipException;
import org.jboss.logging.Logger;
import vn.lantoa.document.FilesConfig;
import vn.lantoa.document.Upload;
import vn.lantoa.document.VirusScan;
import vn.lantoa.shared.problem.ProblemException;

/**
 * Looks at a file before anything of it is kept: size, type by content, viruses, marks of secrecy.
 * At most a few at once, so that large files leave the others their turn.
 */
@ApplicationScoped
public class FileInspector {

  /**
   * A file that may be kept.
   *
   * @param words what it is found by
   */
  record Inspected(String fileName, FileType type, long size, String sha256, String words) {}

  private static final Logger LOG = Logger.getLogger(FileInspector.class);
  private static final int AT_ONCE = 2;
  private static final int HEAD = 16;

  private final FilesConfig config;
  private final VirusScan viruses;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  public FileInspector(FilesConfig config, VirusScan viruses) {
    this.config = config;
    this.viruses = viruses;
  }

  /**
   * What the file is.
   *
   * @throws ProblemException 413 or 422 where it may not be kept; then the file is deleted
   */
  Inspected inspect(Upload upload) {
    turns.acquireUninterruptibly();
    try {
      return look(upload);
    } catch (ProblemException e) {
      delete(upload.file());
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // what readers of foreign formats throw at a broken or hostile file has no end
      LOG.debugf(e, "upload cannot be read");
      delete(upload.file());
      throw FileRefusal.unreadable();
    } finally {
      turns.release();
    }
  }

  private Inspected look(Upload upload) throws IOException {
    Path file = upload.file();
    long size = Files.size(file);
    if (size == 0) {
      throw FileRefusal.empty();
    }
    if (size > config.largest()) {
      throw FileRefusal.tooLarge(config.largest());
    }
    ExtractedWords words = new ExtractedWords();
    FileType type = read(file, words);
    if (!viruses.clean(file)) {
      throw FileRefusal.infected();
    }
    String name = FileNames.clean(upload.fileName(), type);
    return new Inspected(name, type, size, sha256(file), words.words());
  }

  private static FileType read(Path file, ExtractedWords words) throws IOException {
    byte[] head = head(file);
    if (starts(head, 0, "PK\u0003\u0004")) {
      try (OfficeFile office = new OfficeFile(file)) {
        FileType type = office.type();
        office.writeText(words);
        return type;
      } catch (ZipException e) {
        throw FileRefusal.type();
      }
    }
    if (starts(head, 0, "%PDF-")) {
      PdfFile.writeText(file, words);
      return FileType.PDF;
    }
    return image(head);
  }

  private static FileType image(byte[] head) {
    if (starts(head, 0, "\u0089PNG\r\n\u001a\n")) {
      return FileType.PNG;
    }
    if (starts(head, 0, "\u00ff\u00d8\u00ff")) {
      return FileType.JPEG;
    }
    if (starts(head, 0, "GIF87a") || starts(head, 0, "GIF89a")) {
      return FileType.GIF;
    }
    if (starts(head, 0, "RIFF") && starts(head, 8, "WEBP")) {
      return FileType.WEBP;
    }
    throw starts(head, 0, "\u00d0\u00cf\u0011\u00e0")
        ? FileRefusal.oldOffice()
        : FileRefusal.type();
  }

  private static boolean starts(byte[] head, int at, String sign) {
    byte[] bytes = sign.getBytes(StandardCharsets.ISO_8859_1);
    return head.length >= at + bytes.length
        && Arrays.equals(head, at, at + bytes.length, bytes, 0, bytes.length);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static String sha256(Path file) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("a refused upload could not be deleted at once; the server deletes it later");
    }
  }
}

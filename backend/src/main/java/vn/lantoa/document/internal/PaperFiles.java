package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jboss.logging.Logger;
import vn.lantoa.document.FileTexts;
import vn.lantoa.document.FilesConfig;
import vn.lantoa.document.SecrecyRefusal;
import vn.lantoa.document.Upload;
import vn.lantoa.document.VirusScan;
import vn.lantoa.shared.problem.ProblemException;

/** Texts of papers that are read and not kept; a few files at once. */
@ApplicationScoped
public class PaperFiles implements FileTexts {

  private static final Logger LOG = Logger.getLogger(PaperFiles.class);
  private static final int AT_ONCE = 2;
  private static final int HEAD = 4096;

  /** Fewer letters than this on a page is a picture with a stamp or a number. */
  private static final int LETTERS_OF_A_PAGE = 40;

  private static final int MOST_TEXT = 20_000_000;
  private static final Pattern HTML =
      Pattern.compile("<(!doctype html|html|head|body|table|div|p|meta|span)[\\s>]");

  private final FilesConfig config;
  private final VirusScan viruses;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  public PaperFiles(FilesConfig config, VirusScan viruses) {
    this.config = config;
    this.viruses = viruses;
  }

  @Override
  public String textOf(Upload upload) {
    turns.acquireUninterruptibly();
    try {
      return read(upload.file());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      if (e instanceof ProblemException refused) {
        throw refused;
      }
      LOG.debugf(e, "paper cannot be read");
      throw FileRefusal.unreadable();
    } finally {
      turns.release();
    }
  }

  private String read(Path file) throws IOException {
    long size = Files.size(file);
    if (size == 0) {
      throw FileRefusal.empty();
    }
    if (size > config.largest()) {
      throw FileRefusal.tooLarge(config.largest());
    }
    if (!viruses.clean(file)) {
      throw FileRefusal.infected();
    }
    byte[] head = head(file);
    String start = new String(head, StandardCharsets.ISO_8859_1);
    String text;
    if (start.startsWith("PK\u0003\u0004")) {
      text = docx(file);
    } else if (start.startsWith("%PDF-")) {
      text = pdf(file);
    } else if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      throw FileRefusal.oldOffice();
    } else if (HTML.matcher(start.toLowerCase(Locale.ROOT)).find()) {
      text = HtmlText.read(file);
    } else {
      text = plain(file);
    }
    SecrecyRefusal.check(text);
    if (text.isBlank()) {
      throw FileRefusal.scanned();
    }
    return text;
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  /** The body in its order; every other part is looked through for marks. */
  private static String docx(Path file) throws IOException {
    try (OfficeFile office = new OfficeFile(file)) {
      if (office.type() != FileType.DOCX) {
        throw FileRefusal.paperType();
      }
      ExtractedWords everywhere = new ExtractedWords();
      office.writeText(everywhere);
      everywhere.words();
      return DocxText.read(office);
    } catch (ZipException e) {
      throw FileRefusal.paperType();
    }
  }

  private static String pdf(Path file) throws IOException {
    Bounded out = new Bounded();
    PdfFile.writeText(file, out);
    String text = out.toString();
    long pages = Math.max(1, text.chars().filter(c -> c == '\f').count());
    long letters = text.chars().filter(Character::isLetter).count();
    if (letters < LETTERS_OF_A_PAGE * pages) {
      throw FileRefusal.scanned();
    }
    return text;
  }

  private static String plain(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      if (text.indexOf('\0') >= 0) {
        throw FileRefusal.paperType();
      }
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw FileRefusal.paperType();
    }
  }

  /** Takes text up to a bound. */
  private static final class Bounded extends Writer {

    private final StringWriter text = new StringWriter();

    @Override
    public void write(char[] buffer, int offset, int count) {
      if (text.getBuffer().length() + count > MOST_TEXT) {
        throw FileRefusal.tooMuch();
      }
      text.write(buffer, offset, count);
    }

    @Override
    public void flush() {
      // nothing is held back for a device
    }

    @Override
    public void close() {
      // nothing to close
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}

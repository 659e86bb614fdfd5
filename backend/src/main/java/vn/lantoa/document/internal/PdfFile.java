package vn.lantoa.document.internal;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF, page by page, in bounded time. */
final class PdfFile {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private PdfFile() {}

  static void writeText(Path file, Writer out) throws IOException {
    long end = System.nanoTime() + LONGEST.toNanos();
    try (PDDocument pdf =
        Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setPageEnd("\f");
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.writeText(pdf, out);
        if (System.nanoTime() > end) {
          throw FileRefusal.tooMuch();
        }
      }
    } catch (InvalidPasswordException e) {
      throw FileRefusal.locked();
    }
  }
}

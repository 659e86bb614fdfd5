package vn.lantoa.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.lantoa.shared.problem.ProblemException;

/** Looks at a workbook's parts before anything reads them: no bomb, no macros. */
final class ZipGuard {

  /** What all parts together may come to, in bytes. */
  private static final long MAX_UNPACKED = 120L * 1024 * 1024;

  private static final int MAX_ENTRIES = 2_000;

  private ZipGuard() {}

  static void check(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() == 0) {
        throw TableReader.unreadable();
      }
      if (zip.size() > MAX_ENTRIES) {
        throw tooLarge();
      }
      long left = MAX_UNPACKED;
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
          throw macros();
        }
        left -= unpacked(zip, entry, left);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw TableReader.unreadable();
    }
  }

  /** The size is counted, not believed. */
  private static long unpacked(ZipFile zip, ZipEntry entry, long most) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > most) {
          throw tooLarge();
        }
      }
    }
    return size;
  }

  private static ProblemException macros() {
    return ProblemException.invalid(
        "/file",
        "MACROS",
        "Tệp có macro nên không được nhận. Hãy lưu lại thành XLSX không macro.",
        "The file has macros and is refused. Save it as XLSX without macros.");
  }

  private static ProblemException tooLarge() {
    return ProblemException.invalid(
        "/file",
        "UNPACKS_TOO_LARGE",
        "Nội dung tệp khi giải nén quá lớn. Hãy chép riêng bảng cần nhập sang tệp mới.",
        "Unpacked, the file is too large. Copy the table alone into a new file.");
  }
}

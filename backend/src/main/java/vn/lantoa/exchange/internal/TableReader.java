package vn.lantoa.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.lantoa.exchange.ImportKind;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/** Tells a workbook from text by its content, and reads either. */
final class TableReader {

  /** The largest file, in bytes. */
  static final long MAX_BYTES = 10L * 1024 * 1024;

  private TableReader() {}

  /**
   * Reads a file.
   *
   * @throws ProblemException 413 where it is too large, 422 where it is no table of this kind
   */
  static Table read(ImportKind kind, Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw ProblemException.of(
            ProblemType.TOO_LARGE,
            "Tệp lớn hơn 10 MB. Hãy chia thành nhiều tệp.",
            "The file is larger than 10 MB. Split it into several files.");
      }
      Grid grid = new Grid(kind);
      if (isZip(file)) {
        WorkbookReader.read(file, grid);
      } else {
        CsvReader.read(Files.readAllBytes(file), grid);
      }
      return grid.table();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(4);
      return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3;
    }
  }

  /** The refusal of what is neither. */
  static ProblemException unreadable() {
    return ProblemException.invalid(
        "/file",
        "NOT_A_TABLE",
        "Tệp không phải bảng tính XLSX hay CSV (UTF-8). Hãy lưu lại theo một trong hai dạng đó.",
        "The file is neither an XLSX workbook nor CSV in UTF-8. Save it as one of the two.");
  }
}

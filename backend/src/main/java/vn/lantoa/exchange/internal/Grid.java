package vn.lantoa.exchange.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lantoa.exchange.ImportKind;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.text.VietnameseText;
import vn.lantoa.study.SittingTable;

/** Takes the rows of a sheet as they come; the first with anything in it is the header. */
final class Grid {

  /** The most rows a table may have, the header not counted. */
  static final int MAX_ROWS = 20_000;

  /** Columns further to the right are not read. */
  static final int MAX_COLUMNS = 60;

  /** Longer cells are cut; nothing we keep is longer, so that they are refused later. */
  static final int MAX_CELL = 2_000;

  private final ImportKind kind;
  private final int maxRows;
  private final Map<Integer, Column> columns = new LinkedHashMap<>();
  private final List<String> unknown = new ArrayList<>();
  private final List<TableRow> rows = new ArrayList<>();
  private boolean headed;

  Grid(ImportKind kind) {
    this.kind = kind;
    this.maxRows =
        switch (kind) {
          case ACCOUNTS -> AccountImport.MAX_ROWS;
          case SITTINGS -> SittingTable.MAX_LINES;
          default -> MAX_ROWS;
        };
  }

  /** A row: {@code number} counts from 1. */
  void add(int number, List<String> cells) {
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    if (!headed) {
      readHeader(cells);
      return;
    }
    if (rows.size() == maxRows) {
      throw ProblemException.invalid(
          "/file",
          "TOO_MANY_ROWS",
          "Bảng có hơn %,d dòng. Hãy chia thành nhiều tệp.",
          "The table has more than %,d rows. Split it into several files.",
          maxRows);
    }
    Map<String, String> read = new LinkedHashMap<>();
    columns.forEach(
        (index, column) -> {
          String text = index < cells.size() ? clean(cells.get(index)) : "";
          if (!text.isEmpty()) {
            read.put(column.key, text);
          }
        });
    if (!read.isEmpty()) {
      rows.add(new TableRow(number, read));
    }
  }

  private static String clean(String cell) {
    return VietnameseText.normalise(cell.length() > MAX_CELL ? cell.substring(0, MAX_CELL) : cell);
  }

  private void readHeader(List<String> cells) {
    headed = true;
    for (int i = 0; i < Math.min(cells.size(), MAX_COLUMNS); i++) {
      String header = clean(cells.get(i));
      if (header.isEmpty()) {
        continue;
      }
      Column column =
          Column.of(kind).stream().filter(c -> c.isNamed(header)).findFirst().orElse(null);
      if (column == null) {
        unknown.add(header.length() > 100 ? header.substring(0, 100) : header);
      } else if (columns.containsValue(column)) {
        throw ProblemException.invalid(
            "/file",
            "DUPLICATE_COLUMN",
            "Cột “%s” có hai lần. Hãy bỏ một cột.",
            "The column \"%s\" is there twice. Remove one.",
            column.header);
      } else {
        columns.put(i, column);
      }
    }
    Set<Column> missing = new LinkedHashSet<>(Column.of(kind));
    missing.removeIf(c -> !c.required || columns.containsValue(c));
    if (!missing.isEmpty()) {
      String names = missing.stream().map(c -> c.header).collect(Collectors.joining(", "));
      throw ProblemException.invalid(
          "/file",
          "MISSING_COLUMN",
          "Thiếu cột: %s. Dòng đầu phải là tên cột như trong tệp mẫu.",
          "Columns are missing: %s. The first row names the columns as in the template.",
          names);
    }
  }

  /** What was read; a table without rows is refused. */
  Table table() {
    if (rows.isEmpty()) {
      throw ProblemException.invalid(
          "/file",
          "EMPTY",
          "Bảng không có dòng nào. Hãy điền theo tệp mẫu.",
          "The table has no rows. Fill in the template.");
    }
    return new Table(rows, unknown);
  }
}

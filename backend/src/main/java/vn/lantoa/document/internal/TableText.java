package vn.lantoa.document.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A table while it is read. Up to two columns it is a layout (the head of a paper, its signature):
 * its cells become lines one below the other. From three on each row is one line, cells between
 * bars; a cell that goes on from the row above is empty.
 */
final class TableText {

  private static final int COLUMNS = 60;

  private record Cell(List<String> lines, int across, int down) {}

  private final List<List<Cell>> rows = new ArrayList<>();
  private List<String> lines = new ArrayList<>();

  void row() {
    rows.add(new ArrayList<>());
  }

  void line(String text) {
    String flat = text.replace('|', ' ').strip();
    if (!flat.isEmpty()) {
      lines.add(flat);
    }
  }

  /** Ends a cell. */
  void cell(int across, int down) {
    if (rows.isEmpty()) {
      row();
    }
    rows.get(rows.size() - 1)
        .add(new Cell(lines, Math.max(1, Math.min(COLUMNS, across)), Math.max(1, down)));
    lines = new ArrayList<>();
  }

  /** The lines it comes to. */
  List<String> text() {
    List<String> text = new ArrayList<>();
    int columns =
        rows.stream().mapToInt(r -> r.stream().mapToInt(Cell::across).sum()).max().orElse(0);
    boolean layout = columns <= 2;
    int[] taken = new int[COLUMNS * 2];
    for (List<Cell> row : rows) {
      if (layout) {
        row.forEach(c -> text.addAll(c.lines()));
      } else {
        text.add(bars(row, taken));
      }
    }
    return text;
  }

  /**
   * @param taken for each column, how many rows below are its cell's
   */
  private static String bars(List<Cell> row, int[] taken) {
    List<String> cells = new ArrayList<>();
    int next = 0;
    for (int column = 0; next < row.size() && column < taken.length; ) {
      if (taken[column] > 0) {
        taken[column]--;
        cells.add("");
        column++;
        continue;
      }
      Cell cell = row.get(next++);
      cells.add(String.join(" ", cell.lines()));
      for (int k = 0; k < cell.across() && column < taken.length; k++) {
        taken[column] = cell.down() - 1;
        if (k > 0) {
          cells.add("");
        }
        column++;
      }
    }
    return String.join(" | ", cells);
  }
}

package vn.lantoa.exchange.internal;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import vn.lantoa.shared.problem.ProblemException;

/**
 * The first sheet of an XLSX workbook, read as a stream. Formulas are never evaluated: their cached
 * values are read. What begins with {@code = + - @} is text like any other.
 */
final class WorkbookReader {

  private WorkbookReader() {}

  static void read(Path file, Grid grid) {
    ZipGuard.check(file);
    try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(workbook);
      Iterator<InputStream> sheets = reader.getSheetsData();
      if (!sheets.hasNext()) {
        throw TableReader.unreadable();
      }
      try (InputStream sheet = sheets.next()) {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(
            new XSSFSheetXMLHandler(
                reader.getStylesTable(),
                null,
                new ReadOnlySharedStringsTable(workbook),
                new Rows(grid),
                new PlainValues(),
                false));
        parser.parse(new InputSource(sheet));
      }
    } catch (ProblemException e) {
      throw e;
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | RuntimeException e) {
      throw refusal(e);
    }
  }

  /** A refusal of ours may come out wrapped by the parser. */
  private static ProblemException refusal(@Nullable Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return problem;
      }
    }
    return TableReader.unreadable();
  }

  private static final class Rows implements SheetContentsHandler {

    private final Grid grid;
    private List<String> cells = new ArrayList<>();

    Rows(Grid grid) {
      this.grid = grid;
    }

    @Override
    public void startRow(int row) {
      cells = new ArrayList<>();
    }

    @Override
    public void cell(
        @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
      int column = reference == null ? cells.size() : new CellReference(reference).getCol();
      if (column < 0 || column >= Grid.MAX_COLUMNS || value == null) {
        return;
      }
      while (cells.size() <= column) {
        cells.add("");
      }
      cells.set(column, value);
    }

    @Override
    public void endRow(int row) {
      grid.add(row + 1, cells);
    }
  }

  /** Numbers without grouping, days as 2026-07-01, however the cell shows them. */
  private static final class PlainValues extends DataFormatter {

    PlainValues() {
      super(Locale.ROOT);
    }

    @Override
    public String formatRawCellContents(
        double value, int formatIndex, String formatString, boolean use1904Windowing) {
      if (DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)) {
        LocalDateTime moment = DateUtil.getLocalDateTime(value, use1904Windowing);
        // less than a day is a time of day
        return value < 1 ? moment.toLocalTime().toString() : moment.toLocalDate().toString();
      }
      return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String formatString) {
      return formatRawCellContents(value, formatIndex, formatString, false);
    }
  }
}

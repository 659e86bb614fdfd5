package vn.lantoa.exchange.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row, saying what is wrong with each. */
final class Cells {

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern LOCAL = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

  private final TableRow row;
  private final Findings findings;

  Cells(TableRow row, Findings findings) {
    this.row = row;
    this.findings = findings;
  }

  /** The text, or null where it is absent. */
  @Nullable String text(Column column, int max) {
    String text = row.get(column);
    if (text != null && text.length() > max) {
      findings.error(
          column,
          "TOO_LONG",
          "Dài quá %d ký tự. Hãy viết ngắn lại.",
          "Longer than %d characters. Shorten it.",
          max);
    }
    return text;
  }

  /** The text; an absent one is an error and reads as empty. */
  String required(Column column, int max) {
    String text = text(column, max);
    if (text == null) {
      findings.error(column, "REQUIRED", "Ô này cần có giá trị.", "This cell needs a value.");
      return "";
    }
    return text;
  }

  /** A day, written 2026-07-01 or 1/7/2026; null where it is absent or wrong. */
  @Nullable LocalDate day(Column column) {
    String text = row.get(column);
    if (text == null) {
      return null;
    }
    try {
      Matcher iso = ISO.matcher(text);
      if (iso.matches()) {
        return day(iso.group(1), iso.group(2), iso.group(3));
      }
      Matcher local = LOCAL.matcher(text);
      if (local.matches()) {
        return day(local.group(3), local.group(2), local.group(1));
      }
    } catch (DateTimeException e) {
      // said below
    }
    findings.error(
        column,
        "BAD_DATE",
        "“%s” không phải ngày. Hãy viết như 01/7/2026 hoặc 2026-07-01.",
        "\"%s\" is no day. Write it like 2026-07-01 or 01/7/2026.",
        text);
    return null;
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  /**
   * A code of a list, by the code or its name in either language; null where it is absent or wrong.
   */
  @Nullable String code(Column column, CodeList list) {
    String text = row.get(column);
    if (text == null) {
      return null;
    }
    String code = list.find(text);
    if (code != null) {
      return code;
    }
    findings.error(
        column,
        "UNKNOWN_CODE",
        "“%s” không có trong danh mục. Dùng được: %s.",
        "\"%s\" is not in the list. Use one of: %s.",
        text,
        list.all());
    return null;
  }

  /** Says that a code is missing; a wrong one was named already. */
  void requiredCode(Column column) {
    if (row.get(column) == null) {
      required(column, Grid.MAX_CELL);
    }
  }

  /** Refuses a value that stands in an earlier row already. */
  void once(Column column, String value, Map<String, Integer> seen) {
    Integer first = seen.putIfAbsent(value, row.number());
    if (first != null && !value.isEmpty()) {
      findings.error(
          column,
          "DUPLICATE_IN_FILE",
          "Trùng với dòng %d. Hãy giữ một dòng.",
          "The same as row %d. Keep one of them.",
          first);
    }
  }

  static Map<String, Integer> seen() {
    return new LinkedHashMap<>();
  }
}

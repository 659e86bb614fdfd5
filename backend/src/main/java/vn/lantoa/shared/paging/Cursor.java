package vn.lantoa.shared.paging;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.problem.ProblemException;

/** Where a list goes on: the sort values of the last row, opaque to the client. */
public final class Cursor {

  private static final char SEPARATOR = '\u001f';

  private Cursor() {}

  /**
   * The cursor after a row with these sort values; {@code sort} binds it to the order it was made
   * for.
   */
  public static String encode(String sort, Object... values) {
    StringBuilder text = new StringBuilder(sort);
    for (Object value : values) {
      text.append(SEPARATOR).append(value);
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The sort values, or null at the start of a list.
   *
   * @throws ProblemException 422 where the cursor is no cursor of this order
   */
  public static @Nullable List<String> decode(@Nullable String cursor, String sort, int size) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    List<String> parts = new ArrayList<>();
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      parts.addAll(List.of(text.split(String.valueOf(SEPARATOR), -1)));
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    if (parts.size() != size + 1 || !parts.remove(0).equals(sort)) {
      throw invalid();
    }
    return parts;
  }

  /**
   * A day in a cursor.
   *
   * @throws ProblemException 422 where it is none
   */
  public static LocalDate day(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw invalid();
    }
  }

  /**
   * An id or another whole number in a cursor.
   *
   * @throws ProblemException 422 where it is none
   */
  public static long number(String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw invalid();
    }
  }

  /** 422: the cursor is not of this list; for values inside that cannot be read as well. */
  public static ProblemException invalid() {
    return ProblemException.invalid(
        "cursor",
        "BAD_CURSOR",
        "Con trỏ trang không thuộc danh sách này. Hãy bắt đầu lại từ trang đầu.",
        "The cursor is not of this list. Start again at the first page.");
  }
}

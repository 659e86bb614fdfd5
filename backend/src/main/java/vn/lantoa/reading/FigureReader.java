package vn.lantoa.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers with their units, and the years they are for. */
final class FigureReader {

  static final Phrases OF_YEAR = Phrases.of("trong|vào|đến");

  private final Words w;

  FigureReader(Words w) {
    this.w = w;
  }

  /** A year or a period. */
  record Years(@Nullable Integer from, int to) {}

  /** A number, of a range its upper end, and where it ends. */
  record Number(BigDecimal value, @Nullable BigDecimal valueTo, int end) {}

  boolean isYear(int i) {
    int value = w.number(i);
    return w.key(i).length() == 4 && value >= 1990 && value <= 2100 && !w.isSign(i + 1, "%");
  }

  /** năm 2030, giai đoạn 2026 - 2030, nhiệm kỳ 2025 - 2030, đến 2021. */
  @Nullable Years years(int i, int to) {
    String key = w.key(i);
    boolean period = key.equals("đoạn") || key.equals("kỳ") || key.equals("năm");
    boolean until =
        key.equals("đến") || key.equals("năm") || key.equals("đoạn") || key.equals("kỳ");
    boolean ofADate = w.key(i - 2).equals("tháng");
    if (!until || ofADate || i + 1 >= to || !isYear(i + 1)) {
      return null;
    }
    boolean range = period && w.isSign(i + 2, "-") && isYear(i + 3);
    return range ? new Years(w.number(i + 1), w.number(i + 3)) : new Years(null, w.number(i + 1));
  }

  /** vào năm 2025, đến năm 2030, năm 2025 just behind the value. */
  @Nullable Years following(int unitEnd, int to) {
    for (int i = unitEnd; i < to && i < unitEnd + 12; i++) {
      boolean apart = w.isSign(i, ",") || w.isSign(i, ";") || w.isNumber(i);
      if (apart || w.key(i).equals("so") || w.key(i).equals("giai")) {
        return null;
      }
      Years years = years(i, to);
      boolean far = i >= unitEnd + 4 && !(w.key(i).equals("năm") && w.stands(i - 1, OF_YEAR));
      if (years != null && !far) {
        return years;
      }
    }
    return null;
  }

  /** 35.599; 99,16; 20-25; 01 - 02. */
  @Nullable Number number(int i, int to) {
    int[] end = new int[1];
    BigDecimal value = decimal(i, to, end);
    if (value == null) {
      return null;
    }
    int behind = end[0];
    int second = w.isSign(behind, "-") || w.key(behind).equals("đến") ? behind + 1 : -1;
    second = w.isSign(behind, "%") && w.isSign(behind + 1, "-") ? behind + 2 : second;
    if (second > 0 && w.isNumber(second) && !w.isSign(behind, "/")) {
      BigDecimal upper = decimal(second, to, end);
      boolean year = isYear(i) && isYear(second);
      if (upper != null && !year && upper.compareTo(value) > 0) {
        return new Number(value, upper, end[0]);
      }
    }
    return new Number(value, null, behind);
  }

  private @Nullable BigDecimal decimal(int i, int to, int[] end) {
    StringBuilder digits = new StringBuilder(w.key(i));
    if (digits.length() > 9) {
      return null;
    }
    int at = i + 1;
    while (at + 1 < to
        && w.isSign(at, ".")
        && w.isGlued(at)
        && w.isGlued(at + 1)
        && w.isNumber(at + 1)
        && w.key(at + 1).length() == 3
        && digits.length() < 15) {
      digits.append(w.key(at + 1));
      at += 2;
    }
    if (at + 1 < to
        && w.isSign(at, ",")
        && w.isGlued(at)
        && w.isGlued(at + 1)
        && w.isNumber(at + 1)
        && w.key(at + 1).length() <= 3) {
      digits.append('.').append(w.key(at + 1));
      at += 2;
    }
    if (w.isSign(at, "/") && w.isNumber(at + 1)) {
      return null;
    }
    end[0] = at;
    return new BigDecimal(digits.toString());
  }

  /** Behind the unit; -1 where there is none. */
  int unitEnd(int i, int to) {
    if (i >= to || w.opens(i)) {
      return -1;
    }
    int end = -1;
    if (w.isSign(i, "%")) {
      end = i + 1;
    } else {
      int scale = TargetWords.SCALES.after(w, i);
      int money = TargetWords.MONEY.after(w, scale < 0 ? i : scale);
      int unit = TargetWords.UNITS.after(w, scale < 0 ? i : scale);
      end = money > 0 ? money : unit > 0 ? unit : -1;
      if (end > 0 && w.isNumber(end) && w.isGlued(end) && w.key(end).length() == 1) {
        end++;
      }
    }
    int first = end;
    while (end > 0 && end < first + 4 && end + 1 < to && w.isSign(end, "/") && w.isWord(end + 1)) {
      end += 2;
    }
    return end;
  }

  String unit(int from, int to) {
    return w.between(from, to).strip();
  }
}

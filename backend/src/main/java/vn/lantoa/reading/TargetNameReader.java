package vn.lantoa.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a target measures, in the words around its figure. */
final class TargetNameReader {

  private final Words w;
  private final FigureReader figures;

  TargetNameReader(Words w, FigureReader figures) {
    this.w = w;
    this.figures = figures;
  }

  /** What is measured: the words in front, else those behind. */
  String name(
      int clause,
      int at,
      int unitEnd,
      int to,
      boolean bracketed,
      @Nullable String lastName,
      int lastEnd) {
    if (bracketed && lastName != null) {
      return lastName;
    }
    int begin = clause;
    for (int i = at - 1; i >= clause; i--) {
      boolean turn =
          w.isSign(i, ",")
              && (TargetWords.LESS.after(w, i + 1) > 0 || TargetWords.MORE.after(w, i + 1) > 0);
      if (w.isSign(i, ",") && w.stands(i + 1, TargetWords.RAISED)) {
        continue;
      }
      boolean ends = turn || w.isSign(i, ":") || (w.isSign(i, ",") && i < at - 1 && !listed(i, at));
      if (ends || (lastEnd > 0 && i < lastEnd)) {
        begin = i + 1;
        break;
      }
    }
    begin = Math.max(begin, lastEnd);
    begin = skipTimes(begin, at);
    int end = start(at);
    while (end > begin && (w.stands(end - 1, TargetWords.TRAILING))) {
      end--;
    }
    for (int i = begin + 2; i < end; i++) {
      boolean moves = TargetWords.MORE.after(w, i) > 0 || TargetWords.LESS.after(w, i) > 0;
      if (moves || (w.key(i).equals("từ") && w.isNumber(i + 1))) {
        end = i;
      }
    }
    String before = end - begin >= 2 ? w.between(begin, end).strip() : "";
    if (!before.isEmpty()) {
      return before;
    }
    int last = unitEnd;
    while (last < to && last < unitEnd + 12 && w.isWord(last) && !stopsName(last)) {
      last++;
    }
    boolean said = last - unitEnd >= 2;
    return said ? w.between(unitEnd, last) : unitName(unitEnd, lastEnd);
  }

  private String unitName(int unitEnd, int lastEnd) {
    return w.isSign(unitEnd - 1, "%") || lastEnd > 0 ? "" : w.between(unitEnd - 1, unitEnd);
  }

  /** A comma inside the thing measured: "quản trị hiện đại, bảo vệ môi trường". */
  private boolean listed(int comma, int at) {
    return at - comma > 3 && !w.isNumber(comma + 1) && Verbs.after(w, comma + 1) < 0
        || w.key(comma + 1).equals("hướng");
  }

  private boolean stopsName(int i) {
    return w.key(i).equals("so")
        || w.stands(i, FigureReader.OF_YEAR) && w.key(i + 1).equals("năm")
        || w.key(i).equals("đến")
        || w.key(i).equals("theo")
        || (w.key(i).equals("và") && w.isNumber(i + 1));
  }

  private int skipTimes(int from, int at) {
    int i = from;
    boolean moved = true;
    while (moved && i < at) {
      moved = false;
      if (w.isSign(i, ",") || w.isSign(i, "-") || w.isSign(i, "+") || w.isSign(i, "(")) {
        i++;
        moved = true;
      } else if (figures.years(i, at) != null) {
        i++;
        while (i < at && (w.isNumber(i) || w.isSign(i, "-"))) {
          i++;
        }
        moved = true;
      } else if (TargetWords.TIME_WORDS.after(w, i) > 0
          && TargetWords.TIME_WORDS.after(w, i) <= at) {
        i = TargetWords.TIME_WORDS.after(w, i);
        moved = true;
      } else if (w.isNumber(i) && figures.isYear(i)) {
        i++;
        moved = true;
      } else if (TargetWords.LESS.after(w, i) > 0 && TargetWords.LESS.after(w, i) >= start(at)) {
        i = TargetWords.LESS.after(w, i);
        moved = true;
      }
    }
    return Math.min(i, at);
  }

  int start(int at) {
    for (int k = 3; k >= 1; k--) {
      for (Phrases phrases :
          List.of(TargetWords.AT_LEAST, TargetWords.AT_MOST, TargetWords.ABOUT)) {
        if (at - k >= 0 && phrases.after(w, at - k) == at) {
          return at - k;
        }
      }
    }
    return at;
  }
}

package vn.lantoa.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.reading.Reading.StudyShare;

/**
 * How many are to study: "100% cán bộ, đảng viên được học tập, quán triệt". A rule of the study
 * that is demanded, no target.
 */
final class StudyShareReader {

  private static final int REACH = 16;
  private static final int HUNDRED = 100;

  private StudyShareReader() {}

  static List<StudyShare> read(Source source) {
    Words w = source.words();
    List<StudyShare> found = new ArrayList<>();
    for (int i = 1; i < w.size; i++) {
      if (w.isSign(i, "%") && w.isNumber(i - 1)) {
        StudyShare share = at(source, i);
        if (share != null) {
          found.add(share);
        }
      }
    }
    return found;
  }

  private static @Nullable StudyShare at(Source source, int percent) {
    Words w = source.words();
    int from = percent - 1;
    String digits = w.key(from);
    if (w.isSign(from - 1, ",") && w.isGlued(from) && w.isNumber(from - 2)) {
      from -= 2;
      digits = w.key(from) + "." + digits;
    }
    if (digits.length() > 6 || past(w, from)) {
      return null;
    }
    BigDecimal share = new BigDecimal(digits);
    int study = TargetWords.STUDY.find(w, percent + 1, Math.min(w.size, percent + REACH));
    if (study < 0 || share.intValue() > HUNDRED || crosses(w, percent + 1, study)) {
      return null;
    }
    int audience = study;
    while (audience > percent + 1 && joins(w, audience - 1)) {
      audience--;
    }
    int end = TargetWords.STUDY.after(w, study);
    String words = w.between(percent + 1, audience).replaceAll("\\s+", " ");
    return new StudyShare(source.span(from, end), share, words);
  }

  private static boolean joins(Words w, int i) {
    String key = w.key(i);
    return key.equals("được") || key.equals("tham") || key.equals("gia") || key.equals(",");
  }

  private static boolean crosses(Words w, int from, int to) {
    for (int i = from; i < to; i++) {
      if (w.opens(i) || w.isSign(i, ".") || w.isSign(i, ";") || w.isSign(i, "%")) {
        return true;
      }
    }
    return false;
  }

  private static boolean past(Words w, int from) {
    for (int i = from - 1; i >= 0 && i > from - REACH && !w.opens(i + 1); i--) {
      if (w.isSign(i, ".") || w.isSign(i, ";")) {
        return false;
      }
      if (w.stands(i, TargetWords.PAST)) {
        return true;
      }
    }
    return false;
  }
}

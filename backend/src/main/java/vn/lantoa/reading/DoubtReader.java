package vn.lantoa.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.reading.Reading.Citation;
import vn.lantoa.reading.Reading.Doubt;
import vn.lantoa.reading.Reading.DoubtKind;
import vn.lantoa.shared.text.DoubtfulNumeral;
import vn.lantoa.shared.text.RomanNumeralCheck;

/** What does not agree with itself: numerals, weekdays, issuers and types. */
final class DoubtReader {

  private static final List<String> WEEKDAYS =
      List.of("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật");
  private static final java.util.Set<String> STATE_ISSUERS =
      java.util.Set.of("UBND", "HĐND", "TTg", "CP", "VPCP");
  private static final java.util.Set<String> PARTY_TYPES = java.util.Set.of("KL", "CTr", "QĐi");

  private DoubtReader() {}

  static List<Doubt> read(Source source, List<Citation> citations) {
    List<Doubt> doubts = new ArrayList<>();
    for (DoubtfulNumeral numeral : RomanNumeralCheck.find(source.repaired().text())) {
      doubts.add(
          new Doubt(
              DoubtKind.ROMAN_NUMERAL,
              source.place(numeral.start(), numeral.end()),
              numeral.proposal()));
    }
    weekdays(source, doubts);
    for (Citation citation : citations) {
      String type = citation.type();
      String issuer = citation.issuerCode();
      if (type != null && issuer != null && disagree(type, issuer)) {
        doubts.add(new Doubt(DoubtKind.ISSUER_AND_TYPE, citation.span(), null));
      }
    }
    return doubts;
  }

  /** The Party has no decrees, the State no conclusions. */
  private static boolean disagree(String type, String issuer) {
    boolean party =
        issuer.equals("TW") || issuer.equals("TU") || issuer.equals("ĐU") || issuer.equals("HU");
    boolean stateType = type.equals("NĐ") || type.equals("CĐ") || type.equals("TTLT");
    return (party && stateType)
        || (STATE_ISSUERS.contains(issuer) && PARTY_TYPES.contains(type) && !type.equals("CTr"));
  }

  private static void weekdays(Source source, List<Doubt> doubts) {
    Words w = source.words();
    for (int i = 0; i < w.size; i++) {
      int day = weekday(w, i);
      if (day < 0) {
        continue;
      }
      LocalDate date = near(w, i);
      if (date != null && date.getDayOfWeek() != DayOfWeek.of(day + 1)) {
        String right = WEEKDAYS.get(date.getDayOfWeek().getValue() - 1);
        doubts.add(new Doubt(DoubtKind.WEEKDAY, source.span(i, i + 2), right));
      }
    }
  }

  private static int weekday(Words w, int i) {
    if (w.key(i).equals("chủ") && w.key(i + 1).equals("nhật")) {
      return 6;
    }
    if (!w.key(i).equals("thứ")) {
      return -1;
    }
    String second = w.key(i + 1);
    if (w.isNumber(i + 1)) {
      int number = w.number(i + 1);
      return number >= 2 && number <= 7 ? number - 2 : -1;
    }
    for (int d = 0; d < 6; d++) {
      if (second.equals(WEEKDAYS.get(d).substring(4))) {
        return d;
      }
    }
    return -1;
  }

  /** The whole date next to a weekday, a bracket or a comma between. */
  private static @Nullable LocalDate near(Words w, int i) {
    for (int k = i + 2; k < i + 5; k++) {
      DayWords.Day day = DayWords.at(w, k);
      if (day != null) {
        return day.date();
      }
    }
    boolean bracket = w.isSign(i - 1, "(") || w.isSign(i - 1, ",");
    for (int k = i - 2; bracket && k >= 0 && k >= i - 9; k--) {
      DayWords.Day day = w.isNumber(k) ? DayWords.at(w, k) : null;
      if (day != null && day.end() >= i - 1) {
        return day.date();
      }
    }
    return null;
  }
}

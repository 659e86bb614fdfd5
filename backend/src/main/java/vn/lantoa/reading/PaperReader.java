package vn.lantoa.reading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentSymbol;
import vn.lantoa.document.SymbolParser;
import vn.lantoa.reading.Reading.Doubt;
import vn.lantoa.reading.Reading.DoubtKind;
import vn.lantoa.reading.Reading.Paper;

/**
 * The paper itself: symbol, issuer, place, date, type, title, signer, recipients, from the parts of
 * the form. A symbol counts as the paper's own only behind "Số" at the head of a line, above the
 * text.
 */
final class PaperReader {

  private static final int LINES_OF_A_HEAD = 24;

  private final Source source;
  private final String text;
  private final SymbolParser symbols;
  private final List<int[]> lines = new ArrayList<>();
  private int numberLine = -1;
  private int ownFrom;
  private int ownTo;
  private @Nullable String symbol;
  private @Nullable String number;
  private @Nullable String type;
  private final List<Doubt> doubts = new ArrayList<>();

  /** What came out, and the tokens of the own symbol. */
  record Result(Paper paper, int ownFrom, int ownTo, List<Doubt> doubts) {}

  private PaperReader(Source source, SymbolParser symbols) {
    this.source = source;
    this.text = source.repaired().text();
    this.symbols = symbols;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n') {
        if (i > start) {
          lines.add(new int[] {start, i});
        }
        start = i + 1;
      }
    }
  }

  static Result read(Source source, SymbolParser symbols) {
    return new PaperReader(source, symbols).run();
  }

  private String line(int i) {
    return text.substring(lines.get(i)[0], lines.get(i)[1]);
  }

  private Result run() {
    int head = Math.min(lines.size(), LINES_OF_A_HEAD);
    for (int i = 0; i < head && numberLine < 0; i++) {
      ownSymbol(i);
    }
    int typeLine = typeLine(head);
    List<String> issuers = issuers(numberLine >= 0 ? numberLine : Math.max(0, typeLine));
    Dated dated = dated(head);
    String title = title(typeLine);
    String issuer = issuers.isEmpty() ? null : issuers.get(issuers.size() - 1);
    String superior = issuers.size() < 2 ? null : issuers.get(issuers.size() - 2);
    Paper paper =
        new Paper(
            symbol,
            number,
            type,
            issuer,
            superior,
            dated == null ? null : dated.place(),
            dated == null ? null : dated.day(),
            dated == null ? null : dated.month(),
            title,
            signer(),
            recipients());
    return new Result(paper, ownFrom, ownTo, doubts);
  }

  /** Số 05-KH/ĐU at the head of a line; the number may be blank and stamped elsewhere. */
  private void ownSymbol(int i) {
    Words w = source.words();
    int first = w.tokenAt(lines.get(i)[0]);
    int at = w.isSign(first, "*") ? first + 1 : first;
    if (!w.key(at).equals("số") || !w.isCapital(at) || (at > first && w.opens(at))) {
      return;
    }
    int from = w.isSign(at + 1, ":") ? at + 2 : at + 1;
    while (w.isSign(from, ".") || w.isSign(from, "…") || w.isSign(from, "_")) {
      from++;
    }
    boolean blank = w.isSign(from, "-") || w.isSign(from, "/");
    int end = from;
    while (end < w.size && end < from + 12 && (end == from || !w.opens(end))) {
      boolean part =
          w.isNumber(end)
              || w.isSign(end, "-")
              || w.isSign(end, "/")
              || (w.isWord(end) && w.isCapital(end) && w.raw(end).length() <= 14);
      if (!part || (w.isWord(end) && end > from && w.isWord(end - 1))) {
        break;
      }
      end++;
    }
    if (end - from < 3 || (!blank && !w.isNumber(from))) {
      return;
    }
    RepairedText.LoneNumber stamped = blank ? stamped() : null;
    String written = (blank ? stamped == null ? "1" : stamped.digits() : "") + w.between(from, end);
    DocumentSymbol read = symbols.parse(written).symbol();
    if (read == null) {
      read = symbols.parse("Công văn số " + written).symbol();
    }
    if (read == null) {
      return;
    }
    numberLine = i;
    ownFrom = at;
    ownTo = end;
    type = read.typeCode();
    if (!blank || stamped != null) {
      symbol = read.normalised();
      number = read.numberText();
    }
    if (stamped != null) {
      doubts.add(
          new Doubt(
              DoubtKind.STAMPED_NUMBER,
              new Reading.Span(stamped.digits(), stamped.start(), stamped.end()),
              symbol));
    }
  }

  /** The lone number that is not the next page's. */
  private RepairedText.@Nullable LoneNumber stamped() {
    int page = 1;
    for (RepairedText.LoneNumber lone : source.repaired().loneNumbers()) {
      int value = Integer.parseInt(lone.digits());
      if (value == page || value == page + 1) {
        page = value;
      } else if (value > 0) {
        return lone;
      }
    }
    return null;
  }

  /** The line that is a type's name in capitals, alone or with the title behind it. */
  private int typeLine(int head) {
    for (int i = 0; i < head; i++) {
      Words w = source.words();
      int first = w.tokenAt(lines.get(i)[0]);
      int end = TypeNames.after(w, first);
      if (end > 0 && w.isCapitals(first) && w.isCapitals(end - 1)) {
        String code = TypeNames.code(w, first);
        type = type == null ? code : type;
        return i;
      }
    }
    return -1;
  }

  private List<String> issuers(int below) {
    List<String> issuers = new ArrayList<>();
    for (int i = 0; i < below && i < lines.size(); i++) {
      String line = line(i);
      boolean motto =
          line.startsWith("ĐẢNG CỘNG SẢN")
              || line.startsWith("CỘNG HÒA")
              || line.startsWith("CỘNG HOÀ")
              || line.startsWith("Độc lập");
      int cut = line.indexOf("ĐẢNG CỘNG SẢN VIỆT NAM");
      String name = cut > 0 ? line.substring(0, cut).strip() : line;
      if (!motto && isCapitals(name) && name.length() > 5) {
        boolean goesOn = !issuers.isEmpty() && isPlace(name);
        if (goesOn) {
          issuers.add(issuers.remove(issuers.size() - 1) + " " + name);
        } else {
          issuers.add(name);
        }
      }
    }
    return issuers;
  }

  /** XÃ TÂN HẠNH, the second line of one name. */
  private static boolean isPlace(String name) {
    return name.startsWith("XÃ ")
        || name.startsWith("PHƯỜNG ")
        || name.startsWith("TỈNH ")
        || name.startsWith("THÀNH PHỐ ")
        || name.startsWith("ĐẶC KHU ");
  }

  private static boolean isCapitals(String line) {
    return line.equals(line.toUpperCase(Locale.ROOT)) && line.chars().anyMatch(Character::isLetter);
  }

  private record Dated(String place, @Nullable LocalDate day, YearMonth month) {}

  /** Vĩnh Long, ngày 05 tháng 11 năm 2026; the day may be blank. */
  private @Nullable Dated dated(int head) {
    Words w = source.words();
    for (int k = 0; k < head; k++) {
      int first = w.tokenAt(lines.get(k)[0]);
      int last = w.tokenAt(lines.get(k)[1]);
      for (int i = first; i < last && i < first + 24; i++) {
        if (!w.key(i).equals("ngày") || (i > first && !w.isSign(i - 1, ","))) {
          continue;
        }
        if (i == first) {
          continue;
        }
        DayWords.Day day = DayWords.at(w, i);
        String place = w.between(first, i - 1);
        if (day != null && place.length() < 60) {
          return new Dated(place, day.date(), YearMonth.from(day.date()));
        }
        int month =
            w.key(i + 1).equals("tháng") ? i + 1 : w.key(i + 2).equals("tháng") ? i + 2 : -1;
        int blank = month < 0 ? skipDots(i + 1) : month;
        if (w.key(blank).equals("tháng") && w.key(blank + 2).equals("năm")) {
          int m = w.number(blank + 1);
          int y = w.number(blank + 3);
          if (m >= 1 && m <= 12 && y > 1900 && y < 2200) {
            return new Dated(place, null, YearMonth.of(y, m));
          }
        }
      }
    }
    return null;
  }

  private int skipDots(int i) {
    Words w = source.words();
    int at = i;
    while (at < i + 12 && (w.isSign(at, ".") || w.isSign(at, "…"))) {
      at++;
    }
    return at;
  }

  private @Nullable String title(int typeLine) {
    if (typeLine >= 0) {
      StringBuilder title = new StringBuilder();
      for (int i = typeLine + 1; i < lines.size() && i < typeLine + 5; i++) {
        String line = line(i);
        boolean ends =
            line.startsWith("-")
                || line.startsWith("*")
                || line.startsWith("Căn cứ")
                || line.startsWith("Thực hiện")
                || line.startsWith("Kính")
                || startsPoint(line);
        if (ends) {
          break;
        }
        title.append(title.isEmpty() ? "" : " ").append(line);
        if (title.length() > 250 || line.endsWith(".")) {
          break;
        }
      }
      return title.isEmpty() ? null : cut(title.toString());
    }
    if (numberLine >= 0) {
      StringBuilder title = new StringBuilder();
      for (int i = numberLine + 1; i < lines.size() && i < numberLine + 6; i++) {
        String line = line(i);
        if (isCapitals(line) || line.startsWith("Kính") || line.startsWith("-") || dateLine(line)) {
          break;
        }
        title.append(title.isEmpty() ? "" : " ").append(line);
      }
      return title.isEmpty() ? null : cut(title.toString());
    }
    return lines.isEmpty() ? null : cut(line(0));
  }

  private static boolean dateLine(String line) {
    return line.contains(", ngày");
  }

  private static boolean startsPoint(String line) {
    int dot = line.indexOf('.');
    boolean number =
        dot > 0
            && dot < 5
            && line.substring(0, dot).chars().allMatch(c -> "IVX0123456789".indexOf(c) >= 0);
    return number || line.startsWith("Điều 1");
  }

  private static String cut(String title) {
    return title.length() <= 400 ? title : title.substring(0, 400);
  }

  /** The position under T/M, K/T or T/L. */
  private @Nullable String signer() {
    for (int i = lines.size() - 1; i >= 0 && i > lines.size() - 30; i--) {
      String line = line(i);
      boolean form =
          line.startsWith("T/M")
              || line.startsWith("TM.")
              || line.startsWith("K/T")
              || line.startsWith("KT.")
              || line.startsWith("T/L")
              || line.startsWith("TL.");
      if (form) {
        String position =
            i + 1 < lines.size() && isCapitals(line(i + 1)) ? " - " + line(i + 1) : "";
        return line + position;
      }
    }
    return null;
  }

  private List<String> recipients() {
    List<String> recipients = new ArrayList<>();
    for (int i = lines.size() - 1; i >= 0 && i > lines.size() - 60; i--) {
      if (line(i).startsWith("Nơi nhận")) {
        for (int k = i + 1; k < lines.size() && line(k).startsWith("-"); k++) {
          recipients.add(line(k).substring(1).strip());
        }
        return recipients;
      }
    }
    return recipients;
  }
}

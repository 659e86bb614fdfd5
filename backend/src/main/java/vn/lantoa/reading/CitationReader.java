package vn.lantoa.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentSymbol;
import vn.lantoa.document.SymbolNote;
import vn.lantoa.document.SymbolParser;
import vn.lantoa.document.SymbolReading;
import vn.lantoa.reading.Reading.Citation;
import vn.lantoa.reading.Reading.CitationRelation;
import vn.lantoa.reading.Reading.Doubt;
import vn.lantoa.reading.Reading.DoubtKind;
import vn.lantoa.reading.Reading.Span;

/** Finds the documents a text names, each told once with all its places. */
final class CitationReader {

  private static final int TOKENS_OF_AN_ISSUER = 10;
  private static final Phrases MEASURES =
      Phrases.of(
          "năm|tháng|ngày|tuần|quý|nội dung|nhiệm vụ|giải pháp|điểm|đồng|tỷ|triệu|người|lần|đợt|đồng chí"
              + "|trường hợp|nhóm|cuộc|chuyên đề|vấn đề|dự án|mục tiêu|chỉ tiêu|văn bản|đề án|phần|mục"
              + "|chương|trang|bản|bước|cấp|loại|khâu|đột phá|hội nghị|công trình|mô hình|đơn vị|tổ chức|%");
  private static final Phrases AFTER_A_SHORT =
      Phrases.of("của|ngày|về|khoá|và|do|được|tại|trên|theo|cho|để|đối với|năm");

  private final Source source;
  private final Words w;
  private final SymbolShape shape;
  private final SymbolParser symbols;
  private final boolean[] taken;
  private final Map<String, Draft> found = new LinkedHashMap<>();
  private final List<Doubt> doubts = new ArrayList<>();
  private @Nullable CitationRelation lastRelation;
  private int lastBehind = -1;

  /** A document while its places are gathered. */
  private static final class Draft {
    @Nullable String symbol;
    @Nullable String type;
    @Nullable String typeName;
    String number = "";
    @Nullable String issuerCode;
    @Nullable String issuerText;
    @Nullable LocalDate issuedOn;
    @Nullable CitationRelation relation;
    final List<Span> mentions = new ArrayList<>();
  }

  /** What came out. */
  record Result(List<Citation> citations, List<Doubt> doubts, boolean[] taken) {}

  private CitationReader(Source source, SymbolParser symbols) {
    this.source = source;
    this.w = source.words();
    this.shape = new SymbolShape(w);
    this.symbols = symbols;
    this.taken = new boolean[w.size + 1];
  }

  /**
   * The citations of a text.
   *
   * @param ownFrom the tokens of the paper's own symbol, which is none
   */
  static Result read(Source source, SymbolParser symbols, int ownFrom, int ownTo) {
    CitationReader reader = new CitationReader(source, symbols);
    for (int i = ownFrom; i < ownTo; i++) {
      reader.taken[i] = true;
    }
    reader.whole();
    reader.shorts();
    return new Result(reader.citations(), reader.doubts, reader.taken);
  }

  private void whole() {
    for (int i = 0; i < w.size; i++) {
      if (w.isNumber(i) && !taken[i] && shape.mayBegin(i)) {
        int end = shape.end(i);
        if (end > 0) {
          symbol(i, end);
          i = end - 1;
        }
      }
    }
  }

  private void symbol(int number, int end) {
    int from = beginning(number);
    int named = TypeNames.after(w, from);
    String words =
        (named > 0 && named <= number ? w.between(from, named) + " số " : "")
            + w.between(number, end);
    SymbolReading reading = symbols.parse(words);
    DocumentSymbol symbol = reading.symbol();
    if (symbol == null) {
      return;
    }
    String typeName = from < number ? TypeNames.name(w, from) : null;
    for (SymbolNote note : reading.warnings()) {
      if (note.code() == SymbolNote.Code.SEPARATORS) {
        doubts.add(new Doubt(DoubtKind.SYMBOL_FORM, source.span(number, end), symbol.normalised()));
      }
    }
    Draft draft = draft(symbol.normalised());
    draft.symbol = symbol.normalised();
    draft.number = symbol.numberText();
    fill(draft, symbol.typeCode(), typeName, symbol.issuerCode(), from, number, end);
    enumerated(number, symbol);
  }

  private Draft draft(String key) {
    return found.computeIfAbsent(key, k -> new Draft());
  }

  private void fill(
      Draft draft,
      @Nullable String type,
      @Nullable String typeName,
      @Nullable String issuer,
      int from,
      int number,
      int end) {
    draft.type = draft.type == null ? type : draft.type;
    String name = typeName == null ? TypeNames.nameOf(type) : typeName;
    draft.typeName = draft.typeName == null || typeName != null ? name : draft.typeName;
    draft.issuerCode = draft.issuerCode == null ? issuer : draft.issuerCode;
    int last = date(draft, end);
    if (draft.issuedOn == null) {
      dateBefore(draft, from);
    }
    CitationRelation relation = RelationWords.before(w, from);
    relation = relation == null && sameList(from) ? lastRelation : relation;
    lastRelation = relation;
    lastBehind = last;
    draft.relation = draft.relation == null ? relation : draft.relation;
    for (int i = from; i < last; i++) {
      taken[i] = true;
    }
    draft.mentions.add(source.span(from, last));
  }

  /** Whether the citation before stands in the same enumeration. */
  private boolean sameList(int from) {
    if (lastBehind < 0 || from - lastBehind > 16) {
      return false;
    }
    for (int i = lastBehind; i < from; i++) {
      if (w.opens(i) || w.isSign(i, ".") || w.isSign(i, ";")) {
        return false;
      }
    }
    return true;
  }

  /** ngày 27/02/2026, also behind "của Ban Bí thư"; answers where the citation ends. */
  private int date(Draft draft, int end) {
    int i = w.isSign(end, ",") ? end + 1 : end;
    DayWords.Day day = w.key(i).equals("ngày") ? DayWords.at(w, i) : null;
    int of =
        w.key(i).equals("của") ? i : day != null && w.key(day.end()).equals("của") ? day.end() : -1;
    int issuerEnd = -1;
    if (of >= 0) {
      issuerEnd = issuerEnd(of + 1);
      if (issuerEnd > of + 1 && draft.issuerText == null) {
        draft.issuerText = w.between(of + 1, issuerEnd);
      }
      int behind = w.isSign(issuerEnd, ",") ? issuerEnd + 1 : issuerEnd;
      if (day == null && w.key(behind).equals("ngày")) {
        day = DayWords.at(w, behind);
        if (day != null) {
          draft.issuedOn = draft.issuedOn == null ? day.date() : draft.issuedOn;
          return day.end();
        }
      }
    }
    if (day == null) {
      return end;
    }
    draft.issuedOn = draft.issuedOn == null ? day.date() : draft.issuedOn;
    return day.end();
  }

  /** Behind the issuer's words: capitals and what stands between them. */
  private int issuerEnd(int from) {
    int last = from;
    for (int i = from; i < from + TOKENS_OF_AN_ISSUER && w.isWord(i) && !w.opens(i); i++) {
      if (w.key(i).equals("về") || w.key(i).equals("ngày") || w.key(i).equals("khoá")) {
        break;
      }
      boolean small = !w.isCapital(i) && !w.isCapital(i - 1);
      if (small && i > from) {
        break;
      }
      last = i + 1;
    }
    return last;
  }

  /** Ngày 05/11/2025, Ban Thường vụ ban hành Công văn số …: the date stands in front. */
  private void dateBefore(Draft draft, int from) {
    int issue = -1;
    for (int i = from - 1; i >= 0 && i > from - 14 && !w.opens(i + 1); i--) {
      if (w.isSign(i, ".") || w.isSign(i, ";")) {
        return;
      }
      if (w.key(i).equals("hành") && w.key(i - 1).equals("ban") || w.key(i).equals("ký")) {
        issue = i;
      }
      DayWords.Day day = w.key(i).equals("ngày") ? DayWords.at(w, i) : null;
      if (day != null) {
        if (issue > day.end()) {
          draft.issuedOn = day.date();
        }
        return;
      }
    }
  }

  /** Where the citation's words begin: the type's name, with the numbers counted up before. */
  private int beginning(int number) {
    int i = number;
    while (w.key(i - 1).equals("số") || w.isSign(i - 1, ":")) {
      if (w.isSign(i - 1, ":") && !w.key(i - 2).equals("số")) {
        break;
      }
      i--;
    }
    int named = TypeNames.before(w, i);
    return named >= 0 ? named : i;
  }

  /** các Nghị quyết số 18, 19, 27-NQ/TW: those in front share type and issuer. */
  private void enumerated(int number, DocumentSymbol last) {
    int i = w.key(number - 1).equals("số") ? number - 2 : number - 1;
    List<Integer> others = new ArrayList<>();
    while (w.isSign(i, ",") || w.key(i).equals("và")) {
      i--;
      if (!w.isNumber(i) || w.key(i).length() > 4 || shape.separator(i - 1) || taken[i]) {
        break;
      }
      others.add(i);
      i = w.key(i - 1).equals("số") ? i - 2 : i - 1;
    }
    if (others.isEmpty() || TypeNames.before(w, i + 1) < 0) {
      return;
    }
    for (int k = others.size() - 1; k >= 0; k--) {
      int at = others.get(k);
      SymbolReading reading =
          symbols.parse(w.raw(at) + last.normalised().substring(last.numberText().length()));
      DocumentSymbol symbol = reading.symbol();
      if (symbol != null) {
        Draft draft = draft(symbol.normalised());
        draft.symbol = symbol.normalised();
        draft.number = symbol.numberText();
        fill(draft, symbol.typeCode(), null, symbol.issuerCode(), at, at, at + 1);
      }
    }
  }

  /** Kết luận 19, Nghị quyết số 07 của Bộ Chính trị, Kế hoạch số 80 ngày 24/11. */
  private void shorts() {
    for (int i = 0; i < w.size; i++) {
      int named = TypeNames.after(w, i);
      if (named < 0 || taken[i]) {
        continue;
      }
      int number = named;
      while (w.key(number).equals("số")) {
        number++;
      }
      boolean said = number > named;
      if (w.isNumber(number)
          && !taken[number]
          && w.key(number).length() <= 5
          && !w.opens(number)
          && isShort(number, said)) {
        shortReference(i, named, number);
        moreNumbers(i, named, number + 1);
      }
      i = Math.max(i, named - 1);
    }
  }

  private void moreNumbers(int from, int named, int behind) {
    int i = behind;
    while (w.isSign(i, ",") || w.key(i).equals("và")) {
      int number = w.key(i + 1).equals("số") ? i + 2 : i + 1;
      boolean next =
          w.isNumber(number)
              && !taken[number]
              && w.key(number).length() <= 3
              && isShort(number, number > i + 1)
              && !w.isSign(number + 1, "/");
      if (!next) {
        return;
      }
      shortReference(number, named, number, from);
      i = number + 1;
    }
  }

  private boolean isShort(int number, boolean said) {
    int i = number + 1;
    if (shape.separator(i) || (w.isWord(i) && w.isGlued(i))) {
      return false;
    }
    if (w.isSign(i, ".") && w.isNumber(i + 1) && w.isGlued(i + 1)) {
      return false;
    }
    if (w.isSign(i, "%") || (w.isSign(i, ",") && w.isNumber(i + 1) && w.isGlued(i + 1))) {
      return false;
    }
    if (w.key(i).equals("năm") && w.key(i + 1).length() == 4 && w.isNumber(i + 1)) {
      return true;
    }
    if (!w.opens(i) && w.stands(i, MEASURES) && !w.key(i).equals("ngày")) {
      return false;
    }
    int year = w.number(number);
    boolean isYear = w.key(number).length() == 4 && year >= 1900 && year <= 2200;
    if (isYear) {
      return false;
    }
    return said || w.opens(i) || !w.isWord(i) || w.stands(i, AFTER_A_SHORT);
  }

  private void shortReference(int from, int named, int number) {
    shortReference(from, named, number, from);
  }

  private void shortReference(int from, int named, int number, int nameAt) {
    String type = TypeNames.code(w, nameAt);
    String text = w.key(number);
    for (Draft whole : found.values()) {
      if (whole.symbol != null
          && type != null
          && type.equals(whole.type)
          && same(whole.number, text)) {
        whole.mentions.add(source.span(from, number + 1));
        return;
      }
    }
    Draft draft = draft(type + " " + text);
    draft.number = text;
    fill(draft, type, TypeNames.name(w, nameAt), null, from, number, number + 1);
  }

  private static boolean same(String a, String b) {
    return a.equals(b) || withoutZeros(a).equals(withoutZeros(b));
  }

  private static String withoutZeros(String number) {
    int i = 0;
    while (i < number.length() - 1 && number.charAt(i) == '0') {
      i++;
    }
    return number.substring(i);
  }

  private List<Citation> citations() {
    return found.values().stream()
        .map(
            d ->
                new Citation(
                    d.mentions.get(0),
                    d.symbol,
                    d.type,
                    d.typeName,
                    d.number,
                    d.issuerCode,
                    d.issuerText,
                    d.issuedOn,
                    d.relation,
                    List.copyOf(d.mentions)))
        .sorted(java.util.Comparator.comparingInt(c -> c.span().start()))
        .toList();
  }
}

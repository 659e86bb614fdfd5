package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentSpec;
import vn.lantoa.document.DocumentSymbol;
import vn.lantoa.document.SecrecyRefusal;
import vn.lantoa.document.SymbolNote;
import vn.lantoa.document.SymbolReading;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.problem.FieldProblem;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.text.VietnameseText;
import vn.lantoa.shared.time.AppClock;

/**
 * What a document must be to stand in a register (domain.md, Documents). Finds everything at once.
 */
@ApplicationScoped
public class DocumentRules {

  private static final LocalDate EARLIEST = LocalDate.of(1930, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);
  private static final int SYMBOL_LENGTH = 100;

  private final Catalogue catalogue;
  private final SeriesRule series;
  private final AppClock clock;

  public DocumentRules(Catalogue catalogue, SeriesRule series, AppClock clock) {
    this.catalogue = catalogue;
    this.series = series;
    this.clock = clock;
  }

  /**
   * Checks and completes.
   *
   * @throws vn.lantoa.shared.problem.ProblemException 422 naming every field that is wrong
   */
  CheckedDocument check(DocumentSpec given) {
    DocumentSpec spec = normalise(given);
    SecrecyRefusal.check(spec.title() + "\n" + Objects.toString(spec.summary(), ""));
    FieldProblems problems = new FieldProblems();
    if (spec.title().isEmpty()) {
      problems.add("/title", "REQUIRED", "Cần có trích yếu.", "A title is required.");
    }
    checkDates(spec, problems);
    DocumentSymbol symbol = symbol(spec, problems);
    checkCodes(spec, symbol, problems);
    problems.throwIfAny();
    String body = spec.issuingBody() == null ? usualBody(symbol) : spec.issuingBody();
    SeriesRule.Found found = series.find(spec, symbol);
    return new CheckedDocument(spec, symbol, body, found.termId(), found.series());
  }

  private static DocumentSpec normalise(DocumentSpec d) {
    return new DocumentSpec(
        line(d.externalId()),
        line(d.symbol()),
        d.type(),
        d.issuerId(),
        line(d.issuingBody()),
        d.holderId(),
        d.termId(),
        line(d.series()),
        d.issuedOn(),
        d.receivedOn(),
        VietnameseText.normalise(d.title()),
        d.summary() == null ? null : blankToNull(VietnameseText.normaliseLines(d.summary())),
        line(d.place()),
        line(d.signerPosition()),
        d.validTo());
  }

  private static @Nullable String line(@Nullable String text) {
    return text == null ? null : blankToNull(VietnameseText.normalise(text));
  }

  private static @Nullable String blankToNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private void checkDates(DocumentSpec d, FieldProblems problems) {
    LocalDate today = clock.today();
    if (d.issuedOn().isAfter(today)) {
      problems.add(
          "/issuedOn",
          "IN_THE_FUTURE",
          "Ngày ban hành %s còn ở phía trước. Hãy nhập ngày ghi trên văn bản.",
          "The date of issue %s lies ahead. Enter the date printed on the document.",
          d.issuedOn());
    } else if (d.issuedOn().isBefore(EARLIEST)) {
      problems.add(
          "/issuedOn",
          "TOO_EARLY",
          "Ngày ban hành phải từ năm 1930. Hãy kiểm tra lại năm.",
          "The date of issue must not lie before 1930. Check the year.");
    }
    checkReceived(d, today, problems);
    if (d.validTo() != null && d.validTo().isBefore(d.issuedOn())) {
      problems.add(
          "/validTo",
          "BEFORE_ISSUE",
          "Ngày hết hiệu lực phải không trước ngày ban hành %s.",
          "The end of validity must not lie before the date of issue %s.",
          d.issuedOn());
    } else if (d.validTo() != null && d.validTo().isAfter(LATEST)) {
      problems.add(
          "/validTo",
          "TOO_LATE",
          "Ngày hết hiệu lực quá xa. Hãy kiểm tra lại năm.",
          "The end of validity lies too far ahead. Check the year.");
    }
  }

  private static void checkReceived(DocumentSpec d, LocalDate today, FieldProblems problems) {
    if (d.receivedOn() == null) {
      return;
    }
    if (d.receivedOn().isBefore(d.issuedOn())) {
      problems.add(
          "/receivedOn",
          "BEFORE_ISSUE",
          "Ngày nhận phải không trước ngày ban hành %s.",
          "The day of receipt must not lie before the date of issue %s.",
          d.issuedOn());
    } else if (d.receivedOn().isAfter(today)) {
      problems.add(
          "/receivedOn",
          "IN_THE_FUTURE",
          "Ngày nhận còn ở phía trước.",
          "The day of receipt lies ahead.");
    }
  }

  private @Nullable DocumentSymbol symbol(DocumentSpec spec, FieldProblems problems) {
    if (spec.symbol() == null) {
      return null;
    }
    SymbolReading reading = catalogue.parser().parse(spec.symbol());
    for (SymbolNote note : reading.problems()) {
      problems.add(problem("/symbol", note));
    }
    DocumentSymbol symbol = reading.symbol();
    if (symbol != null && symbol.normalised().length() > SYMBOL_LENGTH) {
      problems.add(
          "/symbol",
          "TOO_LONG",
          "Số, ký hiệu dài quá %d ký tự.",
          "The symbol is longer than %d characters.",
          SYMBOL_LENGTH);
    }
    return symbol;
  }

  static FieldProblem problem(String pointer, SymbolNote note) {
    return new FieldProblem(pointer, note.code().name(), words(note), note.proposal());
  }

  static Words words(SymbolNote note) {
    return new Words(note.message(VIETNAMESE), note.message(Locale.ENGLISH));
  }

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private void checkCodes(
      DocumentSpec spec, @Nullable DocumentSymbol symbol, FieldProblems problems) {
    Catalogue.Type type = catalogue.type(spec.type());
    if (type == null) {
      problems.add(
          "/type",
          "UNKNOWN_TYPE",
          "Không có loại văn bản “%s”. Hãy chọn trong danh mục.",
          "There is no type of document \"%s\". Choose one of the list.",
          spec.type());
    } else if (symbol != null && symbol.typeCode() != null && !agrees(symbol.typeCode(), type)) {
      problems.propose(
          "/type",
          "TYPE_DIFFERS",
          symbol.typeCode(),
          Words.of(
              "Ký hiệu “%s” là loại %s, khác với loại đã chọn %s. Hãy sửa một trong hai.",
              "The symbol \"%s\" is of type %s, not of the type chosen, %s. Correct one of them.",
              symbol.normalised(),
              symbol.typeCode(),
              type.code()));
    }
    if (spec.issuingBody() != null && catalogue.body(spec.issuingBody()) == null) {
      problems.add(
          "/issuingBody",
          "UNKNOWN_BODY",
          "Không có cơ quan ban hành “%s”. Hãy chọn trong danh mục.",
          "There is no issuing body \"%s\". Choose one of the list.",
          spec.issuingBody());
    }
  }

  /** QĐ is written for Quyết định and for Quy định. */
  private static boolean agrees(String written, Catalogue.Type type) {
    return written.equals(type.code())
        || written.equals(type.abbreviation())
        || (written.equals("QĐ") && type.code().equals("QĐi"));
  }

  /** The body that usually signs with such a symbol, where nobody said which. */
  private static String usualBody(@Nullable DocumentSymbol symbol) {
    if (symbol == null || symbol.form() == DocumentSymbol.Form.STATE) {
      return "ORGANISATION";
    }
    String issuer = symbol.issuerCode();
    if (issuer.startsWith("ĐH")) {
      return CheckedDocument.CONGRESS;
    }
    if (issuer.startsWith("VP")) {
      return "OFFICE";
    }
    if (issuer.startsWith("UBKT")) {
      return "INSPECTION";
    }
    if (issuer.startsWith("CB")) {
      return "CELL";
    }
    return issuer.matches("TW|TƯ|TU|HU|QU|ThU|TXU|ĐU|ĐUK") ? "COMMITTEE" : "ORGANISATION";
  }
}

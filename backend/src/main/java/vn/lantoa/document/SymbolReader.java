package vn.lantoa.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentSymbol.Form;
import vn.lantoa.document.SymbolNote.Code;
import vn.lantoa.document.SymbolParts.Separator;
import vn.lantoa.document.SymbolTokens.Kind;
import vn.lantoa.document.SymbolTokens.Token;
import vn.lantoa.shared.text.RomanNumeral;
import vn.lantoa.shared.text.RomanNumeralCheck;

/** One reading of one line. */
final class SymbolReader {

  private static final int MOST_DIGITS = 7;
  private static final int LONGEST_SYMBOL = 100;
  private static final String LETTER = "CV";

  /** How the type is known. */
  private enum TypeSource {
    /** It stands in the symbol. */
    SYMBOL,
    /** Words before the number name it; the normal form gets it. */
    WORDS,
    /** The form carries none: a State letter, the National Assembly. */
    NOT_WRITTEN
  }

  private record Draft(
      SymbolParts parts, @Nullable String type, TypeSource source, String issuer, int end) {}

  private final String line;
  private final List<Token> tokens;
  private final TypeCodes types;
  private final List<SymbolNote> warnings = new ArrayList<>();
  private final List<SymbolNote> problems = new ArrayList<>();

  SymbolReader(String line, TypeCodes types) {
    this.line = line;
    this.tokens = SymbolTokens.of(line);
    this.types = types;
  }

  SymbolReading read() {
    RomanNumeralCheck.find(line)
        .forEach(d -> warn(Code.BAD_ROMAN_NUMERAL, d.words(), d.proposal()));
    DocumentSymbol symbol = null;
    if (line.isEmpty()) {
      problem(Code.EMPTY, "");
    } else {
      SymbolParts parts = findParts();
      if (parts == null) {
        explainWithoutNumber();
      } else {
        Draft draft = draft(parts);
        symbol = draft == null ? null : finish(draft);
      }
    }
    return new SymbolReading(problems.isEmpty() ? symbol : null, problems, warnings);
  }

  /** The first number with a type or an assembly behind it; else the first number. */
  private @Nullable SymbolParts findParts() {
    SymbolParts first = null;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == Kind.NUMBER) {
        SymbolParts parts = SymbolParts.at(tokens, i);
        if (typeOf(parts) != null || parts.isNationalAssembly()) {
          return parts;
        }
        first = first == null ? parts : first;
      }
    }
    return first;
  }

  private TypeCodes.@Nullable Match typeOf(SymbolParts parts) {
    return parts.first() == null ? null : types.match(parts.first().text());
  }

  private void explainWithoutNumber() {
    problem(Code.MISSING_NUMBER, line);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Kind.WORD && types.match(token.text()) != null) {
        if (!SymbolParts.hasWordBehind(tokens, i)) {
          problem(Code.MISSING_ISSUER, line);
        }
        return;
      }
    }
    problem(types.namedAtEnd(line) == null ? Code.MISSING_TYPE : Code.MISSING_ISSUER, line);
  }

  private @Nullable Draft draft(SymbolParts parts) {
    checkNumber(parts);
    TypeCodes.Named named = types.namedAtEnd(line.substring(0, parts.number().start()));
    Token first = parts.first();
    TypeCodes.Match type = typeOf(parts);
    if (first == null) {
      if (named == null) {
        problem(Code.MISSING_TYPE, line);
      }
      problem(Code.MISSING_ISSUER, line);
      return null;
    } else if (parts.isNationalAssembly()) {
      String code = named == null ? null : named.code();
      return new Draft(parts, code, TypeSource.NOT_WRITTEN, first.text(), first.end());
    } else if (type != null) {
      return typed(parts, first, type, named);
    }
    return untyped(parts, first, named);
  }

  private void checkNumber(SymbolParts parts) {
    if (parts.digits().length() > MOST_DIGITS) {
      problem(Code.NUMBER_TOO_LARGE, parts.numberText());
    } else if (Integer.parseInt(parts.digits()) == 0) {
      problem(Code.MISSING_NUMBER, line);
    }
  }

  private @Nullable Draft typed(
      SymbolParts parts, Token first, TypeCodes.Match type, TypeCodes.@Nullable Named named) {
    if (type.respelled()) {
      warn(Code.TYPE_SPELLING, first.text(), type.code());
    }
    if (named != null && !named.codes().contains(type.code())) {
      warn(Code.TYPE_DIFFERS, named.name(), null);
    }
    if (parts.second() == null) {
      problem(Code.MISSING_ISSUER, line);
      return null;
    }
    return new Draft(parts, type.code(), TypeSource.SYMBOL, parts.second(), parts.end());
  }

  /** No type behind the number: words before it may name one, as in "Công văn số 12/UBND-VX". */
  private @Nullable Draft untyped(SymbolParts parts, Token first, TypeCodes.@Nullable Named named) {
    boolean alone = parts.second() == null || parts.beforeSecond() == Separator.NONE;
    boolean letter =
        named != null
            && named.codes().contains(LETTER)
            && parts.beforeFirst() == Separator.SLASH
            && (alone || parts.beforeSecond() == Separator.DASH);
    if (letter) {
      String issuer = alone ? first.text() : first.text() + "-" + parts.second();
      int end = alone ? first.end() : parts.end();
      return new Draft(parts, LETTER, TypeSource.NOT_WRITTEN, issuer, end);
    } else if (!alone) {
      problems.add(new SymbolNote(Code.UNKNOWN_TYPE, first.text(), exchanged(parts, first)));
      return null;
    } else if (named == null) {
      problem(Code.MISSING_TYPE, line);
      return null;
    }
    warn(Code.TYPE_FROM_WORDS, named.name(), named.code());
    return new Draft(parts, named.code(), TypeSource.WORDS, first.text(), first.end());
  }

  /** The symbol with type and issuer exchanged, where that gives one. */
  private @Nullable String exchanged(SymbolParts parts, Token first) {
    TypeCodes.Match type = parts.second() == null ? null : types.match(parts.second());
    if (type == null) {
      return null;
    }
    String issuer = IssuerCodes.normalise(first.text());
    return parts.normalised(parts.formFor(issuer), type.code(), issuer);
  }

  private DocumentSymbol finish(Draft draft) {
    SymbolParts parts = draft.parts();
    String issuer = IssuerCodes.normalise(draft.issuer());
    boolean written = draft.source() != TypeSource.NOT_WRITTEN;
    Form form = written ? parts.formFor(issuer) : Form.STATE;
    String normalised = parts.normalised(form, written ? draft.type() : null, issuer);
    String words = line.substring(parts.number().start(), draft.end());
    if (draft.source() == TypeSource.SYMBOL && !parts.isSeparatedAs(form)) {
      warn(Code.SEPARATORS, words, normalised);
    }
    noteIssuer(draft.issuer(), issuer);
    noteRest(line.substring(draft.end()));
    if (normalised.length() > LONGEST_SYMBOL || words.length() > LONGEST_SYMBOL) {
      problem(Code.TOO_LONG, words);
    }
    int number = problems.isEmpty() ? Integer.parseInt(parts.digits()) : 0;
    return new DocumentSymbol(
        number, parts.numberText(), draft.type(), issuer, parts.year(), words, normalised, form);
  }

  private void noteIssuer(String written, String issuer) {
    String numeral = IssuerCodes.badCongressNumeral(issuer);
    if (IssuerCodes.isAmbiguous(issuer)) {
      warn(Code.ISSUER_AMBIGUOUS, issuer, null);
    } else if (!written.toUpperCase(Locale.ROOT).equals(issuer.toUpperCase(Locale.ROOT))) {
      warn(Code.ISSUER_SPELLING, written, issuer);
    }
    if (!numeral.isEmpty()) {
      warn(Code.BAD_ROMAN_NUMERAL, issuer, RomanNumeral.propose(numeral).orElse(null));
    }
  }

  private void noteRest(String rest) {
    if (rest.codePoints().anyMatch(Character::isLetterOrDigit)) {
      warn(Code.TEXT_IGNORED, rest.strip(), null);
    }
  }

  private void warn(Code code, String words, @Nullable String proposal) {
    warnings.add(new SymbolNote(code, words, proposal));
  }

  private void problem(Code code, String words) {
    problems.add(new SymbolNote(code, words, null));
  }
}

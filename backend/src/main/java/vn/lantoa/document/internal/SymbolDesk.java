package vn.lantoa.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.DocumentSymbol;
import vn.lantoa.document.Documents;
import vn.lantoa.document.api.SymbolReading;
import vn.lantoa.shared.problem.FieldError;
import vn.lantoa.shared.problem.Warning;
import vn.lantoa.shared.web.Language;

/** Reads symbols and suggests the documents that bear them. */
@ApplicationScoped
public class SymbolDesk {

  private static final String POINTER = "/text";
  private static final int SUGGESTED = 5;

  private final Catalogue catalogue;
  private final DocumentReader reader;
  private final Documents documents;
  private final DocumentWarnings warnings;
  private final Language language;

  public SymbolDesk(
      Catalogue catalogue,
      DocumentReader reader,
      Documents documents,
      DocumentWarnings warnings,
      Language language) {
    this.catalogue = catalogue;
    this.reader = reader;
    this.documents = documents;
    this.warnings = warnings;
    this.language = language;
  }

  /** The parts of a symbol, or what is wrong with it. */
  public SymbolReading read(String text) {
    vn.lantoa.document.SymbolReading reading = catalogue.parser().parse(text);
    Locale locale = language.locale();
    List<FieldError> errors =
        reading.problems().stream()
            .map(n -> FieldError.of(DocumentRules.problem(POINTER, n), locale))
            .toList();
    List<Warning> odd = reading.warnings().stream().map(n -> warnings.of(POINTER, n)).toList();
    DocumentSymbol symbol = reading.symbol();
    return symbol == null
        ? new SymbolReading(false, null, null, null, null, null, null, null, errors, odd, null)
        : new SymbolReading(
            true,
            symbol.normalised(),
            symbol.number(),
            symbol.typeCode(),
            typeName(symbol.typeCode()),
            symbol.issuerCode(),
            symbol.year(),
            symbol.form(),
            errors,
            odd,
            suggestions(symbol.normalised()));
  }

  private @Nullable String typeName(@Nullable String code) {
    Catalogue.Type type = code == null ? null : catalogue.type(code);
    return type == null ? null : language.say(type.name());
  }

  private List<DocumentRef> suggestions(String symbol) {
    List<Long> ids = reader.withSymbol(symbol, SUGGESTED);
    Map<Long, DocumentRef> refs = documents.refs(ids);
    return ids.stream().map(refs::get).filter(Objects::nonNull).toList();
  }
}

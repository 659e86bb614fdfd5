package vn.lantoa.document.internal;

import java.time.LocalDate;
import vn.lantoa.document.DocumentSpec;
import vn.lantoa.document.SymbolParser;
import vn.lantoa.document.SymbolType;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.text.VietnameseText;

/**
 * A document of a generated set: identified, and found by its words, as one that was entered.
 *
 * @param symbol as it is written
 * @param series what its numbers run in
 * @param text its whole text
 */
public record GeneratedDocument(
    String type,
    String typeName,
    String symbol,
    long issuerId,
    String issuingBody,
    LocalDate issuedOn,
    String title,
    String series,
    String text) {

  private static final SymbolParser PARSER = new SymbolParser(SymbolType.party());

  /** What identifies it. */
  public String key() {
    return checked().key();
  }

  /** The words of its text, as they are indexed. */
  public String textWords() {
    return SearchWords.indexed(SearchWords.words(VietnameseText.normaliseLines(text)));
  }

  /** The words of its entry and of its text. */
  public String allWords() {
    RegisteredDocument entry = new RegisteredDocument();
    entry.fill(checked(), null);
    Catalogue.Type named =
        new Catalogue.Type(type, type, new Words(typeName, typeName), true, false);
    return SearchWords.ofEntry(entry, named, PARSER) + " " + textWords();
  }

  private CheckedDocument checked() {
    DocumentSpec spec =
        new DocumentSpec(
            null,
            symbol,
            type,
            issuerId,
            issuingBody,
            issuerId,
            null,
            null,
            issuedOn,
            null,
            title,
            null,
            null,
            null,
            null);
    return new CheckedDocument(spec, PARSER.parse(symbol).symbol(), issuingBody, null, series);
  }
}

package vn.lantoa.reading.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentSuggestions;
import vn.lantoa.document.FileTexts;
import vn.lantoa.document.SecrecyRefusal;
import vn.lantoa.document.SymbolParser;
import vn.lantoa.document.SymbolType;
import vn.lantoa.document.Upload;
import vn.lantoa.organisation.NamedOrganisation;
import vn.lantoa.organisation.OrganisationNames;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.reading.DirectiveReader;
import vn.lantoa.reading.Reading;
import vn.lantoa.reading.api.PaperInput;
import vn.lantoa.reading.api.ReadingAnswer;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.web.Ids;

/**
 * Reads a paper for somebody who registers it, with what the register and the tree suggest. Keeps
 * nothing, opens no transaction, and takes the same number of statements for any text.
 */
@ApplicationScoped
public class ReadingDesk {

  /** The longest text, in bytes of UTF-8. */
  static final int LONGEST = 2 * 1024 * 1024;

  private static final int LONG = 100_000;
  private static final int AT_ONCE = 2;
  private static final int NAMES = 1_000;

  private final FileTexts files;
  private final DocumentSuggestions documents;
  private final OrganisationNames names;
  private final Organisations organisations;
  private final ReadingAnswers answers;
  private final Reach reach;
  private final CurrentActor actor;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  public ReadingDesk(
      FileTexts files,
      DocumentSuggestions documents,
      OrganisationNames names,
      Organisations organisations,
      ReadingAnswers answers,
      Reach reach,
      CurrentActor actor) {
    this.files = files;
    this.documents = documents;
    this.names = names;
    this.organisations = organisations;
    this.answers = answers;
    this.reach = reach;
    this.actor = actor;
  }

  /**
   * The proposal.
   *
   * @throws ProblemException 413 above 2 MB, 422 where the text bears a mark of secrecy or is empty
   */
  public ReadingAnswer read(PaperInput input) {
    Long named = named(input.organisationId());
    check(input.text());
    return answer(input.text(), input.referenceDate(), named, null);
  }

  /** The same of a file; the answer holds its text. */
  public ReadingAnswer read(
      Upload upload, @Nullable LocalDate reference, @Nullable String organisationId) {
    Long named = named(organisationId);
    String text = files.textOf(upload);
    check(text);
    return answer(text, reference, named, text);
  }

  private @Nullable Long named(@Nullable String organisationId) {
    Long named = Ids.field("/organisationId", organisationId);
    if (named != null) {
      reach.require(Permission.ORGANISATION_READ, Permission.ORGANISATION_READ, named);
    }
    return named;
  }

  private static void check(String text) {
    if (text.length() > LONGEST
        || (text.length() > LONGEST / 4
            && text.getBytes(StandardCharsets.UTF_8).length > LONGEST)) {
      throw ProblemException.of(
          ProblemType.TOO_LARGE,
          "Văn bản dài quá 2 MB. Hãy tách thành từng phần rồi đọc.",
          "The text is longer than 2 MB. Read it in parts.");
    }
    if (text.isBlank()) {
      throw ProblemException.invalid(
          "/text",
          "REQUIRED",
          "Chưa có nội dung. Hãy dán văn bản vào ô bên trái.",
          "There is nothing to read. Paste the text of the paper.");
    }
    SecrecyRefusal.check(text);
  }

  private ReadingAnswer answer(
      String text, @Nullable LocalDate reference, @Nullable Long named, @Nullable String shown) {
    Reading reading = inTurn(text, reference);
    List<NamedOrganisation> issuers = issuers(reading.self().issuerText());
    Long issuer = issuers.size() == 1 ? (Long) issuers.get(0).id() : null;
    Long base = named != null ? named : issuer != null ? issuer : home();
    List<NamedOrganisation> around =
        base == null ? List.of() : this.names.around(base, printed(reading));
    Proposal proposal =
        new Proposal(
            reading,
            base,
            issuer,
            issuers,
            new NameMatcher(base, around),
            documents.suggest(reading.citations().stream().map(ReadingAnswers::sought).toList()));
    return answers.of(proposal, organisations, shown);
  }

  /** Long texts wait for each other, so that short ones have their turn. */
  private Reading inTurn(String text, @Nullable LocalDate reference) {
    DirectiveReader reader = new DirectiveReader(new SymbolParser(types()));
    if (text.length() < LONG) {
      return reader.read(text, reference);
    }
    turns.acquireUninterruptibly();
    try {
      return reader.read(text, reference);
    } finally {
      turns.release();
    }
  }

  private List<SymbolType> types() {
    Set<SymbolType> types = new LinkedHashSet<>(SymbolType.party());
    types.addAll(SymbolType.state());
    types.addAll(documents.types());
    return List.copyOf(types);
  }

  private List<NamedOrganisation> issuers(@Nullable String printed) {
    return printed == null || printed.isBlank()
        ? List.of()
        : names.bearing(ReadNames.spelled(printed)).stream().filter(o -> !o.former()).toList();
  }

  private @Nullable Long home() {
    return actor.get().grantsFor(Permission.ORGANISATION_READ).stream()
        .findFirst()
        .map(Grant::organisationId)
        .orElse(null);
  }

  private static Set<String> printed(Reading reading) {
    Set<String> printed = new LinkedHashSet<>();
    for (Reading.Assignment assignment : reading.assignments()) {
      for (Reading.Span name : assignment.names()) {
        if (printed.size() < NAMES && name.text().length() <= 300) {
          printed.add(name.text().replaceAll("\\s+", " "));
        }
      }
    }
    return printed;
  }
}

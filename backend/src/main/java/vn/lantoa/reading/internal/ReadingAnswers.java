package vn.lantoa.reading.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentSuggestions;
import vn.lantoa.organisation.NamedOrganisation;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.reading.Reading;
import vn.lantoa.reading.Reading.Assignment;
import vn.lantoa.reading.Reading.Span;
import vn.lantoa.reading.Reading.Target;
import vn.lantoa.reading.TypeName;
import vn.lantoa.reading.api.NameMatch;
import vn.lantoa.reading.api.OrganisationSuggestion;
import vn.lantoa.reading.api.ReadAssignment;
import vn.lantoa.reading.api.ReadCitation;
import vn.lantoa.reading.api.ReadCollective;
import vn.lantoa.reading.api.ReadOrganisation;
import vn.lantoa.reading.api.ReadPaper;
import vn.lantoa.reading.api.ReadPassage;
import vn.lantoa.reading.api.ReadStudyShare;
import vn.lantoa.reading.api.ReadTarget;
import vn.lantoa.reading.api.ReadWarning;
import vn.lantoa.reading.api.ReadingAnswer;
import vn.lantoa.reading.internal.NameMatcher.Match;
import vn.lantoa.shared.web.Language;

/** Writes a proposal as the API says it. */
@ApplicationScoped
public class ReadingAnswers {

  private final DeadlineAnswers deadlines;
  private final Language language;

  public ReadingAnswers(DeadlineAnswers deadlines, Language language) {
    this.deadlines = deadlines;
    this.language = language;
  }

  /** What the register is asked for. */
  static DocumentSuggestions.Sought sought(Reading.Citation citation) {
    String digits = citation.number();
    boolean number = digits.length() <= 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return new DocumentSuggestions.Sought(
        citation.symbol(),
        citation.type(),
        number && !digits.isEmpty() ? (Integer) Integer.parseInt(digits) : null,
        citation.issuedOn(),
        citation.issuerText());
  }

  ReadingAnswer of(Proposal proposal, Organisations organisations, @Nullable String text) {
    Reading reading = proposal.reading();
    Names names = new Names(proposal, organisations);
    return new ReadingAnswer(
        paper(proposal, names),
        citations(proposal),
        reading.deadlines().stream().map(d -> deadlines.of(d, reading.self())).toList(),
        reading.assignments().stream().map(a -> assignment(a, names)).toList(),
        reading.targets().stream().map(ReadingAnswers::target).toList(),
        reading.studies().stream()
            .map(
                s ->
                    new ReadStudyShare(
                        s.span().text(),
                        s.span().start(),
                        s.span().end(),
                        s.percent(),
                        s.audience()))
            .toList(),
        reading.doubts().stream().map(this::warning).toList(),
        names.ref(proposal.base()),
        text);
  }

  private static ReadPaper paper(Proposal proposal, Names names) {
    Reading.Paper self = proposal.reading().self();
    return new ReadPaper(
        self.symbol(),
        self.number(),
        self.type(),
        TypeName.of(self.type()),
        self.issuerText(),
        proposal.issuer() == null ? null : Long.toString(proposal.issuer()),
        names.suggestions(
            proposal.issuers().stream().map(o -> new Match(o, NameMatch.NAME)).limit(5).toList()),
        self.superior(),
        self.issuedOn(),
        self.month() == null ? null : self.month().toString(),
        self.place(),
        self.title(),
        self.signer(),
        self.recipients());
  }

  private static List<ReadCitation> citations(Proposal proposal) {
    List<ReadCitation> citations = new ArrayList<>();
    for (Reading.Citation c : proposal.reading().citations()) {
      citations.add(
          new ReadCitation(
              c.span().text(),
              c.span().start(),
              c.span().end(),
              c.symbol(),
              c.type(),
              c.typeName(),
              c.number(),
              c.issuerCode(),
              c.issuerText(),
              c.issuedOn(),
              c.relation(),
              c.mentions().stream().map(ReadingAnswers::passage).toList(),
              proposal.documents().get(citations.size())));
    }
    return citations;
  }

  private static ReadPassage passage(Span span) {
    return new ReadPassage(span.text(), span.start(), span.end());
  }

  private static ReadAssignment assignment(Assignment a, Names names) {
    return new ReadAssignment(
        names.of(a),
        a.role(),
        ActWords.of(a.task().text()),
        a.task().text(),
        a.task().start(),
        a.task().end(),
        a.deadline() < 0 ? null : (Integer) a.deadline());
  }

  private static ReadTarget target(Target t) {
    return new ReadTarget(
        t.name(),
        t.comparator(),
        t.value(),
        t.valueTo(),
        t.unit(),
        t.year(),
        t.yearFrom(),
        t.baseline(),
        t.baselineYear(),
        t.span().text(),
        t.span().start(),
        t.span().end());
  }

  private ReadWarning warning(Reading.Doubt doubt) {
    return new ReadWarning(
        doubt.kind(),
        language.say(DoubtWords.of(doubt.kind())),
        doubt.span().text(),
        doubt.span().start(),
        doubt.span().end(),
        doubt.proposal());
  }

  /** The organisations of one answer, each asked for once. */
  private static final class Names {

    private final Proposal proposal;
    private final Map<Long, OrganisationRef> refs;

    Names(Proposal proposal, Organisations organisations) {
      this.proposal = proposal;
      Set<Long> ids = new HashSet<>();
      proposal.issuers().forEach(o -> ids.add(o.id()));
      for (Assignment a : proposal.reading().assignments()) {
        a.names().forEach(n -> matches(n).forEach(m -> ids.add(m.organisation().id())));
      }
      if (proposal.base() != null) {
        ids.add(proposal.base());
      }
      this.refs = organisations.refs(ids);
    }

    private List<Match> matches(Span name) {
      return proposal.matcher().of(name.text());
    }

    @Nullable OrganisationRef ref(@Nullable Long id) {
      return id == null ? null : refs.get(id);
    }

    ReadOrganisation of(Assignment assignment) {
      List<Span> names = assignment.names();
      if (names.size() == 1) {
        return of(names.get(0), assignment.organisation(), null);
      }
      List<ReadOrganisation> parts = names.stream().map(n -> of(n, n, null)).toList();
      Span whole = assignment.organisation();
      return new ReadOrganisation(
          whole.text(),
          whole.start(),
          whole.end(),
          null,
          List.of(),
          null,
          parts.isEmpty() ? null : parts);
    }

    private ReadOrganisation of(Span name, Span place, @Nullable List<ReadOrganisation> parts) {
      ReadCollective collective = Collectives.of(name.text(), proposal.base());
      List<Match> matches = collective == null ? matches(name) : List.of();
      Long sure = NameMatcher.sure(matches);
      return new ReadOrganisation(
          place.text(),
          place.start(),
          place.end(),
          sure == null ? null : Long.toString(sure),
          suggestions(matches),
          collective,
          parts);
    }

    List<OrganisationSuggestion> suggestions(List<Match> matches) {
      List<OrganisationSuggestion> suggestions = new ArrayList<>();
      for (Match match : matches) {
        NamedOrganisation organisation = match.organisation();
        OrganisationRef ref = refs.get(organisation.id());
        if (ref != null) {
          suggestions.add(new OrganisationSuggestion(ref, match.how()));
        }
      }
      return suggestions;
    }
  }
}

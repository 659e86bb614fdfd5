package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lantoa.calendar.Calendars;
import vn.lantoa.deadline.Anchor;
import vn.lantoa.deadline.DeadlineContext;
import vn.lantoa.deadline.DeadlineReader;
import vn.lantoa.deadline.DeadlineReading;
import vn.lantoa.deadline.DeadlineReading.Flaw;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.deadline.TermDates;
import vn.lantoa.document.DocumentFacts;
import vn.lantoa.document.Documents;
import vn.lantoa.obligation.DeadlineReadingWords;
import vn.lantoa.obligation.DeadlineRuleBody;
import vn.lantoa.obligation.api.DeadlineAnswer;
import vn.lantoa.obligation.api.DeadlineReadingBody;
import vn.lantoa.obligation.api.DeadlineReadingInput;
import vn.lantoa.obligation.api.ReadingOutcome;
import vn.lantoa.obligation.api.ResolvedDeadlineBody;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.Warning;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.Language;

/** Reads words and resolves rules for somebody who fills in a form; writes nothing. */
@ApplicationScoped
public class DeadlineDesk {

  /**
   * What a rule is resolved in.
   *
   * @param documentId gives issue, term and the holder's calendar
   * @param organisationId whose closing periods count, in place of the holder's
   * @param anchorOn the date the rule is counted from
   * @param since recurring rules: default today
   */
  public record Frame(
      @Nullable String documentId,
      @Nullable String organisationId,
      @Nullable LocalDate anchorOn,
      @Nullable LocalDate since,
      @Nullable LocalDate termStartsOn,
      @Nullable LocalDate termEndsOn) {}

  private final Documents documents;
  private final DeadlineContexts contexts;
  private final Calendars calendars;
  private final Reach reach;
  private final AppClock clock;
  private final Language language;

  public DeadlineDesk(
      Documents documents,
      DeadlineContexts contexts,
      Calendars calendars,
      Reach reach,
      AppClock clock,
      Language language) {
    this.documents = documents;
    this.contexts = contexts;
    this.calendars = calendars;
    this.reach = reach;
    this.clock = clock;
    this.language = language;
  }

  /** What a rule comes out at. */
  public ResolvedDeadlineBody resolve(DeadlineRule rule, Frame frame) {
    return DeadlineAnswer.of(rule, context(rule, frame, document(frame)), language.locale());
  }

  /** What words say. */
  public DeadlineReadingBody read(DeadlineReadingInput input) {
    Frame frame =
        new Frame(
            input.documentId(),
            input.organisationId(),
            input.anchorOn(),
            input.since(),
            input.termStartsOn(),
            input.termEndsOn());
    DocumentFacts document = document(frame);
    DeadlineReading reading =
        DeadlineReader.readField(input.words(), reference(input, document)).orElse(null);
    if (reading == null) {
      return new DeadlineReadingBody(
          ReadingOutcome.NONE,
          null,
          null,
          null,
          null,
          null,
          null,
          language.say(DeadlineReadingWords.NOTHING),
          List.of());
    }
    DeadlineRule rule = reading.rule();
    return rule == null ? flawed(reading) : understood(reading, rule, frame, document);
  }

  private DeadlineReadingBody flawed(DeadlineReading reading) {
    Flaw flaw = java.util.Objects.requireNonNull(reading.flaw());
    return new DeadlineReadingBody(
        flaw == Flaw.VAGUE ? ReadingOutcome.NONE : ReadingOutcome.UNREADABLE,
        reading.text(),
        reading.start(),
        reading.end(),
        null,
        null,
        flaw,
        language.say(DeadlineReadingWords.of(flaw)),
        List.of());
  }

  private DeadlineReadingBody understood(
      DeadlineReading reading, DeadlineRule rule, Frame frame, @Nullable DocumentFacts document) {
    Locale locale = language.locale();
    ResolvedDeadlineBody resolved = DeadlineAnswer.of(rule, context(rule, frame, document), locale);
    List<Warning> warnings = new ArrayList<>();
    for (DeadlineReading.Note note : reading.notes()) {
      warnings.add(
          new Warning(
              "/words",
              note.name(),
              language.say(DeadlineReadingWords.of(note)),
              reading.text(),
              null));
    }
    if (resolved.warnings() != null) {
      warnings.addAll(resolved.warnings());
    }
    return new DeadlineReadingBody(
        ReadingOutcome.RULE,
        reading.text(),
        reading.start(),
        reading.end(),
        DeadlineRuleBody.of(rule),
        resolved,
        null,
        null,
        warnings);
  }

  private static @Nullable LocalDate reference(
      DeadlineReadingInput input, @Nullable DocumentFacts document) {
    if (input.referenceDate() != null) {
      return input.referenceDate();
    }
    if (input.year() != null) {
      return LocalDate.of(input.year(), 1, 1);
    }
    return document == null ? null : document.issuedOn();
  }

  private @Nullable DocumentFacts document(Frame frame) {
    Long id = Ids.field("/documentId", frame.documentId());
    return id == null ? null : documents.requireReadable(id);
  }

  private DeadlineContext context(
      DeadlineRule rule, Frame frame, @Nullable DocumentFacts document) {
    Long place = Ids.field("/organisationId", frame.organisationId());
    if (place != null) {
      reach.require(Permission.ORGANISATION_READ, Permission.ORGANISATION_READ, place);
    }
    DeadlineContext context =
        document != null && DeadlineContexts.needed(rule)
            ? contexts.of(document, null, null)
            : DeadlineContext.EMPTY.with(calendars.common());
    if (place != null) {
      context = context.with(calendars.of(place));
    }
    Anchor anchor = DeadlineAnswer.anchor(rule);
    if (anchor != null && frame.anchorOn() != null) {
      context = context.with(anchor, frame.anchorOn());
    }
    TermDates term = term(frame);
    if (term != null) {
      context = context.with(term);
    }
    return context.since(frame.since() == null ? clock.today() : frame.since());
  }

  private static @Nullable TermDates term(Frame frame) {
    LocalDate first = frame.termStartsOn();
    LocalDate last = frame.termEndsOn();
    if (first == null && last == null) {
      return null;
    }
    if (first == null || last == null || last.isBefore(first)) {
      throw ProblemException.invalid(
          "/termEndsOn",
          "ENDS_BEFORE_START",
          "Nhiệm kỳ cần ngày bắt đầu và ngày kết thúc, kết thúc không trước bắt đầu.",
          "A term needs its first and its last day, and does not end before it starts.");
    }
    return new TermDates(first, last);
  }
}

package vn.lantoa.reading.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.calendar.Calendars;
import vn.lantoa.deadline.Anchor;
import vn.lantoa.deadline.BeforePeriod;
import vn.lantoa.deadline.DeadlineContext;
import vn.lantoa.deadline.DeadlineReading.Flaw;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.deadline.ResolvedDeadline;
import vn.lantoa.obligation.DeadlineReadingWords;
import vn.lantoa.obligation.DeadlineRuleBody;
import vn.lantoa.reading.Reading;
import vn.lantoa.reading.Reading.Deadline;
import vn.lantoa.reading.api.ReadDeadline;
import vn.lantoa.shared.problem.Warning;
import vn.lantoa.shared.text.VietnameseText;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Language;

/** Deadlines with the day they come to and the rule a demand takes. */
@ApplicationScoped
public class DeadlineAnswers {

  private final Calendars calendars;
  private final AppClock clock;
  private final Language language;

  public DeadlineAnswers(Calendars calendars, AppClock clock, Language language) {
    this.calendars = calendars;
    this.clock = clock;
    this.language = language;
  }

  ReadDeadline of(Deadline deadline, Reading.Paper self) {
    DeadlineRule rule = deadline.rule();
    if (rule == null) {
      Flaw flaw = Objects.requireNonNull(deadline.flaw());
      return answer(
          deadline,
          null,
          null,
          exclusive(deadline),
          null,
          language.say(DeadlineReadingWords.of(flaw)),
          flaw);
    }
    DeadlineContext context = context(self.issuedOn());
    ResolvedDeadline days = rule.resolve(context);
    boolean recurs = deadline.frequency() != null;
    return answer(
        deadline,
        recurs || rule instanceof BeforePeriod ? null : days.printedOn(),
        recurs ? null : days.dueOn(),
        days.exclusive(),
        DeadlineRuleBody.of(rule),
        rule.describe(language.locale(), context),
        null);
  }

  /** Words that give no day may still say "before" it. */
  private static boolean exclusive(Deadline deadline) {
    return VietnameseText.fold(deadline.span().text()).startsWith("truoc ");
  }

  private ReadDeadline answer(
      Deadline deadline,
      @Nullable LocalDate printedOn,
      @Nullable LocalDate dueOn,
      boolean exclusive,
      @Nullable DeadlineRuleBody rule,
      String explanation,
      @Nullable Flaw flaw) {
    return new ReadDeadline(
        deadline.span().text(),
        deadline.span().start(),
        deadline.span().end(),
        rule == null ? null : rule.kind(),
        printedOn,
        dueOn,
        exclusive,
        deadline.frequency(),
        rule,
        explanation,
        flaw,
        warnings(deadline));
  }

  private List<Warning> warnings(Deadline deadline) {
    return deadline.notes().stream()
        .map(
            note ->
                new Warning(
                    null,
                    note.name(),
                    language.say(DeadlineReadingWords.of(note)),
                    deadline.span().text(),
                    null))
        .toList();
  }

  private DeadlineContext context(@Nullable LocalDate issuedOn) {
    DeadlineContext context = DeadlineContext.EMPTY.with(calendars.common()).since(clock.today());
    return issuedOn == null
        ? context
        : context.with(Anchor.SIGNING, issuedOn).with(Anchor.ISSUE, issuedOn);
  }
}

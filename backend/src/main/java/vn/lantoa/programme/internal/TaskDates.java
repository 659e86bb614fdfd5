package vn.lantoa.programme.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lantoa.calendar.Calendars;
import vn.lantoa.deadline.DeadlineContext;
import vn.lantoa.deadline.DeadlineReader;
import vn.lantoa.deadline.DeadlineReading;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.deadline.TermDates;
import vn.lantoa.obligation.DeadlineRuleBody;
import vn.lantoa.programme.api.ProgrammeTerm;
import vn.lantoa.programme.api.TaskDate;
import vn.lantoa.programme.api.TaskDateInput;
import vn.lantoa.programme.internal.TaskRow.StoredDate;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Language;

/** The dates of a task: words are read for a rule, a rule comes to a day. */
@ApplicationScoped
public class TaskDates {

  private final Calendars calendars;
  private final AppClock clock;
  private final Language language;

  public TaskDates(Calendars calendars, AppClock clock, Language language) {
    this.calendars = calendars;
    this.clock = clock;
    this.language = language;
  }

  /** What the rules of a draft are resolved in: the term; the date of issue is not known yet. */
  DeadlineContext context(@Nullable ProgrammeTerm term) {
    DeadlineContext context = DeadlineContext.EMPTY.with(calendars.common()).since(clock.today());
    return term == null ? context : context.with(new TermDates(term.startsOn(), term.endsOn()));
  }

  /**
   * As it is stored. Words that give no rule are kept as they are.
   *
   * @param pointer where the date stands in the body
   */
  StoredDate stored(@Nullable TaskDateInput input, String pointer) {
    if (input == null) {
      return new StoredDate(null, null);
    }
    String words = input.words() == null ? null : input.words().strip();
    String kept = words == null || words.isEmpty() ? null : words;
    DeadlineRule rule = input.rule() == null ? read(kept) : input.rule().rule(pointer + "/rule");
    return new StoredDate(rule == null ? null : rule.encode(), kept);
  }

  private @Nullable DeadlineRule read(@Nullable String words) {
    return words == null
        ? null
        : DeadlineReader.readField(words, clock.today()).map(DeadlineReading::rule).orElse(null);
  }

  /** The last day a date comes to; null where it waits for something or has no rule. */
  @Nullable LocalDate dueOn(StoredDate date, DeadlineContext context) {
    return date.rule() == null ? null : DeadlineRule.decode(date.rule()).resolve(context).dueOn();
  }

  /** As the API writes it; null where nothing is set. */
  @Nullable TaskDate body(StoredDate date, DeadlineContext context) {
    if (date.isEmpty()) {
      return null;
    }
    if (date.rule() == null) {
      return new TaskDate(date.words(), null, null, null);
    }
    DeadlineRule rule = DeadlineRule.decode(date.rule());
    Locale locale = language.locale();
    return new TaskDate(
        date.words(),
        DeadlineRuleBody.of(rule),
        rule.resolve(context).dueOn(),
        rule.describe(locale, context));
  }
}

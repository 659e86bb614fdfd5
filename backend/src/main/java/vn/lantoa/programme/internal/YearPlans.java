package vn.lantoa.programme.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineContext;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.deadline.Occurrence;
import vn.lantoa.deadline.Recurring;
import vn.lantoa.programme.api.ProgrammeTerm;
import vn.lantoa.programme.api.YearPlan;
import vn.lantoa.programme.api.YearPlan.Entry;
import vn.lantoa.programme.api.YearPlan.Quarter;
import vn.lantoa.programme.internal.ProgrammeAccess.Standing;
import vn.lantoa.shared.time.AppClock;

/** The tasks of one year of the term, by quarter. */
@ApplicationScoped
public class YearPlans {

  private static final int MOST_TURNS = 60;

  private final ProgrammeAccess access;
  private final ProgrammeContents contents;
  private final TaskDates dates;
  private final AppClock clock;

  public YearPlans(
      ProgrammeAccess access, ProgrammeContents contents, TaskDates dates, AppClock clock) {
    this.access = access;
    this.contents = contents;
    this.dates = dates;
    this.clock = clock;
  }

  /**
   * Two statements.
   *
   * @param asked the year; null: this one, or the nearest of the term
   */
  public YearPlan get(long id, @Nullable Integer asked) {
    Standing head = access.require(id);
    List<TaskRow> tasks = contents.tasks(List.of(id));
    List<Integer> years = years(head.term(), tasks);
    int now = clock.today().getYear();
    int nearest = years.isEmpty() ? now : Math.min(Math.max(now, years.get(0)), last(years));
    int year = asked == null ? nearest : asked;
    DeadlineContext context = dates.context(head.term());
    List<List<Entry>> quarters =
        IntStream.range(0, 4).<List<Entry>>mapToObj(i -> new ArrayList<>()).toList();
    List<Entry> undated = new ArrayList<>();
    for (TaskRow task : tasks) {
      place(task, year, context, quarters, undated);
    }
    return new YearPlan(
        year,
        years,
        IntStream.range(0, 4).mapToObj(i -> new Quarter(i + 1, quarters.get(i))).toList(),
        undated);
  }

  private static void place(
      TaskRow task,
      int year,
      DeadlineContext context,
      List<List<Entry>> quarters,
      List<Entry> undated) {
    DeadlineRule rule =
        task.deadline().rule() == null ? null : DeadlineRule.decode(task.deadline().rule());
    if (rule instanceof Recurring recurring) {
      LocalDate first = LocalDate.of(year, 1, 1);
      for (Occurrence turn :
          recurring.occurrences(first, LocalDate.of(year, 12, 31), MOST_TURNS, context)) {
        quarters.get(quarter(turn.dueOn())).add(entry(task, turn.dueOn()));
      }
    } else if (task.dueOn() == null) {
      undated.add(entry(task, null));
    } else if (task.dueOn().getYear() == year) {
      quarters.get(quarter(task.dueOn())).add(entry(task, task.dueOn()));
    }
  }

  private static Entry entry(TaskRow task, @Nullable LocalDate dueOn) {
    Long lead = task.leadId();
    return new Entry(
        Long.toString(task.id()), task.title(), lead == null ? null : lead.toString(), dueOn);
  }

  private static int quarter(LocalDate day) {
    return (day.getMonthValue() - 1) / 3;
  }

  private static List<Integer> years(@Nullable ProgrammeTerm term, List<TaskRow> tasks) {
    TreeSet<Integer> years = new TreeSet<>();
    if (term != null) {
      IntStream.rangeClosed(term.startsOn().getYear(), term.endsOn().getYear()).forEach(years::add);
    }
    tasks.stream().map(TaskRow::dueOn).forEach(day -> add(years, day));
    return List.copyOf(years);
  }

  private static void add(TreeSet<Integer> years, @Nullable LocalDate day) {
    if (day != null) {
      years.add(day.getYear());
    }
  }

  private static int last(List<Integer> years) {
    return years.get(years.size() - 1);
  }
}

package vn.lantoa.dashboard.internal;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.dashboard.api.FiguresByMonth;
import vn.lantoa.obligation.Figures;

/** Figures by the month of the due date, and how much of the study among them is done. */
final class MonthFigures {

  private record Study(long studied, long owed) {}

  private final Map<YearMonth, Figures> all = new HashMap<>();
  private final Map<YearMonth, Study> study = new HashMap<>();

  void add(YearMonth month, Figures figures) {
    all.merge(month, figures, Figures::plus);
  }

  /** The study among what was or will be added. */
  void addStudy(YearMonth month, Figures figures) {
    addStudy(month, figures.done() + figures.awaiting(), figures.expected());
  }

  /** The same. */
  void addStudy(YearMonth month, long studied, long owed) {
    study.merge(
        month,
        new Study(studied, owed),
        (a, b) -> new Study(a.studied + b.studied, a.owed + b.owed));
  }

  /**
   * What was added of a month.
   *
   * @param filter of the rows behind it; null without links
   */
  FiguresByMonth month(YearMonth month, @Nullable String filter) {
    Study of = study.getOrDefault(month, new Study(0, 0));
    Figures figures = all.getOrDefault(month, Figures.NONE);
    return new FiguresByMonth(
        month.toString(),
        figures,
        Figures.share(of.studied, of.owed),
        filter == null ? null : Figuring.links(figures, filter));
  }
}

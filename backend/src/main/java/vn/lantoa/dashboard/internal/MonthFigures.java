package vn.lantoa.dashboard.internal;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.dashboard.api.FiguresByMonth;
import vn.lantoa.obligation.Figures;

/** Figures by the month of the due date: of everything, and of the study among it. */
final class MonthFigures {

  private final Map<YearMonth, Figures> all = new HashMap<>();
  private final Map<YearMonth, Figures> study = new HashMap<>();

  void add(YearMonth month, Figures figures) {
    all.merge(month, figures, Figures::plus);
  }

  /** The study among what was or will be added. */
  void addStudy(YearMonth month, Figures figures) {
    study.merge(month, figures, Figures::plus);
  }

  FiguresByMonth month(YearMonth month, @Nullable Map<String, String> links) {
    return new FiguresByMonth(
        month.toString(),
        all.getOrDefault(month, Figures.NONE),
        study.getOrDefault(month, Figures.NONE).covered(),
        links);
  }
}

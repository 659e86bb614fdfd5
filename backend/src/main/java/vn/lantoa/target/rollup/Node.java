package vn.lantoa.target.rollup;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target as the roll-up sees it.
 *
 * @param parentId the target it serves, or null
 * @param rule how those who serve this one add up to it
 * @param frequency how often its unit reports
 * @param firstYear the first year in which its unit owes a figure
 * @param lastYear the last one
 * @param factor what a quotient is multiplied by: 100 for per cent
 * @param weight in the parent's weighted mean, in hundredths
 * @param share of a joint result of the parent's, in hundredths; null: the whole figure is its own
 * @param figures those that count, in any order; none that was returned
 */
public record Node(
    long id,
    @Nullable Long parentId,
    RollUpRule rule,
    PeriodKind frequency,
    int firstYear,
    int lastYear,
    BigDecimal factor,
    @Nullable BigDecimal weight,
    @Nullable BigDecimal share,
    List<Figure> figures) {

  public Node {
    figures = List.copyOf(figures);
  }

  boolean owesIn(int year) {
    return firstYear <= year && year <= lastYear;
  }
}

package vn.lantoa.deadline;

/**
 * Before a period begins ("trước tháng 6/2019", "trước năm 2021"): the last day is the one before.
 */
public record BeforePeriod(Period period) implements DeadlineRule {

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.beforePeriod(this);
  }

  /** A whole period is left out under every reading of "before a day". */
  @Override
  public ResolvedDeadline resolve(DeadlineContext context) {
    return ResolvedDeadline.before(period.firstDay(), period.firstDay().minusDays(1));
  }
}

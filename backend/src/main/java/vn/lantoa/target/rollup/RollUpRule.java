package vn.lantoa.target.rollup;

/**
 * How the figures of those who serve a target become its own. Each rule says both what happens over
 * time within one unit and what happens over the units.
 */
public enum RollUpRule {
  /** Amounts of their period: added over the periods asked for, added over the units. */
  SUM,
  /** Levels: the newest of the period; over the units their mean, divided by the weights given. */
  WEIGHTED_MEAN,
  /**
   * Numerators and denominators are added apart, over periods and units; one division at the end.
   */
  RATIO,
  /** Running totals since the term began: the newest of each unit, added over the units. */
  CUMULATIVE,
  /** A state nobody adds, such as a rank: the newest figure stands, whoever gave it. */
  LAST_VALUE,
  /** Nothing is added up: only a figure of its own counts. */
  NONE;

  /** Whether figures of units that serve a target under this rule may have the other rule. */
  public boolean takes(RollUpRule served) {
    return switch (this) {
      case NONE -> true;
      case WEIGHTED_MEAN ->
          served == WEIGHTED_MEAN || served == RATIO || served == LAST_VALUE || served == NONE;
      case SUM, RATIO, CUMULATIVE, LAST_VALUE -> served == this || served == NONE;
    };
  }

  /** Whether a later period's figure holds those before it. */
  public boolean carries() {
    return this == CUMULATIVE || this == LAST_VALUE;
  }
}

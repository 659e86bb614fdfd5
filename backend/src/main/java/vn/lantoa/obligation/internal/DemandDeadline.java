package vn.lantoa.obligation.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.deadline.ResolvedDeadline;
import vn.lantoa.deadline.Undated;

/**
 * The deadline of one level ('' for every level without one of its own), and what it came out at.
 */
@Entity
@Table(name = "demand_deadline")
public class DemandDeadline {

  /** Every level without a deadline of its own. */
  static final String EVERY_LEVEL = "";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "demand_id")
  Demand demand;

  @Column(name = "level_code", nullable = false, length = 30)
  String levelCode = EVERY_LEVEL;

  @Column(nullable = false, length = 100)
  String rule;

  @Column(length = 500)
  @Nullable String words;

  @Column(name = "printed_on")
  @Nullable LocalDate printedOn;

  @Column(name = "due_on")
  @Nullable LocalDate dueOn;

  @Column(nullable = false)
  boolean exclusive;

  @Column(name = "undated_reason", length = 10)
  @Nullable String undatedReason;

  @Column(nullable = false)
  boolean retired;

  @Column(name = "changed_by")
  @Nullable Long changedBy;

  static DemandDeadline of(String level, DeadlineRule rule, @Nullable String words) {
    ResolvedDeadline days = rule.resolve();
    DemandDeadline deadline = new DemandDeadline();
    deadline.levelCode = level;
    deadline.rule = rule.encode();
    deadline.words = words;
    deadline.printedOn = days.printedOn();
    deadline.dueOn = days.dueOn();
    deadline.exclusive = days.exclusive();
    deadline.undatedReason = rule instanceof Undated undated ? undated.reason().name() : null;
    return deadline;
  }

  /** In one line: level, rule and the day it comes to. */
  String written() {
    return levelCode + ":" + rule + (dueOn == null ? "" : "=" + dueOn);
  }

  DeadlineRule parsed() {
    return DeadlineRule.decode(rule);
  }
}

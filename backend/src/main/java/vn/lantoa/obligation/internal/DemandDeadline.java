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
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineContext;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.deadline.Occurrence;
import vn.lantoa.deadline.Recurring;
import vn.lantoa.deadline.ResolvedDeadline;
import vn.lantoa.deadline.Undated;
import vn.lantoa.obligation.api.DeadlineAnswer;
import vn.lantoa.obligation.api.DeadlineNeed;

/**
 * The deadline of one level ('' for every level without one of its own), and what it came out at.
 */
@Entity
@Table(name = "demand_deadline")
public class DemandDeadline {

  /** Every level without a deadline of its own. */
  static final String EVERY_LEVEL = "";

  private static final int MOST_TURNS = 400;

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

  /** The hour of the last day. */
  @Column(name = "due_time")
  @Nullable LocalTime dueTime;

  /** What is missing before there is a day, see {@link DeadlineNeed}. */
  @Column(name = "waits_for", length = 15)
  @Nullable String waitsFor;

  /** How the day came out, see {@link Traces}. */
  @Column(length = 3000)
  @Nullable String trace;

  /** Of a recurring rule: every turn due up to this day has been made. */
  @Column(name = "made_until")
  @Nullable LocalDate madeUntil;

  /** Of a recurring rule: the turns to make now; null for any other rule. */
  @Transient @Nullable List<Occurrence> turns;

  static DemandDeadline of(
      String level, DeadlineRule rule, @Nullable String words, DeadlineContext context, int ahead) {
    DemandDeadline deadline = new DemandDeadline();
    deadline.levelCode = level;
    deadline.rule = rule.encode();
    deadline.words = words;
    deadline.resolve(context, ahead);
    return deadline;
  }

  /**
   * Comes to its day again.
   *
   * @param context since: the first turn of a recurring rule is not due before
   * @param ahead how many days ahead turns are made; the next one always is
   */
  void resolve(DeadlineContext context, int ahead) {
    DeadlineRule parsed = parsed();
    if (parsed instanceof Recurring recurring) {
      exclusive = recurring.exclusive();
      turns(recurring, context, ahead);
      return;
    }
    ResolvedDeadline days = parsed.resolve(context);
    DeadlineNeed need = DeadlineAnswer.need(parsed, days);
    printedOn = days.printedOn();
    dueOn = days.dueOn();
    dueTime = days.dueTime();
    exclusive = days.exclusive();
    waitsFor = need == null || need == DeadlineNeed.CONDITION ? null : need.name();
    trace = Traces.encode(days.trace());
    undatedReason = reason(parsed, need);
  }

  private static @Nullable String reason(DeadlineRule rule, @Nullable DeadlineNeed need) {
    if (rule instanceof Undated undated) {
      return undated.reason().name();
    }
    return need == null ? null : Undated.Reason.WAITING.name();
  }

  private void turns(Recurring recurring, DeadlineContext context, int ahead) {
    LocalDate from = Objects.requireNonNull(context.since());
    LocalDate to = from.plusDays(ahead);
    List<Occurrence> near = recurring.occurrences(from, to, MOST_TURNS, context);
    turns = near.isEmpty() ? recurring.next(from, context).stream().toList() : near;
    LocalDate last = turns.isEmpty() ? to : turns.get(turns.size() - 1).dueOn();
    madeUntil = last.isAfter(to) ? last : to;
  }

  boolean recurs() {
    return turns != null;
  }

  /** Whether each obligation has a date of its own, from its receipt. */
  boolean byReceipt() {
    return DeadlineNeed.RECEIPT.name().equals(waitsFor);
  }

  /** In one line: level, rule and the day it comes to. */
  String written() {
    return levelCode + ":" + rule + (dueOn == null ? "" : "=" + dueOn);
  }

  DeadlineRule parsed() {
    return DeadlineRule.decode(rule);
  }
}

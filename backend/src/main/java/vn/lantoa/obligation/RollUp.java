package vn.lantoa.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.internal.rollup.BodySql;
import vn.lantoa.obligation.internal.rollup.Folder;
import vn.lantoa.obligation.internal.rollup.SliceSql;
import vn.lantoa.obligation.internal.rollup.Together;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AsOf;

/**
 * Figures of subtrees out of the roll-up: as many rows as there are due dates, whatever the
 * organisations below. Rights are the caller's to check.
 */
@ApplicationScoped
public class RollUp {

  /** What figures are told apart by. */
  public enum By {
    NOTHING(false, false, false, false),
    ACT_AND_MONTH(true, true, false, false),
    MONTH(false, true, false, false),
    DOCUMENT(false, false, true, false),
    DOCUMENT_AND_ACT(true, false, true, false),
    DEMAND(true, false, true, true);

    private final boolean act;
    private final boolean month;
    private final boolean document;
    private final boolean demand;

    By(boolean act, boolean month, boolean document, boolean demand) {
      this.act = act;
      this.month = month;
      this.document = document;
      this.demand = demand;
    }

    public boolean act() {
      return act;
    }

    public boolean month() {
      return month;
    }

    public boolean document() {
      return document;
    }

    public boolean demand() {
      return demand;
    }
  }

  /**
   * Which figures.
   *
   * @param by each way to tell them apart is one set of slices
   * @param acts those that count
   * @param from the first due date, with {@code to}: only what is dated; null: all
   * @param documents whose demands count; null: all
   */
  public record Wanted(
      Collection<Long> organisations,
      List<By> by,
      Collection<Act> acts,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Collection<Long> documents) {}

  /**
   * Figures of one organisation's subtree.
   *
   * @param own whether of the organisation itself; else of all below it
   * @param act null where not told apart
   * @param month of the due date, {@code 202611}; {@code 999912} for the undated, 0 where not told
   *     apart
   * @param documentId 0 where not told apart
   * @param demandId 0 where not told apart
   * @param oldestOverdueOn the oldest due date of what is overdue; not told by month
   * @param study of the study among it what has a date; told by month alone
   * @param studied of that, what is done, or reported in time
   */
  public record Slice(
      long organisationId,
      boolean own,
      By by,
      @Nullable Act act,
      int month,
      long documentId,
      long demandId,
      Figures figures,
      @Nullable LocalDate oldestOverdueOn,
      long study,
      long studied) {}

  /**
   * How many organisations a subtree has today, itself among them, and how many of all are late;
   * null where that is not told.
   */
  public record Bodies(int children, long standing, @Nullable Long overdue) {}

  private record Key(
      By by, long place, boolean own, String act, int month, long document, long demand) {}

  private static final class Sum {
    private long[] counts = new long[FigureSql.COUNTS];
    private long study;
    private long studied;
    private @Nullable LocalDate oldest;

    void add(Row r, long[] more, By by) {
      for (int i = 0; i < counts.length; i++) {
        counts[i] += more[i];
      }
      if (by == By.MONTH) {
        study += r.number("f_study");
        studied += r.number("f_studied");
        return;
      }
      LocalDate day = r.dateOrNull("oldest");
      if (day != null && (oldest == null || day.isBefore(oldest))) {
        oldest = day;
      }
    }
  }

  private final EntityManager em;
  private final Folder folder;
  private final CountedFigures counted;
  private final AsOf asOf;
  private final Together together = new Together();

  public RollUp(EntityManager em, Folder folder, CountedFigures counted, AsOf asOf) {
    this.em = em;
    this.folder = folder;
    this.counted = counted;
    this.asOf = asOf;
  }

  /** Whether it tells what is asked: of the present, and once it is built. */
  public boolean serves() {
    return !asOf.past() && folder.built();
  }

  /** The same as {@link #figures}, counted from the obligations where it does not serve. */
  public List<Slice> told(Wanted wanted) {
    return serves() ? figures(wanted) : counted.of(wanted, null).slices();
  }

  /** The figures of subtrees, without those that are all zero. One statement. */
  public List<Slice> figures(Wanted wanted) {
    LocalDate today = asOf.today();
    return together(
        List.of("figures", wanted, today),
        () -> slices(SliceSql.of(wanted, today), new HashMap<>()));
  }

  /** Who asks outside of a transaction shares what is read from then on. */
  private <T> T together(List<Object> key, Supplier<T> read) {
    return em.isJoinedToTransaction() ? read.get() : together.ask(key, read);
  }

  /**
   * The same of one organisation, by document only of some, those with most overdue among them. One
   * statement, and another where it cannot be told of few documents which these are.
   *
   * @param most how many documents are looked for
   */
  public List<Slice> mostOverdue(Wanted wanted, int most) {
    LocalDate today = asOf.today();
    return together(
        List.of("most overdue", wanted, most, today), () -> mostOverdue(wanted, most, today));
  }

  private List<Slice> mostOverdue(Wanted wanted, int most, LocalDate today) {
    Map<Long, Long> likely = new HashMap<>();
    List<Slice> slices = slices(SliceSql.ofLikely(wanted, today), likely);
    if (likely.size() < SliceSql.LIKELY) {
      return slices;
    }
    Map<Long, Long> overdue = new HashMap<>();
    slices.stream()
        .filter(s -> s.by() == By.DOCUMENT)
        .forEach(s -> overdue.merge(s.documentId(), s.figures().overdue(), Long::sum));
    long unlikely =
        overdue.entrySet().stream()
            .filter(e -> !likely.containsKey(e.getKey()))
            .mapToLong(Map.Entry::getValue)
            .reduce(0, Math::max);
    long least = likely.values().stream().mapToLong(Long::longValue).min().orElse(0);
    long clear =
        likely.keySet().stream()
            .filter(d -> overdue.getOrDefault(d, 0L) > least + unlikely)
            .count();
    return clear < most
        ? slices(SliceSql.of(wanted, today), new HashMap<>())
        : slices.stream()
            .filter(s -> s.by() != By.DOCUMENT || likely.containsKey(s.documentId()))
            .toList();
  }

  private List<Slice> slices(Sql sql, Map<Long, Long> likely) {
    Map<Key, Sum> sums = new LinkedHashMap<>();
    sql.list(
        em,
        r -> {
          String told = r.string("told_by");
          if (told.equals("LIKELY")) {
            return likely.put(r.number("document_id"), r.number("f_study"));
          }
          long[] counts = FigureSql.counts(r);
          for (String by : told.split(",")) {
            Key key = key(By.valueOf(by), r);
            sums.computeIfAbsent(key, k -> new Sum()).add(r, counts, key.by);
          }
          return counts;
        });
    return sums.entrySet().stream()
        .map(e -> slice(e.getKey(), e.getValue()))
        .filter(s -> !s.figures().equals(Figures.NONE))
        .toList();
  }

  private static Key key(By by, Row r) {
    return new Key(
        by,
        r.number("place"),
        r.bool("is_own"),
        by.act ? r.string("act") : "",
        by.month ? r.integer("month") : 0,
        by.document ? r.number("document_id") : 0,
        by.demand ? r.number("demand_id") : 0);
  }

  private static Slice slice(Key key, Sum sum) {
    Figures figures = FigureSql.figures(sum.counts);
    return new Slice(
        key.place,
        key.own,
        key.by,
        key.act.isEmpty() ? null : Act.valueOf(key.act),
        key.month,
        key.document,
        key.demand,
        figures,
        figures.overdue() == 0 ? null : sum.oldest,
        sum.study,
        sum.studied);
  }

  /** How many organisations stand and how many are late in a subtree. One statement. */
  public Bodies bodies(long organisationId) {
    LocalDate today = asOf.today();
    return together(
        List.of("bodies", organisationId, today), () -> bodies(BodySql.of(organisationId, today)));
  }

  /**
   * The same, late with what is of some acts and due between two dates; not told where there are
   * too many organisations to count. One statement.
   */
  public Bodies bodies(
      long organisationId, Collection<Act> acts, @Nullable LocalDate from, @Nullable LocalDate to) {
    return bodies(BodySql.of(organisationId, asOf.today(), acts, from, to));
  }

  private Bodies bodies(Sql sql) {
    return sql.first(
            em,
            r -> new Bodies(r.integer("children"), r.number("standing"), r.numberOrNull("overdue")))
        .orElseThrow();
  }
}

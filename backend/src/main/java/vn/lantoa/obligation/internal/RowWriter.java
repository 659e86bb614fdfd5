package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.internal.Parts.Span;
import vn.lantoa.obligation.internal.rollup.CellSql;
import vn.lantoa.shared.job.JobProgress;
import vn.lantoa.shared.persistence.HistoryInspector;
import vn.lantoa.shared.persistence.Sql;

/**
 * How obligations are written by the thousand, in one transaction: part by part, told as they go,
 * in fragments where the server is a cluster. New rows lock nothing but themselves. What is written
 * in several parts is counted for the roll-up by a statement or two for each part instead of row by
 * row.
 */
@ApplicationScoped
public class RowWriter {

  /** Starts the statement that makes new rows. */
  public static final String INSERT =
      "INSERT "
          + HistoryInspector.UNCHECKED
          + """
             INTO obligation (demand_id, organisation_id, occurrence, role, state, deadline_id,
              first_due_on, due_on, confirmer_id, publication_id, changed_by, region_id)
            """;

  private static final String UPDATE = "UPDATE " + HistoryInspector.UNCHECKED + " obligation ob";

  /** Starts the statement that adds steps of rows. */
  static final String STEPS =
      "INSERT "
          + HistoryInspector.UNCHECKED
          + """
             INTO obligation_step (obligation_id, kind, stepped_at, account_id, note, due_on)
            """;

  private static final String DELTAS =
      """
      INSERT INTO roll_up_delta (organisation_id, demand_id, due_key, turns_on, kind, n, extended, reported)
      SELECT ob.organisation_id, ob.demand_id, ob.due_key, %s,
        CASE WHEN ob.due_on IS NULL THEN COALESCE(dd.undated_reason, 'UNSET')
          WHEN ob.state = 'SUBMITTED' THEN IF(ob.done_on <= ob.due_on, 'AWAITING', 'CLAIMED')
          ELSE 'OPEN' END,
        :sign, 0,
        :sign * COALESCE(ob.state = 'SUBMITTED' AND ob.done_on <= ob.due_on
          AND DATE(ob.submitted_at + INTERVAL 7 HOUR) > ob.due_on, FALSE)
      FROM obligation ob LEFT JOIN demand_deadline dd ON dd.id = ob.deadline_id AND ob.due_on IS NULL
      WHERE ob.role = 'LEAD' AND"""
          .formatted(CellSql.TURNS_ON);

  private static final String FRAGMENTS =
      "SET SESSION wsrep_trx_fragment_unit = 'rows', wsrep_trx_fragment_size = ";

  /**
   * What a change of a demand does to its rows.
   *
   * @param most whether most of them are counted elsewhere afterwards
   * @param stays whether any are still counted as owed afterwards
   */
  public record Effect(boolean most, boolean stays) {}

  private final EntityManager em;
  private final PublicationConfig config;

  public RowWriter(EntityManager em, PublicationConfig config) {
    this.em = em;
    this.config = config;
  }

  /** Whether one statement writes so many rows. */
  boolean small(long rows) {
    return rows <= config.partRows();
  }

  /** Organisations in parts of about as many rows as one statement writes: one statement. */
  Parts parts(Sql sql, String organisations, int rowsEach) {
    int step = Math.max(1, config.partRows() / rowsEach);
    sql.add("SELECT x.organisation_id, x.n FROM (SELECT a.organisation_id,")
        .add(
            "ROW_NUMBER() OVER (ORDER BY a.organisation_id) AS n, COUNT(*) OVER () AS total FROM (")
        .add(organisations)
        .add(") a) x WHERE MOD(x.n, :step) = 0 OR x.n = x.total ORDER BY x.n", "step", step);
    record Cut(long organisation, long n) {}
    List<Cut> cuts = sql.list(em, r -> new Cut(r.number("organisation_id"), r.number("n")));
    long all = cuts.isEmpty() ? 0 : cuts.get(cuts.size() - 1).n();
    return Parts.cut(cuts.stream().map(Cut::organisation).toList(), all * rowsEach);
  }

  /** Does the work on each part. */
  void each(Parts parts, JobProgress progress, Consumer<Span> work) {
    boolean fragments = parts.several() && cluster();
    if (fragments) {
      new Sql(FRAGMENTS + config.partRows()).execute(em);
    }
    progress.total(Math.toIntExact(parts.rows()));
    int number = 0;
    for (Span span : parts.spans()) {
      work.accept(span);
      number++;
      progress.done(Math.toIntExact(parts.rows() * number / parts.spans().size()));
    }
    if (fragments) {
      new Sql(FRAGMENTS + "0").execute(em);
    }
  }

  /**
   * Makes new rows part by part; the work is a statement that starts with {@link #INSERT} and names
   * one of the publications in each row. What is one part is counted by the trigger: a statement
   * less.
   *
   * @return the rows made
   */
  public long insert(
      Collection<Long> demands,
      Collection<Long> publications,
      Parts parts,
      JobProgress progress,
      ToLongFunction<Span> work) {
    boolean apart = parts.several();
    if (apart) {
      String ids = publications.stream().map(String::valueOf).collect(Collectors.joining(","));
      new Sql("SET @roll_up_publications = :ids").bind("ids", ids).execute(em);
    }
    long[] made = {0};
    each(
        parts,
        progress,
        span -> {
          made[0] += work.applyAsLong(span);
          if (apart) {
            count(demands, publications, span);
          }
        });
    return made[0];
  }

  /**
   * Changes what is owed of a demand part by part. The caller has changed the demand before in this
   * transaction, so that nobody else adds rows to it; where it adds some its statement starts with
   * {@link #INSERT}.
   *
   * <p>Where most rows change they are counted apart: each part is held, what its rows are counted
   * as is taken off, and added as it is afterwards.
   *
   * @param publication of rows that are added
   * @param work on a part, with the start of the statement that changes rows {@code ob}
   */
  public void change(
      long demandId,
      long publication,
      Effect effect,
      Parts parts,
      JobProgress progress,
      BiConsumer<Span, String> work) {
    if (!parts.several() || !effect.most()) {
      each(parts, progress, span -> work.accept(span, "UPDATE obligation ob"));
      return;
    }
    countedApart(demandId, publication);
    try {
      each(
          parts,
          progress,
          span -> {
            hold(demandId, span);
            count(demandId, span, -1);
            work.accept(span, UPDATE);
            if (effect.stays()) {
              count(demandId, span, 1);
            }
          });
    } finally {
      countedApart(null, null);
    }
  }

  /** The triggers leave the rows of a demand to this class where no foreign keys are checked. */
  private void countedApart(@Nullable Long demand, @Nullable Long publication) {
    new Sql("SET @roll_up_demands = :demand, @roll_up_publications = :publication")
        .bind("demand", demand)
        .bind("publication", publication)
        .execute(em);
  }

  /** Nobody else changes them until the transaction ends. */
  private void hold(long demand, Span span) {
    Sql sql = new Sql("SELECT COUNT(*) FROM obligation WHERE demand_id = :demand AND");
    sql.add(span.on(sql, "organisation_id")).add("FOR UPDATE").bind("demand", demand).number(em);
  }

  /** What the rows that follow their demand are counted as, as the trigger would say it. */
  private void count(long demand, Span span, int sign) {
    Sql sql = new Sql(DELTAS);
    sql.add(
            "ob.demand_id = :demand AND ob.state NOT IN (%s, 'WITHDRAWN') AND"
                .formatted(Expansion.SETTLED))
        .add(span.on(sql, "ob.organisation_id"))
        .bind("demand", demand)
        .bind("sign", sign)
        .execute(em);
  }

  /** What new rows change in the roll-up, as the trigger would say it. */
  private void count(Collection<Long> demands, Collection<Long> publications, Span span) {
    Sql sql = new Sql(DELTAS);
    sql.add("ob.demand_id IN (:demands) AND ob.publication_id IN (:publications) AND")
        .add(span.on(sql, "ob.organisation_id"))
        .bind("demands", demands)
        .bind("publications", publications)
        .bind("sign", 1)
        .execute(em);
  }

  /** Whether this server is a node of a Galera cluster. */
  private boolean cluster() {
    return new Sql(
                """
                SELECT COUNT(*) FROM information_schema.session_variables
                WHERE variable_name = 'WSREP_ON' AND variable_value = 'ON'
                """)
            .number(em)
        > 0;
  }
}

package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import vn.lantoa.obligation.internal.Parts.Span;
import vn.lantoa.shared.job.JobProgress;
import vn.lantoa.shared.persistence.HistoryInspector;
import vn.lantoa.shared.persistence.Sql;

/**
 * How obligations are written by the thousand, in one transaction: part by part, told as they go,
 * in fragments where the server is a cluster. New rows lock nothing but themselves, and are counted
 * for the roll-up by a statement for each part instead of row by row.
 */
@ApplicationScoped
public class RowWriter {

  /** Starts the statement that makes new rows. */
  public static final String INSERT =
      "INSERT "
          + HistoryInspector.UNCHECKED
          + """
             INTO obligation (demand_id, organisation_id, occurrence, role, state, deadline_id,
              first_due_on, due_on, confirmer_id, publication_id, changed_by)
            """;

  private static final String FRAGMENTS =
      "SET SESSION wsrep_trx_fragment_unit = 'rows', wsrep_trx_fragment_size = ";

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

  /** What new rows change in the roll-up, as the trigger would say it. */
  private void count(Collection<Long> demands, Collection<Long> publications, Span span) {
    Sql sql =
        new Sql(
            """
            INSERT INTO roll_up_delta (organisation_id, demand_id, due_key, turns_on, kind, n, extended, reported)
            SELECT ob.organisation_id, ob.demand_id, ob.due_key, ob.due_key,
              IF(ob.due_on IS NULL, COALESCE(dd.undated_reason, 'UNSET'), 'OPEN'), 1, 0, 0
            FROM obligation ob LEFT JOIN demand_deadline dd ON dd.id = ob.deadline_id AND ob.due_on IS NULL
            WHERE ob.demand_id IN (:demands) AND ob.publication_id IN (:publications)
              AND ob.role = 'LEAD' AND
            """);
    sql.add(span.on(sql, "ob.organisation_id"))
        .bind("demands", demands)
        .bind("publications", publications)
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

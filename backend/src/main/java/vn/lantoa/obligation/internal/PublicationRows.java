package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Function;
import vn.lantoa.obligation.internal.Parts.Span;
import vn.lantoa.obligation.internal.PublicationSql.Change;
import vn.lantoa.obligation.internal.PublicationSql.Touched;
import vn.lantoa.obligation.internal.RowWriter.Effect;
import vn.lantoa.shared.job.JobProgress;
import vn.lantoa.shared.persistence.Sql;

/**
 * Writes what a publication does to a demand's obligations: a few set-based statements for each
 * part, all in the caller's transaction.
 */
@ApplicationScoped
public class PublicationRows {

  private static final String ROWS =
      """
      SELECT :demand, t.organisation_id, t.occurrence, t.role, 'OPEN', t.deadline_id, t.due_on, t.due_on,
        t.confirmer_id, :publication, :account, t.region_id FROM
      """;

  private static final String GATHERED = "gathered";

  private final EntityManager em;
  private final RowWriter writer;

  public PublicationRows(EntityManager em, RowWriter writer) {
    this.em = em;
    this.writer = writer;
  }

  /** The parts of a first publication. One statement. */
  Parts parts(Expansion expansion) {
    Sql sql = new Sql("");
    return writer.parts(sql, expansion.addressed(sql, Span.ALL), expansion.turnsEach());
  }

  /** The parts of what is owed already, and of what an amendment adds. At most one statement. */
  Parts parts(Expansion expansion, long demandId, long count) {
    if (writer.small(count)) {
      return Parts.whole(count);
    }
    Sql sql = new Sql("");
    String organisations =
        """
        SELECT organisation_id FROM (%s) addressed
        UNION SELECT organisation_id FROM obligation WHERE demand_id = %s"""
            .formatted(expansion.addressed(sql, Span.ALL), sql.placeholder(demandId));
    return writer.parts(sql, organisations, 1).of(count);
  }

  /** The parts of what is owed. At most one statement. */
  Parts parts(long demandId, long count) {
    if (writer.small(count)) {
      return Parts.whole(count);
    }
    Sql sql = new Sql("");
    return writer
        .parts(
            sql,
            "SELECT organisation_id FROM obligation WHERE demand_id = " + sql.placeholder(demandId),
            1)
        .of(count);
  }

  /** The first publication: nothing exists yet. Returns the rows made. */
  long insert(
      Expansion expansion, Change change, long publication, Parts parts, JobProgress progress) {
    return insert(
        change,
        publication,
        parts,
        progress,
        span -> {
          Sql sql = new Sql(RowWriter.INSERT + ROWS);
          return sql.add(expansion.table(sql, span)).add("t");
        });
  }

  /**
   * Further turns of a recurring demand; those that are there already stay. Returns the rows made.
   */
  long addTurns(Expansion expansion, Change change, long publication, Parts parts) {
    return insert(
        change,
        publication,
        parts,
        JobProgress.NONE,
        span -> {
          Sql sql = new Sql(RowWriter.INSERT + ROWS);
          return sql.add(expansion.table(sql, span))
              .add(
                  """
                  t LEFT JOIN obligation ob ON ob.demand_id = :demand AND ob.organisation_id = t.organisation_id
                    AND ob.occurrence = t.occurrence AND ob.role = t.role
                  JOIN organisation body ON body.id = t.organisation_id
                  WHERE ob.id IS NULL AND (body.valid_to IS NULL OR body.valid_to >= :today)
                  """)
              .bind("today", expansion.today());
        });
  }

  private long insert(
      Change change,
      long publication,
      Parts parts,
      JobProgress progress,
      Function<Span, Sql> statement) {
    return writer.insert(
        List.of(change.demandId()),
        List.of(publication),
        parts,
        progress,
        span -> bind(statement.apply(span), change).bind("publication", publication).execute(em));
  }

  /**
   * An amendment: rows with another date, rows no longer addressed, new rows; each change leaves a
   * step.
   */
  void amend(
      Expansion expansion,
      Change change,
      long publication,
      Touched touched,
      Parts parts,
      JobProgress progress) {
    long moved = touched.changed() + touched.withdrawn();
    writer.change(
        change.demandId(),
        publication,
        new Effect(2 * moved > parts.rows(), true),
        parts,
        progress,
        (span, update) -> {
          Function<Sql, String> table = sql -> expansion.table(sql, span);
          if (parts.several()) {
            gather(expansion, span);
            table = sql -> GATHERED;
          }
          if (touched.any()) {
            steps(expansion, change, span, table);
          }
          follow(expansion, change, span, update, table);
          if (touched.created() > 0) {
            addMissing(change, publication, table);
          }
        });
    if (parts.several()) {
      new Sql("DROP TEMPORARY TABLE " + GATHERED).execute(em);
    }
  }

  /**
   * Who is addressed in a part, apart from the statements that change something: those would hold
   * each organisation they read, and whoever renames one would wait.
   */
  private void gather(Expansion expansion, Span span) {
    Sql sql =
        new Sql(
            """
            CREATE OR REPLACE TEMPORARY TABLE gathered (PRIMARY KEY (organisation_id, role, occurrence))
              ENGINE = Aria TRANSACTIONAL = 0 SELECT t.* FROM
            """);
    sql.add(expansion.table(sql, span)).add("t").execute(em);
  }

  private void addMissing(Change change, long publication, Function<Sql, String> table) {
    Sql sql = new Sql(RowWriter.INSERT + ROWS);
    sql.add(table.apply(sql))
        .add(
            """
            t LEFT JOIN obligation ob ON ob.demand_id = :demand AND ob.organisation_id = t.organisation_id
              AND ob.occurrence = t.occurrence AND ob.role = t.role
            WHERE ob.id IS NULL OR ob.state = 'WITHDRAWN'
            ON DUPLICATE KEY UPDATE state = 'OPEN', deadline_id = VALUES(deadline_id),
              due_on = VALUES(due_on), extended_from = NULL, confirmer_id = VALUES(confirmer_id),
              region_id = VALUES(region_id),
              changed_by = VALUES(changed_by), version = obligation.version + 1
            """);
    bind(sql, change).bind("publication", publication).execute(em);
  }

  /** Takes back everything that is not settled. */
  void withdraw(Change change, long publication, Parts parts, JobProgress progress) {
    writer.change(
        change.demandId(),
        publication,
        new Effect(true, false),
        parts,
        progress,
        (span, update) -> {
          Sql steps =
              new Sql(RowWriter.STEPS)
                  .add("SELECT id, 'WITHDRAWN', :at, :account, :reason, due_on FROM obligation ob");
          bind(steps.add(living(steps, span)), change)
              .bind("at", change.at())
              .bind("reason", change.reason())
              .execute(em);
          Sql taken =
              new Sql(update)
                  .add("SET state = 'WITHDRAWN', version = version + 1, changed_by = :account");
          bind(taken.add(living(taken, span)), change).execute(em);
        });
  }

  private static String living(Sql sql, Span span) {
    return "WHERE demand_id = :demand AND state NOT IN (%s, 'WITHDRAWN') AND %s"
        .formatted(Expansion.SETTLED, span.on(sql, "organisation_id"));
  }

  private void steps(Expansion expansion, Change change, Span span, Function<Sql, String> table) {
    Sql sql =
        new Sql(
            RowWriter.STEPS
                + """
                SELECT e.was, CASE e.effect WHEN 'CREATE' THEN 'CREATED' WHEN 'CHANGE' THEN 'CHANGED'
                  ELSE 'WITHDRAWN' END, :at, :account, :reason, e.due_on FROM
                """);
    sql.add(expansion.effects(sql, span, table.apply(sql)))
        .add("e WHERE e.was IS NOT NULL AND e.effect NOT IN ('UNCHANGED', 'KEPT')");
    bind(sql, change).bind("at", change.at()).bind("reason", change.reason()).execute(em);
  }

  /** What is open follows the expansion: other dates, or taken back where nobody is addressed. */
  private void follow(
      Expansion expansion, Change change, Span span, String update, Function<Sql, String> table) {
    Sql sql = new Sql(update).add("LEFT JOIN");
    sql.add(table.apply(sql))
        .add(
            """
            t ON t.organisation_id = ob.organisation_id AND t.role = ob.role AND t.occurrence = ob.occurrence
            LEFT JOIN demand_deadline old ON old.id = ob.deadline_id
            SET ob.version = ob.version + 1, ob.changed_by = :account,
              ob.state = IF(t.organisation_id IS NULL, 'WITHDRAWN', ob.state),
              ob.deadline_id = IF(t.organisation_id IS NULL, ob.deadline_id, t.deadline_id),
              ob.extended_from = IF(t.due_on > ob.due_on, NULL, ob.extended_from),
              ob.due_on = IF(t.organisation_id IS NULL, ob.due_on, %s),
              ob.first_due_on = IF(t.organisation_id IS NULL, ob.first_due_on, COALESCE(ob.first_due_on, %s)),
              ob.confirmer_id = IF(t.organisation_id IS NULL, ob.confirmer_id, t.confirmer_id)
            WHERE ob.demand_id = :demand AND ob.state NOT IN (%s, 'WITHDRAWN') AND NOT %s AND %s
            """
                .formatted(
                    Expansion.DUE,
                    Expansion.DUE,
                    Expansion.SETTLED,
                    expansion.kept(),
                    span.on(sql, "ob.organisation_id")));
    bind(sql, change).execute(em);
  }

  private static Sql bind(Sql sql, Change change) {
    return sql.bind("demand", change.demandId()).bind("account", change.accountId());
  }
}

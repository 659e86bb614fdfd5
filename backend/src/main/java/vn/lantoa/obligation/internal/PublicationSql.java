package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.obligation.api.LevelCount;
import vn.lantoa.obligation.api.ObligationRole;
import vn.lantoa.obligation.api.PreviewEffect;
import vn.lantoa.obligation.api.PublicationAction;
import vn.lantoa.shared.persistence.Sql;

/**
 * Expanding a demand over the tree: previews and writes, each a handful of set-based statements.
 */
@ApplicationScoped
public class PublicationSql {

  /** How many rows a preview shows. */
  static final int SHOWN = 50;

  /** A line of the counts of a preview. */
  record EffectCount(
      String effect, String level, String occurrence, @Nullable LocalDate dueOn, long count) {}

  /** A row of a preview. */
  record EffectRow(
      PreviewEffect effect,
      long organisationId,
      ObligationRole role,
      String occurrence,
      @Nullable LocalDate dueBefore,
      @Nullable LocalDate dueOn,
      @Nullable ObligationState state) {}

  /** How many rows a write touched. */
  record Touched(long created, long changed, long withdrawn) {

    boolean any() {
      return created + changed + withdrawn > 0;
    }

    static Touched of(List<EffectCount> counts) {
      return new Touched(sum(counts, "CREATE"), sum(counts, "CHANGE"), sum(counts, "WITHDRAW"));
    }

    static long sum(List<EffectCount> counts, String effect) {
      return counts.stream()
          .filter(c -> c.effect().equals(effect))
          .mapToLong(EffectCount::count)
          .sum();
    }
  }

  /**
   * A publication, amendment or withdrawal: of which demand, by whom (null: in its turn), when,
   * why.
   */
  record Change(long demandId, @Nullable Long accountId, Instant at, @Nullable String reason) {}

  private static final String INSERT =
      """
      INSERT INTO obligation (demand_id, organisation_id, occurrence, role, state, deadline_id,
        first_due_on, due_on, confirmer_id, publication_id, changed_by)
      SELECT :demand, t.organisation_id, t.occurrence, t.role, 'OPEN', t.deadline_id, t.due_on, t.due_on,
        t.confirmer_id, :publication, :account FROM
      """;

  private final EntityManager em;

  public PublicationSql(EntityManager em) {
    this.em = em;
  }

  List<EffectCount> counts(Expansion expansion, long demandId) {
    Sql sql = new Sql("SELECT effect, level_code, occurrence, due_on, COUNT(*) AS n FROM");
    return sql.add(expansion.effects(sql, demandId))
        .add("effects GROUP BY effect, level_code, occurrence, due_on", "demand", demandId)
        .list(
            em,
            r ->
                new EffectCount(
                    r.string("effect"),
                    r.string("level_code"),
                    r.string("occurrence"),
                    r.dateOrNull("due_on"),
                    r.number("n")));
  }

  /** The first rows that change, by organisation's name. */
  List<EffectRow> rows(Expansion expansion, long demandId) {
    Sql sql =
        new Sql(
            "SELECT e.effect, e.organisation_id, e.role, e.occurrence, e.due_before, e.due_on, e.state FROM");
    return sql.add(expansion.effects(sql, demandId))
        .add(
            """
            e JOIN organisation o ON o.id = e.organisation_id JOIN organisation_level l ON l.code = o.level_code
            WHERE e.effect NOT IN ('UNCHANGED', 'KEPT')
            ORDER BY l.level_rank, o.name, e.organisation_id, e.role, e.due_on
            """)
        .add("LIMIT :shown", "shown", SHOWN)
        .bind("demand", demandId)
        .list(
            em,
            r ->
                new EffectRow(
                    r.constant("effect", PreviewEffect.class),
                    r.number("organisation_id"),
                    r.constant("role", ObligationRole.class),
                    r.string("occurrence"),
                    r.dateOrNull("due_before"),
                    r.dateOrNull("due_on"),
                    r.constantOrNull("state", ObligationState.class)));
  }

  /** The levels' names for the counts. */
  List<LevelCount> named(List<EffectCount> counts, boolean english) {
    return new Sql(
            "SELECT code, %s AS name FROM organisation_level ORDER BY level_rank"
                .formatted(english ? "name_en" : "name_vi"))
        .list(em, r -> new LevelCount(r.string("code"), r.string("name"), 0, null)).stream()
            .flatMap(
                level ->
                    counts.stream()
                        .filter(c -> c.level().equals(level.level()) && c.effect().equals("CREATE"))
                        .map(
                            c -> new LevelCount(level.level(), level.name(), c.count(), c.dueOn())))
            .toList();
  }

  /** Writes the publication's row and returns its id. */
  long record(Change change, PublicationAction action, Touched touched) {
    return new Sql(
            """
            INSERT INTO publication (demand_id, action, reason, created_rows, changed_rows,
              withdrawn_rows, published_at, account_id)
            VALUES (:demand, :action, :reason, :created, :changed, :withdrawn, :at, :account)
            RETURNING id
            """)
        .bind("demand", change.demandId())
        .bind("action", action)
        .bind("reason", change.reason())
        .bind("at", change.at())
        .bind("account", change.accountId())
        .bind("created", touched.created())
        .bind("changed", touched.changed())
        .bind("withdrawn", touched.withdrawn())
        .number(em);
  }

  /**
   * The first publication: nothing exists yet, so one INSERT … SELECT does it. Returns the rows
   * made.
   */
  long insert(Expansion expansion, Change change, long publicationId) {
    Sql sql = new Sql(INSERT);
    sql.add(expansion.table(sql)).add("t");
    return bind(sql, change).bind("publication", publicationId).execute(em);
  }

  /** Corrects the count of a publication whose rows were made after its own row. */
  void counted(long publicationId, long created) {
    new Sql("UPDATE publication SET created_rows = :created WHERE id = :id")
        .bind("created", created)
        .bind("id", publicationId)
        .execute(em);
  }

  /**
   * An amendment: rows with another date, rows no longer addressed, new rows; each change leaves a
   * step.
   */
  void amend(Expansion expansion, Change change, long publicationId, Touched touched) {
    if (touched.any()) {
      steps(expansion, change);
    }
    follow(expansion, change);
    if (touched.created() > 0) {
      addMissing(expansion, change, publicationId);
    }
  }

  /**
   * Further turns of a recurring demand; those that are there already stay. Returns the rows made.
   */
  long addTurns(Expansion expansion, Change change, long publicationId) {
    Sql sql = new Sql(INSERT);
    sql.add(expansion.table(sql))
        .add(
            """
            t LEFT JOIN obligation ob ON ob.demand_id = :demand AND ob.organisation_id = t.organisation_id
              AND ob.occurrence = t.occurrence AND ob.role = t.role
            JOIN organisation body ON body.id = t.organisation_id
            WHERE ob.id IS NULL AND (body.valid_to IS NULL OR body.valid_to >= :today)
            """)
        .bind("today", expansion.today());
    return bind(sql, change).bind("publication", publicationId).execute(em);
  }

  private void addMissing(Expansion expansion, Change change, long publicationId) {
    Sql sql = new Sql(INSERT);
    sql.add(expansion.table(sql))
        .add(
            """
            t LEFT JOIN obligation ob ON ob.demand_id = :demand AND ob.organisation_id = t.organisation_id
              AND ob.occurrence = t.occurrence AND ob.role = t.role
            WHERE ob.id IS NULL OR ob.state = 'WITHDRAWN'
            ON DUPLICATE KEY UPDATE state = 'OPEN', deadline_id = VALUES(deadline_id),
              due_on = VALUES(due_on), extended_from = NULL, confirmer_id = VALUES(confirmer_id),
              changed_by = VALUES(changed_by), version = obligation.version + 1
            """);
    bind(sql, change).bind("publication", publicationId).execute(em);
  }

  /** Takes back everything that is not settled. */
  void withdrawAll(Change change) {
    Sql steps =
        new Sql(
            """
            INSERT INTO obligation_step (obligation_id, kind, stepped_at, account_id, note, due_on)
            SELECT id, 'WITHDRAWN', :at, :account, :reason, due_on FROM obligation
            WHERE demand_id = :demand AND state NOT IN (%s, 'WITHDRAWN')
            """
                .formatted(Expansion.SETTLED));
    bind(steps, change).bind("at", change.at()).bind("reason", change.reason()).execute(em);
    Sql sql =
        new Sql(
            """
            UPDATE obligation SET state = 'WITHDRAWN', version = version + 1, changed_by = :account
            WHERE demand_id = :demand AND state NOT IN (%s, 'WITHDRAWN')
            """
                .formatted(Expansion.SETTLED));
    bind(sql, change).execute(em);
  }

  /** How many rows a withdrawal would take back. */
  long living(long demandId) {
    return new Sql(
            "SELECT COUNT(*) FROM obligation WHERE demand_id = :demand AND state NOT IN (%s, 'WITHDRAWN')"
                .formatted(Expansion.SETTLED))
        .bind("demand", demandId)
        .number(em);
  }

  private void steps(Expansion expansion, Change change) {
    Sql sql =
        new Sql(
            """
            INSERT INTO obligation_step (obligation_id, kind, stepped_at, account_id, note, due_on)
            SELECT ob.id, CASE e.effect WHEN 'CREATE' THEN 'CREATED' WHEN 'CHANGE' THEN 'CHANGED'
              ELSE 'WITHDRAWN' END, :at, :account, :reason, e.due_on FROM
            """);
    sql.add(expansion.effects(sql, change.demandId()))
        .add(
            """
            e JOIN obligation ob ON ob.demand_id = :demand AND ob.organisation_id = e.organisation_id
              AND ob.occurrence = e.occurrence AND ob.role = e.role
            WHERE e.effect NOT IN ('UNCHANGED', 'KEPT')
            """);
    bind(sql, change).bind("at", change.at()).bind("reason", change.reason()).execute(em);
  }

  /** What is open follows the expansion: other dates, or taken back where nobody is addressed. */
  private void follow(Expansion expansion, Change change) {
    Sql sql = new Sql("UPDATE obligation ob LEFT JOIN");
    sql.add(expansion.table(sql))
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
            WHERE ob.demand_id = :demand AND ob.state NOT IN (%s, 'WITHDRAWN') AND NOT %s
            """
                .formatted(Expansion.DUE, Expansion.DUE, Expansion.SETTLED, expansion.kept()));
    bind(sql, change).execute(em);
  }

  private static Sql bind(Sql sql, Change change) {
    return sql.bind("demand", change.demandId()).bind("account", change.accountId());
  }
}

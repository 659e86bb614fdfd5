package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.obligation.api.LevelCount;
import vn.lantoa.obligation.api.ObligationRole;
import vn.lantoa.obligation.api.PreviewEffect;
import vn.lantoa.obligation.api.PublicationAction;
import vn.lantoa.obligation.internal.Parts.Span;
import vn.lantoa.shared.persistence.Sql;

/** What a publication would do to a demand's obligations, counted, and the row it leaves. */
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

  private final EntityManager em;

  public PublicationSql(EntityManager em) {
    this.em = em;
  }

  /**
   * What an expansion would do, counted, the highest levels first.
   *
   * @param demandId whose obligations are there already; null where none are
   */
  List<EffectCount> counts(Expansion expansion, @Nullable Long demandId) {
    Sql sql = new Sql("SELECT effect, level_code, occurrence, due_on, COUNT(*) AS n FROM");
    return sql.add(effects(expansion, sql, demandId))
        .add(
            """
            effects GROUP BY effect, level_code, occurrence, due_on
            ORDER BY (SELECT l.level_rank FROM organisation_level l WHERE l.code = effects.level_code)
            """)
        .bind("demand", demandId)
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

  private static String effects(Expansion expansion, Sql sql, @Nullable Long demandId) {
    if (demandId == null) {
      return "(" + expansion.news(sql) + ")";
    }
    return expansion.addressees().nobody()
        ? "(" + expansion.dropped(sql, Span.ALL, "") + ")"
        : expansion.effects(sql, Span.ALL);
  }

  /**
   * The first rows that change, by level and by organisation's name.
   *
   * @param counts of the same, so that only levels that are shown are put in order
   */
  List<EffectRow> rows(Expansion expansion, @Nullable Long demandId, List<EffectCount> counts) {
    Set<String> levels = shown(counts);
    if (levels.isEmpty()) {
      return List.of();
    }
    Sql sql =
        new Sql(
            "SELECT e.effect, e.organisation_id, e.role, e.occurrence, e.due_before, e.due_on, e.state FROM");
    String effects = effects(expansion, sql, demandId, counts);
    return sql.add(effects)
        .add(
            """
            e JOIN organisation o ON o.id = e.organisation_id JOIN organisation_level l ON l.code = o.level_code
            WHERE e.effect NOT IN ('UNCHANGED', 'KEPT') AND e.level_code IN (:levels)
            ORDER BY l.level_rank, o.name, e.organisation_id, e.role, e.due_on
            """)
        .add("LIMIT :shown", "shown", SHOWN)
        .bind("levels", levels)
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

  private static String effects(
      Expansion expansion, Sql sql, @Nullable Long demandId, List<EffectCount> counts) {
    boolean follow = demandId != null && !expansion.addressees().nobody();
    return follow && Touched.sum(counts, "WITHDRAW") == 0
        ? "(" + expansion.asked(expansion.table(sql, Span.ALL)) + ")"
        : effects(expansion, sql, demandId);
  }

  /** The levels that the first rows are of. */
  private static Set<String> shown(List<EffectCount> counts) {
    Set<String> levels = new LinkedHashSet<>();
    long rows = 0;
    for (EffectCount c : counts) {
      if (!c.effect().equals("UNCHANGED") && !c.effect().equals("KEPT")) {
        if (rows >= SHOWN && !levels.contains(c.level())) {
          return levels;
        }
        levels.add(c.level());
        rows += c.count();
      }
    }
    return levels;
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

  /** Corrects the count of a publication whose rows were made after its own row. */
  void counted(long publicationId, long created) {
    new Sql("UPDATE publication SET created_rows = :created WHERE id = :id")
        .bind("created", created)
        .bind("id", publicationId)
        .execute(em);
  }

  /** How many rows a demand has, by its index alone. */
  long owed(long demandId) {
    return new Sql("SELECT COUNT(*) FROM obligation WHERE demand_id = :demand")
        .bind("demand", demandId)
        .number(em);
  }

  /** How many rows a withdrawal would take back. */
  long living(long demandId) {
    return new Sql(
            "SELECT COUNT(*) FROM obligation WHERE demand_id = :demand AND state NOT IN (%s, 'WITHDRAWN')"
                .formatted(Expansion.SETTLED))
        .bind("demand", demandId)
        .number(em);
  }
}

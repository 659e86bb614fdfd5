package vn.lantoa.obstacle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obstacle.api.Obstacle;
import vn.lantoa.obstacle.api.ObstacleFilter;
import vn.lantoa.obstacle.api.ObstacleKind;
import vn.lantoa.obstacle.api.ObstacleOutcome;
import vn.lantoa.obstacle.api.ObstaclePage;
import vn.lantoa.obstacle.api.ObstacleState;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.shared.web.Ids;

/** Obstacles read: by who may read the obligation, and by who is asked. */
@ApplicationScoped
public class ObstacleReads {

  private static final String SORT = "replyBy";
  private static final String FROM =
      """
      FROM obstacle b JOIN obligation ob ON ob.id = b.obligation_id JOIN demand d ON d.id = ob.demand_id
      """;

  /**
   * One with what the actor may do about it, whatever its state.
   *
   * @param answers whether the actor decides for whoever is asked
   * @param withdraws whether the actor reports for whoever told of it
   */
  record Held(Obstacle obstacle, boolean answers, boolean withdraws) {}

  /** A row that lacks the names of its two organisations. */
  private record Line(
      long organisation,
      long asked,
      boolean answers,
      boolean withdraws,
      BiFunction<OrganisationRef, OrganisationRef, Obstacle> named) {}

  private final EntityManager em;
  private final Reach reach;
  private final Organisations organisations;
  private final AsOf asOf;

  public ObstacleReads(EntityManager em, Reach reach, Organisations organisations, AsOf asOf) {
    this.em = em;
    this.reach = reach;
    this.organisations = organisations;
    this.asOf = asOf;
  }

  /** By the day an answer is needed. Two statements, and one where counted. */
  public ObstaclePage list(
      ObstacleFilter filter, int limit, @Nullable String cursor, boolean count) {
    List<String> after = Cursor.decode(cursor, SORT, 2);
    Sql sql = columns();
    where(sql.add(FROM), filter);
    if (after != null) {
      sql.add("AND (b.reply_by, b.id) > (:day, :after)")
          .bind("day", Cursor.day(after.get(0)))
          .bind("after", Cursor.number(after.get(1)));
    }
    sql.add("ORDER BY b.reply_by, b.id LIMIT :rows", "rows", limit + 1);
    List<Obstacle> rows = complete(sql).stream().map(Held::obstacle).toList();
    Long total = count ? Long.valueOf(count(filter)) : null;
    return new ObstaclePage(
        Paged.page(rows, limit),
        Paged.next(rows, limit, o -> Cursor.encode(SORT, o.replyBy().toString(), o.id())),
        total);
  }

  /** One that may be read, or 404. */
  public Obstacle get(long id) {
    return held(id).obstacle();
  }

  /** The same with what the actor may do about it. Two statements. */
  Held held(long id) {
    Sql sql = columns().add(FROM).add("WHERE b.id = :id", "id", id);
    readable(sql);
    return complete(sql).stream().findFirst().orElseThrow(ProblemException::notFound);
  }

  private long count(ObstacleFilter filter) {
    Sql sql = new Sql("SELECT COUNT(*)").add(FROM);
    where(sql, filter);
    return sql.number(em);
  }

  private void where(Sql sql, ObstacleFilter filter) {
    sql.add("WHERE TRUE")
        .addIf(
            Ids.field("organisationId", filter.organisationId()),
            "AND b.organisation_id IN (SELECT c.descendant_id FROM organisation_closure c WHERE c.ancestor_id = :under)",
            "under")
        .addIf(
            Ids.field("obligationId", filter.obligationId()),
            "AND b.obligation_id = :obligation",
            "obligation")
        .addIf(filter.state(), "AND b.state = :state", "state")
        .addIf(filter.kind(), "AND b.kind = :kind", "kind");
    if (Boolean.TRUE.equals(filter.overdue())) {
      sql.add("AND b.state = 'OPEN' AND b.reply_by < :today", "today", asOf.today());
    }
    if (Boolean.TRUE.equals(filter.mine())) {
      sql.add("AND " + reach.at(sql, Permission.OBLIGATION_CONFIRM, "b.asked_id", "d.act"));
    }
    readable(sql);
  }

  private void readable(Sql sql) {
    sql.add(
        "AND (%s OR %s)"
            .formatted(
                reach.within(sql, Permission.OBLIGATION_READ, "b.organisation_id", "d.act"),
                reach.within(sql, Permission.OBLIGATION_CONFIRM, "b.asked_id", "d.act")));
  }

  private Sql columns() {
    Sql sql = new Sql("SELECT b.*, d.title, ob.due_on,");
    if (asOf.past()) {
      return sql.add("FALSE AS answers, FALSE AS withdraws");
    }
    return sql.add(
        "%s AS answers, %s AS withdraws"
            .formatted(
                reach.holds(sql, Permission.OBLIGATION_CONFIRM, "b.asked_id", "d.act"),
                reach.at(sql, Permission.OBLIGATION_REPORT, "b.organisation_id", "d.act")));
  }

  private List<Held> complete(Sql sql) {
    LocalDate today = asOf.today();
    List<Line> lines = sql.list(em, r -> line(r, today));
    Set<Long> ids = new HashSet<>();
    lines.forEach(
        l -> {
          ids.add(l.organisation());
          ids.add(l.asked());
        });
    Map<Long, OrganisationRef> refs = organisations.refs(ids);
    return lines.stream()
        .map(
            l ->
                new Held(
                    l.named()
                        .apply(
                            Objects.requireNonNull(refs.get(l.organisation())),
                            Objects.requireNonNull(refs.get(l.asked()))),
                    l.answers(),
                    l.withdraws()))
        .toList();
  }

  private static Line line(Row r, LocalDate today) {
    String id = r.id("id");
    String obligation = r.id("obligation_id");
    String title = r.string("title");
    LocalDate due = r.dateOrNull("due_on");
    boolean forwarded = r.bool("forwarded");
    ObstacleKind kind = r.constant("kind", ObstacleKind.class);
    String description = r.string("description");
    String proposal = r.string("proposal");
    LocalDate replyBy = r.date("reply_by");
    ObstacleState state = r.constant("state", ObstacleState.class);
    Instant raised = r.instant("raised_at");
    ObstacleOutcome outcome = r.constantOrNull("outcome", ObstacleOutcome.class);
    String answer = r.stringOrNull("answer");
    Instant answered = r.instantOrNull("answered_at");
    boolean answers = r.bool("answers");
    boolean withdraws = r.bool("withdraws");
    boolean open = state == ObstacleState.OPEN;
    String version = r.id("version");
    return new Line(
        r.number("organisation_id"),
        r.number("asked_id"),
        answers,
        withdraws,
        (organisation, asked) ->
            new Obstacle(
                id,
                obligation,
                title,
                due,
                organisation,
                asked,
                forwarded,
                kind,
                description,
                proposal,
                replyBy,
                open && replyBy.isBefore(today),
                state,
                raised,
                outcome,
                answer,
                answered,
                open && answers,
                open && withdraws,
                version));
  }
}

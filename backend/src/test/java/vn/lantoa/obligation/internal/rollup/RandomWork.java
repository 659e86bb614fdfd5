package vn.lantoa.obligation.internal.rollup;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.obligation.internal.Parts;
import vn.lantoa.obligation.internal.RowWriter;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.job.JobProgress;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.TestClock;

/**
 * Whatever can happen to the obligations of a tree, in any order: each a statement or a few as the
 * writers run them, in the caller's transaction.
 */
final class RandomWork {

  private static final String[] REASONS = {"REGULAR", "WAITING", "UNSET", null};

  private final EntityManager em;
  private final RowWriter writer;
  private final Random random;
  private final long document;
  private final List<Long> bodies;
  private final List<Long> demands = new ArrayList<>();

  RandomWork(EntityManager em, RowWriter writer, Random random, long document, List<Long> bodies) {
    this.em = em;
    this.writer = writer;
    this.random = random;
    this.document = document;
    this.bodies = bodies;
  }

  /** Does one thing. */
  String step() {
    if (demands.isEmpty()) {
      return publish();
    }
    return switch (random.nextInt(16)) {
      case 0, 1 -> publish();
      case 2 -> withdraw();
      case 3 -> demandAgain();
      case 4 -> reason();
      case 5 -> anchor();
      case 6 -> extend();
      case 7 -> handOver();
      case 8 -> move();
      case 9 -> dissolve();
      case 10 -> remove();
      case 11, 12 -> followInParts();
      default -> progress();
    };
  }

  private LocalDate day() {
    return TestClock.TODAY.plusDays(random.nextInt(60) - 30);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private long last() {
    return new Sql("SELECT LAST_INSERT_ID()").number(em);
  }

  private String publish() {
    LocalDate due = random.nextInt(5) == 0 ? null : day();
    new Sql(
            """
            INSERT INTO demand (document_id, act, title, addressees, confirmer, state)
            VALUES (:document, :act, 'Nhiệm vụ', '{}', 'NONE', 'PUBLISHED')
            """)
        .bind("document", document)
        .bind("act", Act.values()[random.nextInt(3)])
        .execute(em);
    long demand = last();
    new Sql(
            """
            INSERT INTO demand_deadline (demand_id, rule, due_on, exclusive, undated_reason)
            VALUES (:demand, 'ON', :due, FALSE, :reason)
            """)
        .bind("demand", demand)
        .bind("due", due)
        .bind("reason", due == null ? REASONS[random.nextInt(4)] : null)
        .execute(em);
    demands.add(demand);
    long deadline = last();
    if (random.nextBoolean()) {
      publishInParts(demand, deadline, due);
      return "publish in parts " + demand + " due " + due;
    }
    insert(demand, deadline, due);
    return "publish " + demand + " due " + due;
  }

  /** As the product does where it is much: the trigger leaves these rows to the writer. */
  private void publishInParts(long demand, long deadline, LocalDate due) {
    long publication = publication(demand);
    int salt = random.nextInt(3);
    writer.insert(
        List.of(demand),
        List.of(publication),
        Parts.cut(List.of(any(bodies), Long.MAX_VALUE), bodies.size()),
        JobProgress.NONE,
        span -> {
          Sql sql =
              new Sql(RowWriter.INSERT)
                  .add(
                      """
                      SELECT :demand, o.id, '', IF(MOD(o.id, 5) = 0, 'COORDINATE', 'LEAD'), 'OPEN', :deadline,
                        :due, :due, NULL, :publication, NULL, o.region_id
                      FROM organisation o WHERE o.id IN (:bodies) AND MOD(o.id + :salt, 3) > 0 AND
                      """);
          return sql.add(span.on(sql, "o.id"))
              .bind("demand", demand)
              .bind("deadline", deadline)
              .bind("due", due)
              .bind("bodies", bodies)
              .bind("salt", salt)
              .bind("publication", publication)
              .execute(em);
        });
  }

  private void insert(long demand, long deadline, LocalDate due) {
    new Sql(
            """
            INSERT INTO obligation (demand_id, organisation_id, role, state, deadline_id, due_on, publication_id)
            SELECT :demand, o.id, IF(MOD(o.id, 5) = 0, 'COORDINATE', 'LEAD'), 'OPEN', :deadline, :due, 0
            FROM organisation o WHERE o.id IN (:bodies) AND MOD(o.id + :salt, 3) > 0
            ON DUPLICATE KEY UPDATE state = IF(obligation.state = 'WITHDRAWN', 'OPEN', obligation.state),
              due_on = VALUES(due_on), extended_from = NULL
            """)
        .bind("demand", demand)
        .bind("deadline", deadline)
        .bind("due", due)
        .bind("bodies", bodies)
        .bind("salt", random.nextInt(3))
        .execute(em);
  }

  private long publication(long demand) {
    new Sql(
            """
            INSERT INTO publication (demand_id, action, created_rows, changed_rows, withdrawn_rows, published_at)
            VALUES (:demand, 'PUBLISH', 0, 0, 0, NOW(6))
            """)
        .bind("demand", demand)
        .execute(em);
    return last();
  }

  /** Amended or withdrawn as the product does where it is much; the same where it is little. */
  private String followInParts() {
    long demand = any(demands);
    LocalDate due = random.nextInt(6) == 0 ? null : day();
    boolean stays = random.nextInt(3) > 0;
    boolean most = random.nextInt(4) > 0;
    long publication = publication(demand);
    new Sql("UPDATE demand SET version = version + 1 WHERE id = :demand")
        .bind("demand", demand)
        .execute(em);
    writer.change(
        demand,
        publication,
        new RowWriter.Effect(most, stays),
        Parts.cut(List.of(any(bodies), Long.MAX_VALUE), bodies.size()),
        JobProgress.NONE,
        (span, update) -> {
          Sql sql = new Sql(update);
          sql.add(stays ? "SET due_on = :due, extended_from = NULL" : "SET state = 'WITHDRAWN'")
              .add(
                  """
                  WHERE demand_id = :demand AND state NOT IN ('ACCEPTED', 'WAIVED', 'HANDED_OVER', 'WITHDRAWN') AND
                  """)
              .add(span.on(sql, "organisation_id"))
              .bind("due", due)
              .bind("demand", demand)
              .execute(em);
          if (stays) {
            askAgain(demand, publication, due, span);
          }
        });
    return (stays ? "amend " : "withdraw ") + (most ? "most " : "few ") + demand + " due " + due;
  }

  private void askAgain(long demand, long publication, LocalDate due, Parts.Span span) {
    Sql sql = new Sql(RowWriter.INSERT);
    sql.add(
            """
            SELECT :demand, o.id, '', 'LEAD', 'OPEN', (SELECT MIN(dd.id) FROM demand_deadline dd
              WHERE dd.demand_id = :demand), :due, :due, NULL, :publication, NULL, o.region_id
            FROM organisation o LEFT JOIN obligation ob ON ob.demand_id = :demand AND ob.organisation_id = o.id
            WHERE o.id IN (:bodies) AND (ob.id IS NULL OR ob.state = 'WITHDRAWN') AND
            """)
        .add(span.on(sql, "o.id"))
        .add("ON DUPLICATE KEY UPDATE state = 'OPEN', due_on = VALUES(due_on)")
        .bind("demand", demand)
        .bind("due", due)
        .bind("publication", publication)
        .bind("bodies", bodies)
        .execute(em);
  }

  private String withdraw() {
    new Sql(
            """
            UPDATE obligation SET state = 'WITHDRAWN', version = version + 1
            WHERE demand_id = :demand AND state NOT IN ('ACCEPTED', 'WAIVED', 'HANDED_OVER')
            """)
        .bind("demand", any(demands))
        .execute(em);
    return "withdraw";
  }

  private String demandAgain() {
    long demand = any(demands);
    long deadline =
        new Sql("SELECT MIN(id) FROM demand_deadline WHERE demand_id = :demand")
            .bind("demand", demand)
            .number(em);
    insert(demand, deadline, day());
    return "demand again " + demand;
  }

  private String reason() {
    new Sql("UPDATE demand_deadline SET undated_reason = :reason WHERE demand_id = :demand")
        .bind("reason", REASONS[random.nextInt(4)])
        .bind("demand", any(demands))
        .execute(em);
    return "another reason for no date";
  }

  private String anchor() {
    long demand = any(demands);
    LocalDate due = random.nextInt(6) == 0 ? null : day();
    new Sql("UPDATE demand_deadline SET due_on = :due WHERE demand_id = :demand")
        .bind("due", due)
        .bind("demand", demand)
        .execute(em);
    new Sql(
            """
            UPDATE obligation ob JOIN demand_deadline dd ON dd.id = ob.deadline_id
            SET ob.due_on = dd.due_on, ob.extended_from = NULL
            WHERE ob.demand_id = :demand AND ob.state NOT IN ('ACCEPTED', 'WAIVED', 'HANDED_OVER')
            """)
        .bind("demand", demand)
        .execute(em);
    return "another date";
  }

  private String extend() {
    new Sql(
            """
            UPDATE obligation SET extended_from = COALESCE(extended_from, due_on), due_on = due_on + INTERVAL 9 DAY
            WHERE demand_id = :demand AND organisation_id = :body AND due_on IS NOT NULL
            """)
        .bind("demand", any(demands))
        .bind("body", any(bodies))
        .execute(em);
    return "extend";
  }

  private String handOver() {
    long demand = any(demands);
    long from = any(bodies);
    new Sql(
            """
            INSERT IGNORE INTO obligation (demand_id, organisation_id, role, state, deadline_id, due_on, publication_id)
            SELECT demand_id, :to, role, 'OPEN', deadline_id, due_on, 0 FROM obligation
            WHERE demand_id = :demand AND organisation_id = :from
            """)
        .bind("to", any(bodies))
        .bind("demand", demand)
        .bind("from", from)
        .execute(em);
    new Sql(
            "UPDATE obligation SET state = 'HANDED_OVER' WHERE demand_id = :demand AND organisation_id = :from")
        .bind("demand", demand)
        .bind("from", from)
        .execute(em);
    return "hand over";
  }

  /** Any state with any days, of one organisation or of all. */
  private String progress() {
    ObligationState state = ObligationState.values()[random.nextInt(9)];
    Sql sql =
        new Sql(
                """
                UPDATE obligation SET state = :state, done_on = :done, submitted_at = :at, repair_due_on = :repair,
                  version = version + 1 WHERE demand_id = :demand
                """)
            .bind("state", state)
            .bind("done", random.nextInt(6) == 0 ? null : day())
            .bind("at", day().atTime(20, 0).toString())
            .bind("repair", random.nextBoolean() ? null : day())
            .bind("demand", any(demands));
    if (random.nextInt(4) > 0) {
      sql.add("AND organisation_id = :body", "body", any(bodies));
    }
    sql.execute(em);
    return "become " + state;
  }

  /** A branch hangs below another body, which is no part of it. */
  private String move() {
    long body = any(bodies.subList(1, bodies.size()));
    long under = any(bodies);
    boolean inside =
        new Sql(
                    "SELECT COUNT(*) FROM organisation_closure WHERE ancestor_id = :body AND descendant_id = :under")
                .bind("body", body)
                .bind("under", under)
                .number(em)
            > 0;
    if (inside) {
      return "nothing";
    }
    new Sql("UPDATE organisation SET parent_id = :under WHERE id = :body")
        .bind("under", under)
        .bind("body", body)
        .execute(em);
    new Sql(
            """
            DELETE pair FROM organisation_closure pair
            JOIN organisation_closure below ON below.ancestor_id = :body AND below.descendant_id = pair.descendant_id
            JOIN organisation_closure above ON above.descendant_id = :body AND above.ancestor_id = pair.ancestor_id
            WHERE above.depth > 0
            """)
        .bind("body", body)
        .execute(em);
    new Sql(
            """
            INSERT INTO organisation_closure (ancestor_id, descendant_id, depth)
            SELECT above.ancestor_id, below.descendant_id, above.depth + below.depth + 1
            FROM organisation_closure above JOIN organisation_closure below
            WHERE above.descendant_id = :under AND below.ancestor_id = :body
            """)
        .bind("under", under)
        .bind("body", body)
        .execute(em);
    return "move " + body + " under " + under;
  }

  private String dissolve() {
    new Sql("UPDATE organisation SET valid_to = :last WHERE id = :body")
        .bind("last", random.nextBoolean() ? null : day())
        .bind("body", any(bodies))
        .execute(em);
    return "dissolve";
  }

  private String remove() {
    new Sql("DELETE FROM obligation WHERE demand_id = :demand AND organisation_id = :body")
        .bind("demand", any(demands))
        .bind("body", any(bodies))
        .execute(em);
    return "remove";
  }
}

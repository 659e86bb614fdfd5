package vn.lantoa.obligation.internal.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.lantoa.obligation.FigureSql;
import vn.lantoa.obligation.Figures;
import vn.lantoa.obligation.RollUp;
import vn.lantoa.obligation.internal.RowWriter;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.TestClock;

/**
 * The roll-up is the count from zero after every step of whatever happens, folded or not, on any
 * day, and after a fold or a build that was killed on its way.
 */
@QuarkusTest
class ObligationRollUpTest extends FoldedTree {

  private static final int SEEDS = Integer.getInteger("lantoa.rollup.seeds", 30);
  private static final int STEPS = 30;

  @Inject RollUp rollUp;
  @Inject RowWriter writer;
  @Inject AgroalDataSource database;

  private final List<Long> bodies = new ArrayList<>();
  private long document;

  @Test
  void isTheCountFromZeroWhateverHappens() throws SQLException {
    for (int seed = 1; seed <= SEEDS; seed++) {
      Random random = new Random(seed);
      tree(random);
      RandomWork work = new RandomWork(em, writer, random, document, bodies);
      for (int step = 0; step < STEPS; step++) {
        clock.reset();
        String did = inTransaction(work::step);
        String what = "seed %d step %d: %s".formatted(seed, step, did);
        clock.moveTo(TestClock.TODAY.plusDays(random.nextInt(40) - 20));
        compare(what, false);
        switch (random.nextInt(8)) {
          case 0 -> {
            fold(bodies);
            compare(what + ", folded", true);
          }
          case 1 -> {
            kill(1 + random.nextInt(14), Folding::step);
            compare(what + ", fold killed", false);
          }
          case 2 -> {
            clock.reset();
            bodies.add(organisation("Mới", "CELL", "CELL", any(random)));
          }
          default -> {}
        }
      }
    }
  }

  @Test
  void isBuiltFromZeroTheSameAndAllOrNothing() throws SQLException {
    Random random = new Random(7);
    tree(random);
    RandomWork work = new RandomWork(em, writer, random, document, bodies);
    for (int step = 0; step < 40; step++) {
      inTransaction(work::step);
      if (step % 10 == 5) {
        fold(bodies);
        List<String> before = stored();
        kill(3 + step / 10, Building::run);
        compare("build killed", false);
        assertThat(folder.rebuild()).isPositive();
        assertThat(stored()).isEqualTo(before);
      }
      if (step % 10 == 8) {
        folder.rebuild();
        compare("built with changes waiting", true);
      }
    }
  }

  @Test
  void aLostRollUpIsFoundAndBuilt() throws SQLException {
    Random random = new Random(3);
    tree(random);
    RandomWork work = new RandomWork(em, writer, random, document, bodies);
    for (int step = 0; step < 10; step++) {
      inTransaction(work::step);
    }
    fold(bodies);
    inTransaction(
        () ->
            new Sql("UPDATE roll_up_state SET built_at = NULL WHERE id = 1").execute(em)
                + new Sql("DELETE FROM roll_up_day").execute(em)
                + new Sql("DELETE FROM roll_up_bodies").execute(em));
    folder.fold();
    await().atMost(Duration.ofSeconds(20)).until(folder::built);
    compare("found again", true);
  }

  private void tree(Random random) {
    bodies.clear();
    bodies.add(root("PROVINCE"));
    String[] levels = {"COMMUNE", "GRASSROOTS", "CELL"};
    for (int i = 0; i < 9; i++) {
      bodies.add(organisation("Đơn vị " + i, levels[i / 3], "COMMITTEE", any(random)));
    }
    document = document(bodies.get(0), "1-KH", TestClock.TODAY);
  }

  private long any(Random random) {
    return bodies.get(random.nextInt(bodies.size()));
  }

  /** What is stored of this test's tree. */
  private List<String> stored() {
    return inTransaction(
        () -> {
          List<String> rows = new ArrayList<>();
          for (String table :
              List.of(
                  "roll_up_demand",
                  "roll_up_document",
                  "roll_up_day",
                  "roll_up_month",
                  "roll_up_open",
                  "roll_up_bodies")) {
            String counts = CellSql.columns(c -> c.column());
            String columns =
                switch (table) {
                  case "roll_up_demand" -> "demand_id, due_key, turns_on, " + counts;
                  case "roll_up_document" -> "document_id, n_owed, n_all";
                  case "roll_up_day" -> "act, due_key, turns_on, " + counts;
                  case "roll_up_month" ->
                      "own, due_month, turn_month, n_study, n_studied, " + counts;
                  case "roll_up_open" -> "own, due_key, turns_on, n_open, n_claimed";
                  default -> "what, day, n";
                };
            String text = "CONCAT_WS(' ', organisation_id, " + columns + ")";
            // what was kept of who has nothing below it any more is not built again
            String here =
                columns.startsWith("own")
                    ? "(own = 0 OR organisation_id IN (SELECT ancestor_id FROM organisation_closure WHERE depth = 1))"
                    : "TRUE";
            rows.addAll(
                new Sql("SELECT " + text + " AS row_text FROM " + table)
                    .add("WHERE " + here + " AND organisation_id IN (:bodies) ORDER BY 1")
                    .bind("bodies", bodies)
                    .list(em, r -> r.string("row_text")));
          }
          return rows;
        });
  }

  private void compare(String what, boolean folded) {
    for (RollUp.By by : RollUp.By.values()) {
      compare(what, by, EnumSet.allOf(Act.class), null, null, folded);
    }
    LocalDate from = TestClock.TODAY.minusDays(10);
    List<Act> all = List.of(Act.values());
    compare(what + " in a range", RollUp.By.MONTH, all, from, null, folded);
    LocalDate month = TestClock.TODAY.withDayOfMonth(1);
    compare(
        what + " of months",
        RollUp.By.MONTH,
        all,
        month.minusMonths(1),
        month.minusDays(1),
        folded);
    compare(what + " since a month", RollUp.By.NOTHING, all, month, null, folded);
    compare(
        what + " of an act", RollUp.By.NOTHING, List.of(Act.STUDY), from, clock.today(), folded);
    // the top, and a few others; all of them once it is folded
    List<Long> some = new ArrayList<>(bodies.subList(1, bodies.size()));
    Collections.shuffle(some, new Random(what.hashCode()));
    some.add(0, bodies.get(0));
    for (long body : folded ? some : some.subList(0, 3)) {
      RollUp.Bodies found = inTransaction(() -> rollUp.bodies(body));
      assertThat(found).as(what).isEqualTo(bodies(body));
    }
  }

  private void compare(
      String what,
      RollUp.By by,
      java.util.Collection<Act> acts,
      LocalDate from,
      LocalDate to,
      boolean folded) {
    RollUp.Wanted wanted = new RollUp.Wanted(bodies, List.of(by), acts, from, to, null);
    Map<String, String> found = new TreeMap<>();
    for (RollUp.Slice s : inTransaction(() -> rollUp.figures(wanted))) {
      String key =
          String.join(
              " ",
              "" + s.organisationId(),
              "" + s.own(),
              "" + s.act(),
              "" + s.month(),
              "" + s.documentId(),
              "" + s.demandId());
      boolean told = told(by, s.own(), folded);
      found.put(
          key,
          s.figures()
              + (told ? " " + s.oldestOverdueOn() : "")
              + (by == RollUp.By.MONTH ? " " + s.studied() + "/" + s.study() : ""));
    }
    Map<String, String> counted = counted(wanted, by, folded);
    Map<String, String> same = new TreeMap<>(found);
    same.entrySet().retainAll(counted.entrySet());
    found.keySet().removeAll(same.keySet());
    counted.keySet().removeAll(same.keySet());
    assertThat(found).as(what + " by " + by).isEqualTo(counted);
  }

  /** The oldest date is not told by month, and may be behind where it is stored. */
  private static boolean told(RollUp.By by, boolean own, boolean folded) {
    return by != RollUp.By.MONTH && (folded || (own && by != RollUp.By.NOTHING));
  }

  /** The same counted from the obligations. */
  private Map<String, String> counted(RollUp.Wanted wanted, RollUp.By by, boolean folded) {
    Sql sql =
        new Sql("SELECT c.ancestor_id, c.depth = 0 AS is_own,")
            .add(by.act() ? "d.act AS of_act," : "'null' AS of_act,")
            .add(by.month() ? "COALESCE(EXTRACT(YEAR_MONTH FROM ob.due_on), 999912)" : "0")
            .add("AS month," + (by.document() ? "d.document_id" : "0") + " AS document,")
            .add((by.demand() ? "d.id" : "0") + " AS demand,")
            .add(
                "COALESCE(SUM(d.act = 'STUDY' AND ob.due_on IS NOT NULL AND ob.state <> 'WAIVED'), 0) AS study,")
            .add(
                """
                COALESCE(SUM(d.act = 'STUDY' AND ob.due_on IS NOT NULL AND (ob.state = 'ACCEPTED'
                  OR (ob.state = 'SUBMITTED' AND ob.done_on <= ob.due_on))), 0) AS studied,
                """)
            .add("MIN(IF(" + FigureSql.overdue() + ", ob.due_on, NULL)) AS oldest,")
            .add(FigureSql.columns() + " FROM " + FigureSql.FROM)
            .add("JOIN organisation_closure c ON c.descendant_id = ob.organisation_id")
            .add("WHERE c.ancestor_id IN (:bodies) AND " + FigureSql.SHOWN, "bodies", bodies)
            .add("AND d.act IN (:acts)", "acts", wanted.acts().stream().map(Act::name).toList())
            .addIf(wanted.from(), "AND ob.due_on >= :from", "from")
            .addIf(wanted.to(), "AND ob.due_on <= :to", "to")
            .add("GROUP BY c.ancestor_id, is_own, of_act, month, document, demand");
    FigureSql.bind(sql, clock.today());
    Map<String, String> counted = new TreeMap<>();
    inTransaction(
        () ->
            sql.list(
                em,
                r -> {
                  Figures figures = FigureSql.read(r);
                  boolean own = r.bool("is_own");
                  boolean told = told(by, own, folded);
                  String key =
                      String.join(
                          " ",
                          r.id("ancestor_id"),
                          "" + own,
                          r.string("of_act"),
                          r.id("month"),
                          r.id("document"),
                          r.id("demand"));
                  return counted.put(
                      key,
                      figures
                          + (told ? " " + r.dateOrNull("oldest") : "")
                          + (by == RollUp.By.MONTH
                              ? " " + r.number("studied") + "/" + r.number("study")
                              : ""));
                }));
    return counted;
  }

  private RollUp.Bodies bodies(long body) {
    Sql sql =
        FigureSql.bind(
            new Sql(
                    """
                    SELECT SUM(c.depth = 1 AND (o.valid_to IS NULL OR o.valid_to >= :today)) AS children,
                      SUM(o.valid_to IS NULL OR o.valid_to >= :today) AS standing,
                      (SELECT COUNT(DISTINCT ob.organisation_id) FROM
                    """)
                .add(FigureSql.FROM)
                .add("JOIN organisation_closure u ON u.descendant_id = ob.organisation_id")
                .add("WHERE u.ancestor_id = :body AND " + FigureSql.COUNTED, "body", body)
                .add("AND " + FigureSql.overdue() + ") AS overdue")
                .add("FROM organisation_closure c JOIN organisation o ON o.id = c.descendant_id")
                .add("WHERE c.ancestor_id = :body"),
            clock.today());
    return inTransaction(
        () ->
            sql.first(
                    em,
                    r ->
                        new RollUp.Bodies(
                            r.integer("children"), r.number("standing"), r.number("overdue")))
                .orElseThrow());
  }

  /** Work on the roll-up. */
  private interface Work {
    int on(Connection db) throws SQLException;
  }

  /** Does the work on a connection whose server process is killed before a statement of it. */
  private void kill(int before, Work work) throws SQLException {
    AtomicInteger statements = new AtomicInteger();
    try (Connection db = database.getConnection()) {
      long process = Rows.number(db, "SELECT CONNECTION_ID()");
      Connection mortal =
          (Connection)
              Proxy.newProxyInstance(
                  Connection.class.getClassLoader(),
                  new Class<?>[] {Connection.class},
                  (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                        && statements.incrementAndGet() == before) {
                      try (Connection killer = database.getConnection()) {
                        Rows.run(killer, "KILL " + process);
                      }
                    }
                    try {
                      return method.invoke(db, arguments);
                    } catch (InvocationTargetException e) {
                      throw e.getCause();
                    }
                  });
      work.on(mortal);
      assertThat(statements.get()).as("nothing was killed").isLessThan(before);
    } catch (SQLException e) {
      assertThat(statements.get())
          .as(Arrays.toString(e.getStackTrace()))
          .isGreaterThanOrEqualTo(before);
    }
  }
}

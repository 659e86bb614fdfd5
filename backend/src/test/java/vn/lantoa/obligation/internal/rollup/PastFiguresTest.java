package vn.lantoa.obligation.internal.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.lantoa.obligation.CountedFigures;
import vn.lantoa.obligation.RollUp;
import vn.lantoa.obligation.internal.RowWriter;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.testing.ApiTest;
import vn.lantoa.testing.TestClock;

/** Figures of a past moment are those that were told then, whatever happened since. */
@QuarkusTest
class PastFiguresTest extends ApiTest {

  private static final int SEEDS = Integer.getInteger("lantoa.rollup.seeds", 8);
  private static final int STEPS = 25;
  private static final List<Act> ALL = List.of(Act.values());

  /** What was told at a moment, by organisation and what it was told apart by. */
  private record Moment(Instant at, Map<String, String> figures, Map<String, String> some) {}

  @Inject RollUp rollUp;
  @Inject CountedFigures counted;
  @Inject Folder folder;
  @Inject RowWriter writer;
  @Inject AsOf asOf;

  private final List<Long> bodies = new ArrayList<>();

  @Test
  void areThoseThatWereToldThen() {
    await().atMost(Duration.ofSeconds(30)).until(folder::built);
    for (int seed = 1; seed <= SEEDS; seed++) {
      Random random = new Random(seed);
      tree(random);
      long document = document(bodies.get(0), "1-KH", TestClock.TODAY);
      RandomWork work = new RandomWork(em, writer, random, document, bodies);
      List<Moment> moments = new ArrayList<>();
      for (int step = 0; step < STEPS; step++) {
        inTransaction(work::step);
        pass();
        moments.add(new Moment(clock.now(), told(wanted(ALL)), told(some())));
        pass();
      }
      for (int i = 0; i < moments.size(); i++) {
        Moment then = moments.get(i);
        String what = "seed %d step %d".formatted(seed, i);
        assertThat(past(then.at, wanted(ALL))).as(what).isEqualTo(then.figures);
        assertThat(past(then.at, some())).as(what + ", of some").isEqualTo(then.some);
      }
      assertThat(moments.get(STEPS - 1).figures).isNotEqualTo(moments.get(STEPS / 2).figures);
    }
  }

  private void tree(Random random) {
    bodies.clear();
    bodies.add(root("PROVINCE"));
    String[] levels = {"COMMUNE", "GRASSROOTS", "CELL"};
    for (int i = 0; i < 9; i++) {
      long parent = bodies.get(random.nextInt(bodies.size()));
      bodies.add(organisation("Đơn vị " + i, levels[i / 3], "COMMITTEE", parent));
    }
  }

  private RollUp.Wanted wanted(Collection<Act> acts) {
    return new RollUp.Wanted(
        bodies, List.copyOf(EnumSet.allOf(RollUp.By.class)), acts, null, null, null);
  }

  private RollUp.Wanted some() {
    LocalDate from = TestClock.TODAY.minusDays(10);
    return new RollUp.Wanted(
        bodies,
        List.of(RollUp.By.MONTH, RollUp.By.DOCUMENT),
        List.of(Act.values()[0], Act.values()[2]),
        from,
        from.plusDays(25),
        null);
  }

  /** What the roll-up says now, and how many organisations are late. */
  private Map<String, String> told(RollUp.Wanted wanted) {
    Map<String, String> told = figures(inTransaction(() -> rollUp.figures(wanted)));
    RollUp.Bodies top =
        inTransaction(
            () -> rollUp.bodies(bodies.get(0), wanted.acts(), wanted.from(), wanted.to()));
    told.put("late", "" + top.overdue());
    return told;
  }

  /** The same counted as of a moment. */
  private Map<String, String> past(Instant at, RollUp.Wanted wanted) {
    asOf.turnTo(at);
    try {
      Map<String, String> past = figures(inTransaction(() -> counted.of(wanted, null)).slices());
      RollUp.Wanted top =
          new RollUp.Wanted(
              bodies.subList(0, 1),
              List.of(RollUp.By.NOTHING),
              wanted.acts(),
              wanted.from(),
              wanted.to(),
              null);
      past.put("late", "" + inTransaction(() -> counted.of(top, null)).late());
      return past;
    } finally {
      asOf.turnTo(null);
    }
  }

  private static Map<String, String> figures(List<RollUp.Slice> slices) {
    Map<String, String> figures = new TreeMap<>();
    for (RollUp.Slice s : slices) {
      figures.put(
          "%s %d %s %s %d %d %d"
              .formatted(
                  s.by(),
                  s.organisationId(),
                  s.own(),
                  s.act(),
                  s.month(),
                  s.documentId(),
                  s.demandId()),
          s.figures() + (s.by() == RollUp.By.MONTH ? " " + s.studied() + "/" + s.study() : ""));
    }
    return figures;
  }

  private static void pass() {
    await().pollDelay(Duration.ofMillis(3)).until(() -> true);
  }
}

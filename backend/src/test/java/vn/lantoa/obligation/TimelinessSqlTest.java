package vn.lantoa.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lantoa.obligation.internal.ObligationColumns;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.ApiTest;
import vn.lantoa.testing.TestClock;

/**
 * Timeliness in SQL is the timeliness of the pure core, for every state and every order of the
 * days.
 */
@QuarkusTest
class TimelinessSqlTest extends ApiTest {

  @Test
  void agreesWithThePureCoreEverywhere() {
    List<LocalDate> days = new ArrayList<>(Arrays.asList((LocalDate) null));
    for (int offset : new int[] {-30, -1, 0, 1, 7, 8, 40}) {
      days.add(TestClock.TODAY.plusDays(offset));
    }
    for (ObligationState state : ObligationState.values()) {
      for (LocalDate due : days) {
        for (LocalDate repair : days) {
          compare(state, due, repair, TestClock.TODAY.minusDays(2));
        }
        compare(state, due, null, TestClock.TODAY.minusDays(31));
      }
    }
  }

  private void compare(ObligationState state, LocalDate due, LocalDate repair, LocalDate done) {
    String expected =
        Timeliness.of(new ObligationFacts(state, due, repair, done, done), TestClock.TODAY)
            .map(Enum::name)
            .orElse(null);
    Sql sql =
        new Sql("SELECT " + ObligationColumns.TIMELINESS + " AS t FROM (SELECT")
            .add(":state AS state, CAST(:due AS DATE) AS due_on,", "state", state)
            .add("CAST(:repair AS DATE) AS repair_due_on, CAST(:done AS DATE) AS done_on) ob")
            .bind("due", text(due))
            .bind("repair", text(repair))
            .bind("done", text(done));
    String found =
        FigureSql.bind(sql, TestClock.TODAY)
            .first(em, r -> String.valueOf(r.stringOrNull("t")))
            .orElseThrow();
    assertThat(found)
        .as("%s due %s repair %s done %s", state, due, repair, done)
        .isEqualTo(String.valueOf(expected));
  }

  private static String text(LocalDate day) {
    return day == null ? null : day.toString();
  }
}

package vn.lantoa.obligation.internal.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lantoa.obligation.RollUp;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.testing.TestClock;

/** Of many documents, those with most overdue are found among few, or else among all. */
@QuarkusTest
class MostOverdueTest extends FoldedTree {

  private static final int DOCUMENTS = SliceSql.LIKELY + 40;
  private static final int MOST = 20;

  @Inject RollUp rollUp;

  private long province;
  private List<Long> bodies;

  @BeforeEach
  void tree() {
    await().atMost(Duration.ofSeconds(30)).until(folder::built);
    province = root("PROVINCE");
    bodies =
        IntStream.range(0, 12)
            .mapToObj(i -> organisation("Đảng ủy " + unique(), "COMMUNE", "COMMITTEE", province))
            .toList();
  }

  @Test
  void areFoundAmongThoseThatOweMost() {
    for (int i = 0; i < DOCUMENTS; i++) {
      boolean much = i % 4 == 0;
      owed(i, much ? 4 + i % 8 : 1, i % 4 == 3 ? 5 : -5);
    }
    fold(bodies);
    List<RollUp.Slice> few = asked();
    assertThat(few.stream().filter(s -> s.by() == RollUp.By.DOCUMENT)).hasSize(SliceSql.LIKELY);
    assertThat(top(few)).isEqualTo(top(rollUp.figures(wanted())));
    assertThat(statements(this::asked)).isEqualTo(1);
    // what was done since is in it, though nothing is folded
    owed(DOCUMENTS, 12, -7);
    assertThat(top(asked())).isEqualTo(top(rollUp.figures(wanted())));
    fold(bodies);
    assertThat(top(asked())).isEqualTo(top(rollUp.figures(wanted())));
  }

  @Test
  void areFoundAmongAllWhereWhatIsOwedDoesNotTell() {
    for (int i = 0; i < DOCUMENTS; i++) {
      boolean few = i % 13 == 0;
      owed(i, few ? 1 : 2, few ? -3 : 30);
    }
    fold(bodies);
    List<RollUp.Slice> all = asked();
    assertThat(all.stream().filter(s -> s.by() == RollUp.By.DOCUMENT)).hasSize(DOCUMENTS);
    assertThat(top(all)).isEqualTo(top(rollUp.figures(wanted())));
    assertThat(statements(this::asked)).isEqualTo(2);
  }

  private List<RollUp.Slice> asked() {
    return rollUp.mostOverdue(wanted(), MOST);
  }

  private RollUp.Wanted wanted() {
    return new RollUp.Wanted(
        List.of(province),
        List.of(RollUp.By.ACT_AND_MONTH, RollUp.By.DOCUMENT),
        List.of(Act.values()),
        null,
        null,
        null);
  }

  /** The documents with most overdue, in order, and everything by act and month. */
  private static List<String> top(List<RollUp.Slice> slices) {
    return slices.stream()
        .filter(s -> s.by() == RollUp.By.DOCUMENT)
        .sorted(
            Comparator.comparing((RollUp.Slice s) -> s.figures().overdue())
                .reversed()
                .thenComparing(RollUp.Slice::documentId))
        .filter(s -> s.figures().overdue() > 0)
        .limit(MOST)
        .map(s -> s.documentId() + " " + s.figures())
        .toList();
  }

  /** A document that so many organisations owe something of, due so many days from today. */
  private void owed(int number, int many, int days) {
    LocalDate due = TestClock.TODAY.plusDays(days);
    long document = document(province, number + "-KH", TestClock.TODAY.minusDays(60));
    inTransaction(
        () -> {
          new Sql(
                  """
                  INSERT INTO demand (document_id, act, title, addressees, confirmer, state)
                  VALUES (:document, 'TASK', 'Nhiệm vụ', '{}', 'NONE', 'PUBLISHED')
                  """)
              .bind("document", document)
              .execute(em);
          long demand = new Sql("SELECT LAST_INSERT_ID()").number(em);
          new Sql(
                  "INSERT INTO demand_deadline (demand_id, rule, due_on, exclusive) VALUES (:demand, 'ON', :due, FALSE)")
              .bind("demand", demand)
              .bind("due", due)
              .execute(em);
          long deadline = new Sql("SELECT LAST_INSERT_ID()").number(em);
          return new Sql(
                  """
                  INSERT INTO obligation (demand_id, organisation_id, role, state, deadline_id, due_on, publication_id)
                  SELECT :demand, o.id, 'LEAD', 'OPEN', :deadline, :due, 0 FROM organisation o
                  WHERE o.parent_id = :province ORDER BY o.id LIMIT :many
                  """)
              .bind("demand", demand)
              .bind("deadline", deadline)
              .bind("due", due)
              .bind("province", province)
              .bind("many", many)
              .execute(em);
        });
  }
}

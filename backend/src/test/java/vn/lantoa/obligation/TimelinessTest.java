package vn.lantoa.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TimelinessTest {

  private static final LocalDate ANY_DAY = LocalDate.of(2026, 6, 15);

  @ParameterizedTest(name = "{0} due {1} repair {2} done {3} reported {4}, asked {5}: {6}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OPEN      | 2026-06-30 |            |            |            | 2026-06-22 | NOT_DUE      | false
          OPEN      | 2026-06-30 |            |            |            | 2026-06-23 | DUE_SOON     | false
          OPEN      | 2026-06-30 |            |            |            | 2026-06-30 | DUE_SOON     | false
          OPEN      | 2026-06-30 |            |            |            | 2026-07-01 | OVERDUE      | false
          RECEIVED  | 2026-06-30 |            |            |            | 2026-06-22 | NOT_DUE      | false
          RECEIVED  | 2026-06-30 |            |            |            | 2026-06-23 | DUE_SOON     | false
          RECEIVED  | 2026-06-30 |            |            |            | 2026-07-01 | OVERDUE      | false
          OBJECTED  | 2026-06-30 |            |            |            | 2026-06-22 | NOT_DUE      | false
          OBJECTED  | 2026-06-30 |            |            |            | 2026-06-23 | DUE_SOON     | false
          OBJECTED  | 2026-06-30 |            |            |            | 2026-07-01 | OVERDUE      | false
          OPEN      |            |            |            |            | 2099-01-01 | UNDATED      | false
          RECEIVED  |            |            |            |            | 2099-01-01 | UNDATED      | false
          OBJECTED  |            |            |            |            | 2099-01-01 | UNDATED      | false
          SUBMITTED |            |            | 2026-06-30 | 2026-07-02 | 2099-01-01 | UNDATED      | false
          RETURNED  |            | 2026-07-10 | 2026-06-30 | 2026-07-02 | 2099-01-01 | UNDATED      | false
          ACCEPTED  |            |            | 2026-06-30 | 2026-07-02 | 2099-01-01 | UNDATED      | false
          SUBMITTED | 2026-06-30 |            | 2026-06-29 | 2026-06-30 | 2026-07-20 | AWAITING     | false
          SUBMITTED | 2026-06-30 |            | 2026-06-30 | 2026-06-30 | 2026-06-30 | AWAITING     | false
          SUBMITTED | 2026-06-30 |            | 2026-06-30 | 2026-07-02 | 2026-07-20 | AWAITING     | true
          SUBMITTED | 2026-06-30 |            | 2026-06-30 |            | 2026-07-20 | AWAITING     | false
          SUBMITTED | 2026-06-30 |            | 2026-07-01 | 2026-07-02 | 2026-07-02 | OVERDUE      | false
          SUBMITTED | 2026-06-30 |            | 2026-07-01 | 2026-07-02 | 2026-08-02 | OVERDUE      | false
          ACCEPTED  | 2026-06-30 |            | 2026-06-30 | 2026-06-30 | 2026-08-02 | DONE_ON_TIME | false
          ACCEPTED  | 2026-06-30 |            | 2026-06-30 | 2026-07-01 | 2026-08-02 | DONE_ON_TIME | true
          ACCEPTED  | 2026-06-30 |            | 2026-07-01 | 2026-07-01 | 2026-08-02 | DONE_LATE    | false
          RETURNED  | 2026-06-30 |            | 2026-06-20 | 2026-06-20 | 2026-06-22 | NOT_DUE      | false
          RETURNED  | 2026-06-30 |            | 2026-06-20 | 2026-06-20 | 2026-06-23 | DUE_SOON     | false
          RETURNED  | 2026-06-30 |            | 2026-06-20 | 2026-06-20 | 2026-07-01 | OVERDUE      | false
          RETURNED  | 2026-06-30 | 2026-07-15 | 2026-06-20 | 2026-06-20 | 2026-07-07 | NOT_DUE      | false
          RETURNED  | 2026-06-30 | 2026-07-15 | 2026-06-20 | 2026-06-20 | 2026-07-08 | DUE_SOON     | false
          RETURNED  | 2026-06-30 | 2026-07-15 | 2026-06-20 | 2026-06-20 | 2026-07-15 | DUE_SOON     | false
          RETURNED  | 2026-06-30 | 2026-07-15 | 2026-06-20 | 2026-06-20 | 2026-07-16 | OVERDUE      | false
          RETURNED  | 2026-06-30 | 2026-06-10 | 2026-06-01 | 2026-07-20 | 2026-06-20 | NOT_DUE      | false
          WAIVED    | 2026-06-30 |            |            |            | 2026-08-02 |              | false
          WITHDRAWN | 2026-06-30 |            | 2026-06-01 | 2026-07-20 | 2026-08-02 |              | false
          HANDED_OVER | 2026-06-30 |          |            |            | 2026-08-02 |              | false
          WAIVED    |            |            |            |            | 2026-08-02 |              | false
          WITHDRAWN |            |            |            |            | 2026-08-02 |              | false
          HANDED_OVER |          |            |            |            | 2026-08-02 |              | false
          """)
  void rules(
      ObligationState state,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate repairDueOn,
      @Nullable LocalDate doneOn,
      @Nullable LocalDate submittedOn,
      LocalDate today,
      @Nullable Timeliness expected,
      boolean reportedLate) {
    ObligationFacts facts = new ObligationFacts(state, dueOn, repairDueOn, doneOn, submittedOn);

    assertThat(Timeliness.of(facts, today)).isEqualTo(Optional.ofNullable(expected));
    assertThat(facts.reportedLate()).isEqualTo(reportedLate);
  }

  @ParameterizedTest
  @EnumSource(ObligationState.class)
  void whatWasHandedInSaysWhenItWasDone(ObligationState state) {
    if (EnumSet.of(ObligationState.SUBMITTED, ObligationState.ACCEPTED).contains(state)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ObligationFacts.pending(state, ANY_DAY))
          .withMessage("doneOn is required where the state is " + state);
    } else {
      assertThat(ObligationFacts.pending(state, ANY_DAY))
          .isEqualTo(new ObligationFacts(state, ANY_DAY, null, null, null));
    }
  }
}

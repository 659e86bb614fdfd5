package vn.lantoa.study.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lantoa.study.StudyRule.BY_HEAD;
import static vn.lantoa.study.StudyRule.ESSAYS;
import static vn.lantoa.study.StudyRule.EVERYONE_REACHED;
import static vn.lantoa.study.StudyRule.EVERY_LEVEL;
import static vn.lantoa.study.StudyRule.FINISHED_BY_DATE;
import static vn.lantoa.study.StudyRule.IN_PERSON;
import static vn.lantoa.study.StudyRule.MAKE_UP;
import static vn.lantoa.study.StudyRule.NOT_MERGED;
import static vn.lantoa.study.StudyRule.PROGRAMME_FOLLOWS;
import static vn.lantoa.study.StudyRule.SPECIAL_AUDIENCES;
import static vn.lantoa.study.conformance.Verdict.FAIL;
import static vn.lantoa.study.conformance.Verdict.NOT_APPLICABLE;
import static vn.lantoa.study.conformance.Verdict.PASS;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lantoa.study.StudyRule;
import vn.lantoa.study.conformance.Check.Kind;
import vn.lantoa.study.conformance.Check.Rest;
import vn.lantoa.study.conformance.UnitFacts.Held;
import vn.lantoa.study.conformance.UnitFacts.Programme;
import vn.lantoa.study.coverage.Essays;
import vn.lantoa.study.coverage.Persons;

/** Each rule passing, failing and not applicable. */
class RuleChecksTest {

  private static final LocalDate DUE = LocalDate.of(2020, 12, 31);
  private static final LocalDate BEFORE = LocalDate.of(2020, 12, 1);
  private static final LocalDate AFTER = LocalDate.of(2021, 1, 5);
  private static final Held GOOD =
      new Held(2, 1, 1, 1, 2, null, null, null, BEFORE, BEFORE.plusDays(9), 7L);
  private static final Persons ALL = new Persons(30, 2, 25, 3);
  private static final Programme PROGRAMME =
      new Programme(41, "01-CTr/ĐU", LocalDate.of(2020, 12, 20));
  private static final Map<StudyRule, RuleSwitch> ON =
      Arrays.stream(StudyRule.values())
          .collect(Collectors.toMap(r -> r, r -> new RuleSwitch(true, null)));

  private static UnitFacts unit(Held held, Persons persons) {
    return unit(held, persons, new Essays(28, 28, 20, 0), null, 3, 3, PROGRAMME);
  }

  private static UnitFacts unit(
      Held held,
      Persons persons,
      Essays essays,
      @Nullable LocalDate essaysOn,
      int owed,
      int briefed,
      @Nullable Programme programme) {
    return new UnitFacts(
        100L, DUE, held, persons, false, essays, essaysOn, owed, briefed, programme);
  }

  private static Check judge(StudyRule rule, UnitFacts unit, LocalDate today) {
    return new RuleChecks(unit, ON, today).check(rule);
  }

  private static void expect(Check check, Verdict verdict, String vi) {
    assertThat(check.verdict()).as(check.reason().vi()).isEqualTo(verdict);
    assertThat(check.reason().vi()).contains(vi);
    assertThat(check.reason().en()).isNotBlank();
  }

  private static Held held(
      @Nullable Long notInPerson, @Nullable Long notByHead, @Nullable Long merged) {
    return new Held(2, 0, 1, 1, 1, notInPerson, notByHead, merged, BEFORE, BEFORE, 7L);
  }

  @Test
  void inPerson() {
    expect(judge(IN_PERSON, unit(GOOD, ALL), BEFORE), PASS, "đều trực tiếp");
    Check failed = judge(IN_PERSON, unit(held(8L, null, null), ALL), BEFORE);
    expect(failed, FAIL, "trực tuyến");
    assertThat(failed.row()).isEqualTo(new Rest(Kind.SITTING, 8));
    expect(judge(IN_PERSON, unit(Held.none(1), ALL), BEFORE), NOT_APPLICABLE, "Chưa có buổi");
  }

  @Test
  void byHead() {
    expect(judge(BY_HEAD, unit(GOOD, ALL), BEFORE), PASS, "Người đứng đầu");
    expect(
        judge(BY_HEAD, unit(held(null, 8L, null), ALL), BEFORE), FAIL, "không do người đứng đầu");
  }

  @Test
  void notMerged() {
    expect(judge(NOT_MERGED, unit(GOOD, ALL), BEFORE), PASS, "Không lồng ghép");
    expect(judge(NOT_MERGED, unit(held(null, null, 8L), ALL), BEFORE), FAIL, "lồng ghép");
  }

  @Test
  void everyLevel() {
    expect(judge(EVERY_LEVEL, unit(GOOD, ALL), AFTER), PASS, "đủ 1 văn bản");
    Check waiting = judge(EVERY_LEVEL, unit(Held.none(5), ALL), DUE);
    expect(waiting, NOT_APPLICABLE, "0/5");
    assertThat(waiting.waiting()).isTrue();
    expect(judge(EVERY_LEVEL, unit(Held.none(5), ALL), AFTER), FAIL, "0/5");
  }

  @Test
  void finishedByDate() {
    expect(judge(FINISHED_BY_DATE, unit(GOOD, ALL), AFTER), PASS, "10/12/2020");
    Held late = new Held(1, 0, 1, 1, 1, null, null, null, AFTER, AFTER, 9L);
    expect(judge(FINISHED_BY_DATE, unit(late, ALL), AFTER), FAIL, "sau thời hạn 31/12/2020");
    expect(
        judge(FINISHED_BY_DATE, unit(Held.none(1), ALL), BEFORE), NOT_APPLICABLE, "Chưa học xong");
  }

  @Test
  void everyoneReached() {
    expect(judge(EVERYONE_REACHED, unit(GOOD, ALL), AFTER), PASS, "28/28");
    Persons some = new Persons(30, 2, 20, 3);
    expect(judge(EVERYONE_REACHED, unit(GOOD, some), AFTER), FAIL, "23/28");
    expect(judge(EVERYONE_REACHED, unit(GOOD, some), BEFORE), NOT_APPLICABLE, "23/28");
    expect(
        judge(EVERYONE_REACHED, unit(GOOD, new Persons(2, 2, 0, 0)), AFTER),
        NOT_APPLICABLE,
        "Không có");
    expect(
        judge(EVERYONE_REACHED, unit(GOOD, new Persons(20, 0, 21, 0)), BEFORE),
        FAIL,
        "nhiều hơn 20");
  }

  @Test
  void essays() {
    expect(judge(ESSAYS, unit(GOOD, ALL), AFTER), PASS, "đủ 28");
    UnitFacts short2 = unit(GOOD, ALL, new Essays(28, 20, 0, 0), null, 0, 0, null);
    expect(judge(ESSAYS, short2, AFTER), FAIL, "20/28");
    expect(judge(ESSAYS, short2, BEFORE), NOT_APPLICABLE, "20/28");
    expect(judge(ESSAYS, unit(GOOD, ALL, Essays.NONE, null, 0, 0, null), AFTER), FAIL, "Chưa ghi");
    UnitFacts late = unit(GOOD, ALL, new Essays(28, 28, 0, 0), AFTER, 0, 0, null);
    Check check =
        new RuleChecks(late, Map.of(ESSAYS, new RuleSwitch(true, DUE)), AFTER).check(ESSAYS);
    expect(check, FAIL, "sau hạn 31/12/2020");
  }

  @Test
  void specialAudiences() {
    expect(judge(SPECIAL_AUDIENCES, unit(GOOD, ALL), AFTER), PASS, "3/3");
    UnitFacts one = unit(GOOD, ALL, Essays.NONE, null, 3, 1, null);
    expect(judge(SPECIAL_AUDIENCES, one, AFTER), FAIL, "1/3");
    expect(
        judge(SPECIAL_AUDIENCES, unit(GOOD, ALL, Essays.NONE, null, 0, 0, null), AFTER),
        NOT_APPLICABLE,
        "không được giao");
  }

  @Test
  void makeUp() {
    expect(judge(MAKE_UP, unit(GOOD, ALL), AFTER), PASS, "3 người vắng đã học bù");
    expect(judge(MAKE_UP, unit(GOOD, new Persons(30, 0, 30, 0)), AFTER), PASS, "Không ai vắng");
    expect(judge(MAKE_UP, unit(GOOD, new Persons(30, 2, 25, 1)), AFTER), FAIL, "mới học bù 1");
  }

  @Test
  void programmeFollows() {
    expect(judge(PROGRAMME_FOLLOWS, unit(GOOD, ALL), AFTER), PASS, "01-CTr/ĐU ngày 20/12/2020");
    UnitFacts none = unit(GOOD, ALL, Essays.NONE, null, 0, 0, null);
    expect(judge(PROGRAMME_FOLLOWS, none, AFTER), FAIL, "Chưa ban hành");
    expect(judge(PROGRAMME_FOLLOWS, none, BEFORE), NOT_APPLICABLE, "Chưa ban hành");
    UnitFacts early =
        unit(
            GOOD,
            ALL,
            Essays.NONE,
            null,
            0,
            0,
            new Programme(41, "01-CTr/ĐU", BEFORE.minusDays(3)));
    expect(judge(PROGRAMME_FOLLOWS, early, AFTER), FAIL, "trước buổi học đầu tiên");
  }

  @Test
  void aRuleThatIsOffIsNotJudged() {
    Check off = new RuleChecks(unit(held(8L, null, null), ALL), Map.of(), AFTER).check(IN_PERSON);
    expect(off, NOT_APPLICABLE, "không yêu cầu");
    assertThat(off.waiting()).isFalse();
  }

  @Test
  void theHeadIsOfferedToReportOnceNothingIsLeft() {
    UnitFacts done = unit(GOOD, ALL);
    assertThat(RuleChecks.fulfilled(done, new RuleChecks(done, ON, BEFORE).all())).isTrue();
    UnitFacts some = unit(GOOD, new Persons(30, 2, 20, 3));
    assertThat(RuleChecks.fulfilled(some, new RuleChecks(some, ON, BEFORE).all())).isFalse();
    UnitFacts nothing = unit(Held.none(1), Persons.NONE);
    assertThat(RuleChecks.fulfilled(nothing, new RuleChecks(nothing, Map.of(), BEFORE).all()))
        .isFalse();
  }
}

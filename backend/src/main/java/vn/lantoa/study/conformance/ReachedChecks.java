package vn.lantoa.study.conformance;

import static vn.lantoa.study.conformance.Check.fail;
import static vn.lantoa.study.conformance.Check.none;
import static vn.lantoa.study.conformance.Check.pass;

import java.time.LocalDate;
import java.util.Map;
import vn.lantoa.study.StudyRule;
import vn.lantoa.study.conformance.Check.Kind;
import vn.lantoa.study.conformance.Check.Rest;
import vn.lantoa.study.conformance.UnitFacts.Programme;

/** Rules on whom the sittings reached, and on what followed them. */
final class ReachedChecks extends Judge {

  ReachedChecks(UnitFacts unit, Map<StudyRule, RuleSwitch> rules, LocalDate today) {
    super(unit, rules, today);
  }

  Check everyoneReached() {
    long base = unit.persons().base();
    if (base == 0) {
      return none(
          StudyRule.EVERYONE_REACHED,
          "Không có số người phải học.",
          "Nobody is expected of this unit.");
    }
    if (unit.persons().over() && !unit.explained()) {
      return fail(
          StudyRule.EVERYONE_REACHED,
          sitting(unit.held().last()),
          "%d người dự, nhiều hơn %d người phải học, chưa nêu lý do.",
          "%d attended, more than the %d expected, and nothing explains it.",
          unit.persons().total(),
          base);
    }
    return unit.persons().missing() == 0
        ? pass(
            StudyRule.EVERYONE_REACHED,
            sitting(unit.held().last()),
            "%d/%d người phải học đã học.",
            "%d of %d persons were taught.",
            unit.persons().total(),
            base)
        : open(
            StudyRule.EVERYONE_REACHED,
            unit.dueOn(),
            obligation(),
            "Mới có %d/%d người phải học đã học.",
            "%d of %d persons were taught so far.",
            unit.persons().total(),
            base);
  }

  Check essays() {
    LocalDate due = switchOf(StudyRule.ESSAYS).dueOn();
    LocalDate by = due == null ? unit.dueOn() : due;
    if (unit.essays().due() == 0) {
      return open(
          StudyRule.ESSAYS,
          by,
          obligation(),
          "Chưa ghi số bài thu hoạch phải nộp.",
          "The essays to be handed in are not recorded.");
    }
    if (unit.essays().handedIn() < unit.essays().due()) {
      return open(
          StudyRule.ESSAYS,
          by,
          obligation(),
          "Đã nộp %d/%d bài thu hoạch.",
          "%d of %d essays were handed in.",
          unit.essays().handedIn(),
          unit.essays().due());
    }
    LocalDate last = unit.essaysLastOn();
    return due != null && last != null && last.isAfter(due)
        ? fail(
            StudyRule.ESSAYS,
            obligation(),
            "Nộp đủ ngày %s, sau hạn %s.",
            "All handed in on %s, after %s.",
            last,
            due)
        : pass(
            StudyRule.ESSAYS,
            obligation(),
            "Đã nộp đủ %d bài thu hoạch.",
            "All %d essays were handed in.",
            unit.essays().due());
  }

  Check specialAudiences() {
    if (unit.briefingsOwed() == 0) {
      return none(
          StudyRule.SPECIAL_AUDIENCES,
          "Đơn vị không được giao thông tin cho đối tượng riêng.",
          "No special audience is this unit's to brief.");
    }
    return unit.briefingsHeld() >= unit.briefingsOwed()
        ? pass(
            StudyRule.SPECIAL_AUDIENCES,
            null,
            "Đã thông tin cho %d/%d đối tượng riêng.",
            "%d of %d special audiences were briefed.",
            unit.briefingsHeld(),
            unit.briefingsOwed())
        : open(
            StudyRule.SPECIAL_AUDIENCES,
            unit.dueOn(),
            obligation(),
            "Mới thông tin cho %d/%d đối tượng riêng.",
            "%d of %d special audiences were briefed so far.",
            unit.briefingsHeld(),
            unit.briefingsOwed());
  }

  Check makeUp() {
    if (unit.held().sittings() == 0 || unit.persons().base() == 0) {
      return nothingHeld(StudyRule.MAKE_UP);
    }
    long absent = Math.max(0, unit.persons().base() - unit.persons().first());
    if (absent == 0) {
      return pass(
          StudyRule.MAKE_UP,
          sitting(unit.held().last()),
          "Không ai vắng ở buổi học lần đầu.",
          "Nobody was absent at first.");
    }
    return unit.persons().makeUp() >= absent
        ? pass(
            StudyRule.MAKE_UP,
            sitting(unit.held().last()),
            "%d người vắng đã học bù.",
            "The %d absent were taught later.",
            absent)
        : open(
            StudyRule.MAKE_UP,
            unit.dueOn(),
            obligation(),
            "%d người vắng, mới học bù %d.",
            "%d were absent, %d were taught later.",
            absent,
            unit.persons().makeUp());
  }

  Check programmeFollows() {
    Programme programme = unit.programme();
    LocalDate due = switchOf(StudyRule.PROGRAMME_FOLLOWS).dueOn();
    if (programme == null) {
      return open(
          StudyRule.PROGRAMME_FOLLOWS,
          due == null ? unit.dueOn() : due,
          obligation(),
          "Chưa ban hành chương trình, kế hoạch hành động.",
          "No action programme was issued.");
    }
    LocalDate first = unit.held().firstOn();
    Rest row = new Rest(Kind.DOCUMENT, programme.documentId());
    return first != null && programme.issuedOn().isBefore(first)
        ? fail(
            StudyRule.PROGRAMME_FOLLOWS,
            row,
            "%s ban hành ngày %s, trước buổi học đầu tiên (%s).",
            "%s was issued on %s, before the first sitting (%s).",
            programme.symbol(),
            programme.issuedOn(),
            first)
        : pass(
            StudyRule.PROGRAMME_FOLLOWS,
            row,
            "Đã ban hành %s ngày %s.",
            "%s was issued on %s.",
            programme.symbol(),
            programme.issuedOn());
  }
}

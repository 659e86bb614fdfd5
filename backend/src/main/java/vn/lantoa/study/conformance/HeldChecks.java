package vn.lantoa.study.conformance;

import static vn.lantoa.study.conformance.Check.fail;
import static vn.lantoa.study.conformance.Check.none;
import static vn.lantoa.study.conformance.Check.pass;

import java.time.LocalDate;
import java.util.Map;
import vn.lantoa.study.StudyRule;
import vn.lantoa.study.conformance.UnitFacts.Held;

/** Rules on how and when sittings were held. */
final class HeldChecks extends Judge {

  HeldChecks(UnitFacts unit, Map<StudyRule, RuleSwitch> rules, LocalDate today) {
    super(unit, rules, today);
  }

  Check inPerson() {
    Held held = unit.held();
    if (held.sittings() == 0) {
      return nothingHeld(StudyRule.IN_PERSON);
    }
    return held.notInPerson() == null
        ? pass(
            StudyRule.IN_PERSON,
            sitting(held.last()),
            "Tất cả %d buổi học đều trực tiếp.",
            "All %d sittings were in person.",
            held.sittings())
        : fail(
            StudyRule.IN_PERSON,
            sitting(held.notInPerson()),
            "Có buổi học trực tuyến hoặc tự nghiên cứu.",
            "A sitting was held over a line or as self-study.");
  }

  Check byHead() {
    Held held = unit.held();
    if (held.sittings() == 0) {
      return nothingHeld(StudyRule.BY_HEAD);
    }
    return held.notByHead() == null
        ? pass(
            StudyRule.BY_HEAD,
            sitting(held.last()),
            "Người đứng đầu trực tiếp truyền đạt.",
            "The head conveyed it in person.")
        : fail(
            StudyRule.BY_HEAD,
            sitting(held.notByHead()),
            "Có buổi học không do người đứng đầu truyền đạt.",
            "A sitting was not conveyed by the head.");
  }

  Check notMerged() {
    Held held = unit.held();
    if (held.sittings() == 0) {
      return nothingHeld(StudyRule.NOT_MERGED);
    }
    return held.merged() == null
        ? pass(
            StudyRule.NOT_MERGED,
            sitting(held.last()),
            "Không lồng ghép với hội nghị cấp ủy.",
            "Not merged with a committee meeting.")
        : fail(
            StudyRule.NOT_MERGED,
            sitting(held.merged()),
            "Có buổi học lồng ghép với hội nghị khác.",
            "A sitting was merged with another meeting.");
  }

  Check everyLevel() {
    Held held = unit.held();
    if (held.complete()) {
      return pass(
          StudyRule.EVERY_LEVEL,
          sitting(held.last()),
          "Đã tổ chức học tập đủ %d văn bản.",
          "All %d documents were studied.",
          held.documentsPlanned());
    }
    return unit.obligationId() == null
        ? none(
            StudyRule.EVERY_LEVEL,
            "Kế hoạch không giao cho đơn vị này.",
            "The plan asks nothing of this unit itself.")
        : open(
            StudyRule.EVERY_LEVEL,
            unit.dueOn(),
            obligation(),
            "Đã học %d/%d văn bản.",
            "%d of %d documents were studied.",
            held.documents(),
            held.documentsPlanned());
  }

  Check finishedByDate() {
    Held held = unit.held();
    LocalDate due = unit.dueOn();
    if (due == null) {
      return none(
          StudyRule.FINISHED_BY_DATE, "Đơn vị không có thời hạn.", "The unit has no last day.");
    }
    LocalDate last = held.lastOn();
    if (!held.complete() || last == null) {
      return open(
          StudyRule.FINISHED_BY_DATE,
          due,
          obligation(),
          "Chưa học xong; thời hạn %s.",
          "Not finished; due on %s.",
          due);
    }
    return last.isAfter(due)
        ? fail(
            StudyRule.FINISHED_BY_DATE,
            sitting(held.last()),
            "Học xong ngày %s, sau thời hạn %s.",
            "Finished on %s, after %s.",
            last,
            due)
        : pass(
            StudyRule.FINISHED_BY_DATE,
            sitting(held.last()),
            "Học xong ngày %s, thời hạn %s.",
            "Finished on %s, due on %s.",
            last,
            due);
  }
}

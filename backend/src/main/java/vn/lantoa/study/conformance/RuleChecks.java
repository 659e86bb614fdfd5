package vn.lantoa.study.conformance;

import static vn.lantoa.study.conformance.Check.fail;
import static vn.lantoa.study.conformance.Check.none;
import static vn.lantoa.study.conformance.Check.pass;
import static vn.lantoa.study.conformance.Check.waiting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.StudyRule;
import vn.lantoa.study.conformance.Check.Kind;
import vn.lantoa.study.conformance.Check.Rest;
import vn.lantoa.study.conformance.UnitFacts.Held;
import vn.lantoa.study.conformance.UnitFacts.Programme;

/** The ten rules, each by what one organisation has done up to a day. */
public final class RuleChecks {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final UnitFacts unit;
  private final Map<StudyRule, RuleSwitch> rules;
  private final LocalDate today;

  public RuleChecks(UnitFacts unit, Map<StudyRule, RuleSwitch> rules, LocalDate today) {
    this.unit = unit;
    this.rules = rules;
    this.today = today;
  }

  /** Every rule, in the order a plan names them. */
  public List<Check> all() {
    return Arrays.stream(StudyRule.values()).map(this::check).toList();
  }

  /** Whether nothing the plan asks for is left: then its head may report it as done. */
  public static boolean fulfilled(UnitFacts unit, List<Check> checks) {
    return unit.held().complete()
        && checks.stream().noneMatch(c -> c.verdict() == Verdict.FAIL || c.waiting());
  }

  /** One rule. */
  public Check check(StudyRule rule) {
    if (!switchOf(rule).on()) {
      return none(rule, "Kế hoạch không yêu cầu.", "The plan does not ask for it.");
    }
    return switch (rule) {
      case IN_PERSON -> inPerson();
      case BY_HEAD -> byHead();
      case NOT_MERGED -> notMerged();
      case EVERY_LEVEL -> everyLevel();
      case FINISHED_BY_DATE -> finishedByDate();
      case EVERYONE_REACHED -> everyoneReached();
      case ESSAYS -> essays();
      case SPECIAL_AUDIENCES -> specialAudiences();
      case MAKE_UP -> makeUp();
      case PROGRAMME_FOLLOWS -> programmeFollows();
    };
  }

  private Check inPerson() {
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

  private Check byHead() {
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

  private Check notMerged() {
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

  private Check everyLevel() {
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

  private Check finishedByDate() {
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
          DAY.format(due));
    }
    return last.isAfter(due)
        ? fail(
            StudyRule.FINISHED_BY_DATE,
            sitting(held.last()),
            "Học xong ngày %s, sau thời hạn %s.",
            "Finished on %s, after %s.",
            DAY.format(last),
            DAY.format(due))
        : pass(
            StudyRule.FINISHED_BY_DATE,
            sitting(held.last()),
            "Học xong ngày %s, thời hạn %s.",
            "Finished on %s, due on %s.",
            DAY.format(last),
            DAY.format(due));
  }

  private Check everyoneReached() {
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

  private Check essays() {
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
            DAY.format(last),
            DAY.format(due))
        : pass(
            StudyRule.ESSAYS,
            obligation(),
            "Đã nộp đủ %d bài thu hoạch.",
            "All %d essays were handed in.",
            unit.essays().due());
  }

  private Check specialAudiences() {
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

  private Check makeUp() {
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

  private Check programmeFollows() {
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
            DAY.format(programme.issuedOn()),
            DAY.format(first))
        : pass(
            StudyRule.PROGRAMME_FOLLOWS,
            row,
            "Đã ban hành %s ngày %s.",
            "%s was issued on %s.",
            programme.symbol(),
            DAY.format(programme.issuedOn()));
  }

  /** What is not done: a failure once its day has passed, until then it waits. */
  private Check open(
      StudyRule rule,
      @Nullable LocalDate due,
      @Nullable Rest row,
      String vi,
      String en,
      Object... values) {
    return due != null && today.isAfter(due)
        ? fail(rule, row, vi, en, values)
        : waiting(rule, row, vi, en, values);
  }

  private Check nothingHeld(StudyRule rule) {
    String vi = "Chưa có buổi học nào.";
    String en = "No sitting was held.";
    return unit.obligationId() == null ? none(rule, vi, en) : waiting(rule, obligation(), vi, en);
  }

  private RuleSwitch switchOf(StudyRule rule) {
    return rules.getOrDefault(rule, RuleSwitch.OFF);
  }

  private @Nullable Rest obligation() {
    Long id = unit.obligationId();
    return id == null ? null : new Rest(Kind.OBLIGATION, id);
  }

  private static @Nullable Rest sitting(@Nullable Long id) {
    return id == null ? null : new Rest(Kind.SITTING, id);
  }
}

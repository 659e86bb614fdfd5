package vn.lantoa.study.internal;

import static vn.lantoa.study.internal.SessionFields.value;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.problem.FieldProblem;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.study.StudyForm;
import vn.lantoa.study.StudyPlanState;
import vn.lantoa.study.api.StudyAttendance;
import vn.lantoa.study.api.StudySessionInput;
import vn.lantoa.study.internal.SessionLedger.Paper;
import vn.lantoa.study.internal.SessionLedger.Place;
import vn.lantoa.study.internal.SessionLedger.Unit;

/**
 * Holds a sitting against its plan, its documents, the numbers expected and the other sittings. All
 * of it is known before: judging asks nothing of the database.
 */
@ApplicationScoped
public class SessionRules {

  /** A sitting that may be written. */
  record Checked(
      long planId,
      long organisationId,
      Act act,
      Set<Long> documents,
      @Nullable Long makeUpOf,
      @Nullable Long enteredForBy,
      @Nullable Set<Long> attachments,
      String sameKey) {}

  private static final Set<StudyForm> WITHOUT_PRESENTER =
      EnumSet.of(StudyForm.SELF_STUDY, StudyForm.DISCUSSION);

  private final Reach reach;
  private final CurrentActor actor;
  private final AppClock clock;

  public SessionRules(Reach reach, CurrentActor actor, AppClock clock) {
    this.reach = reach;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Checks what was sent.
   *
   * @param self the sitting it replaces; null for a new one
   * @throws ProblemException naming what is wrong
   */
  Checked check(StudySessionInput input, SessionLedger ledger, @Nullable Long self) {
    return check(input, ledger, Ids.field("/makeUpOfId", input.makeUpOfId()), self);
  }

  /** The same where the sitting that is made up for may be one of this run. */
  Checked check(
      StudySessionInput input, SessionLedger ledger, @Nullable Long makeUp, @Nullable Long self) {
    long organisation = Ids.required("/organisationId", input.organisationId());
    PlanRow plan =
        ledger
            .plan(Ids.required("/planId", input.planId()))
            .orElseThrow(ProblemException::notFound);
    Act act = act(input);
    Unit unit = ledger.unit(organisation).orElseThrow(ProblemException::notFound);
    long nearest = recorder(unit, act);
    plan.require(StudyPlanState.ISSUED);
    Place place = new Place(plan.id(), organisation);
    Set<Long> documents = new TreeSet<>();
    input.documentIds().forEach(d -> documents.add(Ids.required("/documentIds", d)));
    requireNamed(plan, documents);
    checkUnit(plan, unit);
    checkDay(input, ledger.newest(documents));
    String key = key(organisation, input, documents);
    checkOthers(input, ledger, place, key, makeUp, self);
    checkAudiences(input, plan, unit.level());
    checkPresenter(input);
    if (act == Act.STUDY && (input.overReason() == null || input.overReason().isBlank())) {
      checkExpected(input, ledger, place, documents, self);
    }
    return new Checked(
        plan.id(),
        organisation,
        act,
        documents,
        makeUp,
        nearest == organisation ? null : nearest,
        attachments(ledger, place, input.attachmentIds()),
        key);
  }

  /** The files, where all of them are evidence of the place's study; null where none are named. */
  static @Nullable Set<Long> attachments(
      SessionLedger ledger, Place place, @Nullable Collection<String> named) {
    if (named == null) {
      return null;
    }
    Set<Long> ids = new TreeSet<>();
    named.forEach(a -> ids.add(Ids.required("/attachmentIds", a)));
    if (!ledger.mayAttach(place, ids)) {
      throw unknownFile();
    }
    return ids;
  }

  static ProblemException unknownFile() {
    return ProblemException.invalid(
        "/attachmentIds",
        "UNKNOWN_ID",
        "Tệp phải là minh chứng đã tải lên cho nhiệm vụ học tập của đơn vị.",
        "A file must be evidence uploaded for the unit's study obligation.");
  }

  /**
   * The nearest organisation, from this one upwards, by which the actor records for it.
   *
   * @throws ProblemException 404 out of reach, 403 where the actor does not report for it
   */
  private long recorder(Unit unit, Act act) {
    Long nearest = nearest(unit, Permission.OBLIGATION_REPORT, act);
    if (nearest == null) {
      throw nearest(unit, Permission.OBLIGATION_READ, act) == null
          ? ProblemException.notFound()
          : ProblemException.forbidden();
    }
    // a right that was delegated is noted; where it is held here, that asks for nothing
    reach.covers(Permission.OBLIGATION_REPORT, nearest, act);
    return nearest;
  }

  private @Nullable Long nearest(Unit unit, Permission permission, Act act) {
    return unit.above().stream()
        .filter(
            id ->
                actor.get().grantsFor(permission, act).stream()
                    .anyMatch(g -> g.organisationId() == id))
        .findFirst()
        .orElse(null);
  }

  /** 404 out of reach, 403 where the actor does not report for it. */
  void requireRecorder(long organisation, Act act) {
    if (!reach.covers(Permission.OBLIGATION_REPORT, organisation, act)) {
      throw reach.covers(Permission.OBLIGATION_READ, organisation, act)
          ? ProblemException.forbidden()
          : ProblemException.notFound();
    }
  }

  private static Act act(StudySessionInput input) {
    long special = input.attendance().stream().filter(a -> a.category().special()).count();
    if (special > 0 && special < input.attendance().size()) {
      throw ProblemException.invalid(
          "/attendance",
          "MIXED_AUDIENCES",
          "Thông tin kết quả cho đối tượng riêng được tính riêng: hãy ghi thành buổi khác.",
          "Briefings of special audiences are counted apart: enter them as another sitting.");
    }
    long distinct = input.attendance().stream().map(StudyAttendance::category).distinct().count();
    if (distinct < input.attendance().size()) {
      throw ProblemException.invalid(
          "/attendance",
          "TWICE",
          "Mỗi đối tượng chỉ ghi một dòng.",
          "Each audience has one line only.");
    }
    return special > 0 ? Act.BRIEFING : Act.STUDY;
  }

  private static void requireNamed(PlanRow plan, Set<Long> documents) {
    if (!plan.content().documentIds().containsAll(documents)) {
      throw ProblemException.invalid(
          "/documentIds",
          "DOCUMENT_NOT_IN_PLAN",
          "Kế hoạch không có văn bản này. Hãy chọn trong các văn bản của kế hoạch.",
          "The plan does not name this document. Choose among those it names.");
    }
  }

  private static void checkUnit(PlanRow plan, Unit unit) {
    if (!unit.above().contains(plan.organisationId())) {
      throw ProblemException.invalid(
          "/organisationId",
          "NOT_IN_PLAN",
          "Tổ chức này không thuộc phạm vi của kế hoạch “%s”.",
          "This organisation is not under the plan \"%s\".",
          plan.title());
    }
  }

  private void checkDay(StudySessionInput input, @Nullable Paper newest) {
    if (input.heldOn().isAfter(clock.today())) {
      throw problem(
          ProblemType.STUDY_SESSION_IN_FUTURE,
          "/heldOn",
          "Ngày %1$td/%1$tm/%1$tY chưa đến. Ghi buổi học sau khi đã tổ chức.",
          "%1$tF has not come yet. Enter the sitting once it was held.",
          input.heldOn());
    }
    if (newest != null && input.heldOn().isBefore(newest.issuedOn())) {
      throw problem(
          ProblemType.STUDY_SESSION_BEFORE_DOCUMENT,
          "/heldOn",
          "Buổi học ngày %1$td/%1$tm/%1$tY diễn ra trước khi có %2$s (%3$td/%3$tm/%3$tY).",
          "The sitting of %1$tF was held before %2$s existed (%3$tF).",
          input.heldOn(),
          newest.name(),
          newest.issuedOn());
    }
    if (input.startsAt() != null
        && input.endsAt() != null
        && input.endsAt().compareTo(input.startsAt()) <= 0) {
      throw ProblemException.invalid(
          "/endsAt",
          "BEFORE_START",
          "Giờ kết thúc phải sau giờ bắt đầu.",
          "It ends after it starts.");
    }
  }

  private static void checkOthers(
      StudySessionInput input,
      SessionLedger ledger,
      Place place,
      String key,
      @Nullable Long makeUp,
      @Nullable Long self) {
    Long same = ledger.same(place, key, self);
    if (same != null) {
      throw same < 0
          ? problem(
              ProblemType.STUDY_SESSION_TWICE,
              "/heldOn",
              "Buổi học này có hai lần trong danh sách: cùng đơn vị, ngày, giờ và văn bản.",
              "This sitting is in the list twice: the same unit, day, start and documents.")
          : problem(
              ProblemType.STUDY_SESSION_TWICE,
              "/heldOn",
              "Buổi học này đã được ghi (số %d): cùng đơn vị, ngày, giờ và văn bản.",
              "This sitting was entered already (no. %d): the same unit, day, start and documents.",
              same);
    }
    if (makeUp != null && !ledger.fits(makeUp, place, self)) {
      throw ProblemException.invalid(
          "/makeUpOfId",
          "UNKNOWN_ID",
          "Buổi học bù phải gắn với một buổi học của chính đơn vị trong kế hoạch này.",
          "A make-up belongs to a sitting of the same unit under this plan.");
    }
  }

  private static void checkAudiences(StudySessionInput input, PlanRow plan, String level) {
    for (int i = 0; i < input.attendance().size(); i++) {
      StudyAttendance a = input.attendance().get(i);
      String pointer = "/attendance/" + i;
      if (!plan.content().names(a.category(), level)) {
        throw problem(
            ProblemType.AUDIENCE_NOT_IN_PLAN,
            pointer + "/category",
            "Kế hoạch không có đối tượng %s cho cấp của đơn vị này.",
            "The plan names no audience %s for the level of this unit.",
            a.category());
      }
      boolean persons = value(a.first()) + value(a.makeUp()) > 0;
      if (a.category().inRate() ? value(a.attendances()) > 0 : persons) {
        throw ProblemException.invalid(
            pointer,
            a.category().inRate() ? "PERSONS_ONLY" : "ATTENDANCES_ONLY",
            "Người và lượt người không cộng với nhau: đối tượng này ghi ở một cột thôi.",
            "Persons and attendances are never added: this audience has one of them only.");
      }
    }
  }

  private static void checkPresenter(StudySessionInput input) {
    boolean named = input.presenterPosition() != null && !input.presenterPosition().isBlank();
    if (!named && !WITHOUT_PRESENTER.contains(input.form())) {
      throw problem(
          ProblemType.PRESENTER_WITHOUT_POSITION,
          "/presenterPosition",
          "Cần chức danh người truyền đạt, ví dụ “Bí thư Chi bộ” (không ghi họ tên).",
          "The presenter's position is needed, e.g. \"Secretary of the cell\" (no name).");
    }
  }

  private static void checkExpected(
      StudySessionInput input,
      SessionLedger ledger,
      Place place,
      Set<Long> documents,
      @Nullable Long self) {
    for (int i = 0; i < input.attendance().size(); i++) {
      StudyAttendance a = input.attendance().get(i);
      Long most = ledger.expected(place, a.category());
      long all =
          ledger.attended(place, documents, a.category(), self)
              + value(a.first())
              + value(a.makeUp());
      if (most != null && all > most) {
        throw problem(
            ProblemType.ATTENDED_ABOVE_EXPECTED,
            "/attendance/" + i,
            "Cộng cả các buổi trước có %1$d người dự, nhiều hơn %2$d người phải học. Hãy kiểm tra lại, hoặc nêu lý do.",
            "With the earlier sittings %1$d attended, more than the %2$d expected. Check, or say why.",
            all,
            most);
      }
    }
  }

  /** The mark by which the same sitting is known again. */
  static String key(long organisation, StudySessionInput input, Set<Long> documents) {
    String words =
        organisation
            + "|"
            + input.heldOn()
            + "|"
            + (input.startsAt() == null ? "" : input.startsAt())
            + "|"
            + input.planId()
            + "|"
            + documents.stream().map(String::valueOf).collect(Collectors.joining(","))
            + "|"
            + audience(input);
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Briefings of one day are told apart by whom they are for; of study there is one. */
  private static String audience(StudySessionInput input) {
    return input.attendance().get(0).category().special()
        ? input.attendance().stream()
            .map(a -> a.category().name())
            .distinct()
            .sorted()
            .collect(Collectors.joining(",", "B:", ""))
        : "S";
  }

  static ProblemException problem(
      ProblemType type, String pointer, String vi, String en, @Nullable Object... values) {
    Words words = Words.of(vi, en, values);
    String code = type.slug().toUpperCase(Locale.ROOT).replace('-', '_');
    return new ProblemException(type, words, List.of(new FieldProblem(pointer, code, words, null)));
  }
}

package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblem;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.StudyForm;
import vn.lantoa.study.StudyPlanState;
import vn.lantoa.study.api.StudyAttendance;
import vn.lantoa.study.api.StudySessionInput;

/** Holds a sitting against its plan, its documents and the numbers expected. */
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
      String sameKey) {}

  private record Facts(
      String level,
      boolean below,
      @Nullable Long nearest,
      @Nullable Long same,
      @Nullable LocalDate newest,
      @Nullable String newestSymbol,
      boolean makeUpFits) {}

  private static final Set<StudyForm> WITHOUT_PRESENTER =
      EnumSet.of(StudyForm.SELF_STUDY, StudyForm.DISCUSSION);

  private final EntityManager em;
  private final Reach reach;
  private final CurrentActor actor;
  private final AppClock clock;
  private final Plans plans;

  public SessionRules(
      EntityManager em, Reach reach, CurrentActor actor, AppClock clock, Plans plans) {
    this.em = em;
    this.reach = reach;
    this.actor = actor;
    this.clock = clock;
    this.plans = plans;
  }

  /**
   * Checks what was sent; four statements at most.
   *
   * @param self the sitting it replaces; null for a new one
   * @throws ProblemException naming what is wrong
   */
  Checked check(StudySessionInput input, @Nullable Long self) {
    long organisation = Ids.required("/organisationId", input.organisationId());
    PlanRow plan = plans.require(Ids.required("/planId", input.planId()));
    Act act = act(input);
    requireRecorder(organisation, act);
    plan.require(StudyPlanState.ISSUED);
    Set<Long> documents = new TreeSet<>();
    input.documentIds().forEach(d -> documents.add(Ids.required("/documentIds", d)));
    requireNamed(plan, documents);
    Long makeUp = Ids.field("/makeUpOfId", input.makeUpOfId());
    String key = key(organisation, input, documents);
    Facts facts = facts(plan, organisation, documents, makeUp, key, self);
    checkFacts(input, plan, facts, makeUp);
    checkAudiences(input, plan, facts.level());
    checkPresenter(input);
    if (act == Act.STUDY && (input.overReason() == null || input.overReason().isBlank())) {
      checkExpected(input, plan.id(), organisation, documents, self);
    }
    return new Checked(
        plan.id(),
        organisation,
        act,
        documents,
        makeUp,
        facts.nearest() == null || facts.nearest() == organisation ? null : facts.nearest(),
        key);
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

  private Facts facts(
      PlanRow plan,
      long organisation,
      Set<Long> documents,
      @Nullable Long makeUp,
      String key,
      @Nullable Long self) {
    List<Long> own =
        actor.get().grantsFor(Permission.OBLIGATION_REPORT).stream()
            .map(Grant::organisationId)
            .toList();
    return new Sql(
            """
            SELECT o.level_code,
              EXISTS (SELECT 1 FROM organisation_closure c WHERE c.ancestor_id = :top
                AND c.descendant_id = o.id) AS below,
              (SELECT c.ancestor_id FROM organisation_closure c WHERE c.descendant_id = o.id
                AND c.ancestor_id IN (:own) ORDER BY c.depth LIMIT 1) AS nearest,
              (SELECT s.id FROM study_sitting s WHERE s.same_key = :key AND s.id <> :self) AS same,
              (SELECT MAX(d.issued_on) FROM document d WHERE d.id IN (:documents)) AS newest,
              (SELECT COALESCE(d.symbol, d.title) FROM document d WHERE d.id IN (:documents)
                ORDER BY d.issued_on DESC LIMIT 1) AS newest_symbol,
              EXISTS (SELECT 1 FROM study_sitting s WHERE s.id = :makeUp AND s.plan_id = :plan
                AND s.organisation_id = o.id AND s.id <> :self) AS fits
            FROM organisation o WHERE o.id = :organisation
            """)
        .bind("top", plan.organisationId())
        .bind("own", own.isEmpty() ? List.of(-1L) : own)
        .bind("key", key)
        .bind("self", self == null ? -1L : self)
        .bind("documents", documents)
        .bind("makeUp", makeUp)
        .bind("plan", plan.id())
        .bind("organisation", organisation)
        .first(em, SessionRules::read)
        .orElseThrow(ProblemException::notFound);
  }

  private static Facts read(Row r) {
    return new Facts(
        r.string("level_code"),
        r.bool("below"),
        r.numberOrNull("nearest"),
        r.numberOrNull("same"),
        r.dateOrNull("newest"),
        r.stringOrNull("newest_symbol"),
        r.bool("fits"));
  }

  private void checkFacts(
      StudySessionInput input, PlanRow plan, Facts facts, @Nullable Long makeUp) {
    if (!facts.below()) {
      throw ProblemException.invalid(
          "/organisationId",
          "NOT_IN_PLAN",
          "Tổ chức này không thuộc phạm vi của kế hoạch “%s”.",
          "This organisation is not under the plan \"%s\".",
          plan.title());
    }
    if (input.heldOn().isAfter(clock.today())) {
      throw problem(
          ProblemType.STUDY_SESSION_IN_FUTURE,
          "/heldOn",
          "Ngày %1$td/%1$tm/%1$tY chưa đến. Ghi buổi học sau khi đã tổ chức.",
          "%1$tF has not come yet. Enter the sitting once it was held.",
          input.heldOn());
    }
    if (facts.newest() != null && input.heldOn().isBefore(facts.newest())) {
      throw problem(
          ProblemType.STUDY_SESSION_BEFORE_DOCUMENT,
          "/heldOn",
          "Buổi học ngày %1$td/%1$tm/%1$tY diễn ra trước khi có %2$s (%3$td/%3$tm/%3$tY).",
          "The sitting of %1$tF was held before %2$s existed (%3$tF).",
          input.heldOn(),
          facts.newestSymbol(),
          facts.newest());
    }
    if (facts.same() != null) {
      throw problem(
          ProblemType.STUDY_SESSION_TWICE,
          "/heldOn",
          "Buổi học này đã được ghi (số %d): cùng đơn vị, ngày, giờ và văn bản.",
          "This sitting was entered already (no. %d): the same unit, day, start and documents.",
          facts.same());
    }
    if (makeUp != null && !facts.makeUpFits()) {
      throw ProblemException.invalid(
          "/makeUpOfId",
          "UNKNOWN_ID",
          "Buổi học bù phải gắn với một buổi học của chính đơn vị trong kế hoạch này.",
          "A make-up belongs to a sitting of the same unit under this plan.");
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

  private void checkExpected(
      StudySessionInput input,
      long plan,
      long organisation,
      Set<Long> documents,
      @Nullable Long self) {
    Map<AudienceCategory, long[]> known = new HashMap<>();
    new Sql(
            """
            SELECT e.category, e.persons - e.exempted AS most, COALESCE((SELECT MAX(so_far.n) FROM (
              SELECT d.document_id, a.category, SUM(a.first_persons + a.make_up_persons) AS n
              FROM study_sitting s JOIN study_attendance a ON a.sitting_id = s.id
              JOIN study_sitting_document d ON d.sitting_id = s.id
              WHERE s.plan_id = :plan AND s.organisation_id = :organisation AND s.id <> :self
                AND d.document_id IN (:documents)
              GROUP BY d.document_id, a.category) so_far WHERE so_far.category = e.category), 0) AS n
            FROM study_expected e WHERE e.plan_id = :plan AND e.organisation_id = :organisation
            """)
        .bind("plan", plan)
        .bind("organisation", organisation)
        .bind("self", self == null ? -1L : self)
        .bind("documents", documents)
        .list(
            em,
            r ->
                known.put(
                    r.constant("category", AudienceCategory.class),
                    new long[] {r.number("most"), r.number("n")}));
    for (int i = 0; i < input.attendance().size(); i++) {
      StudyAttendance a = input.attendance().get(i);
      long[] numbers = known.get(a.category());
      if (numbers == null) {
        continue;
      }
      long all = numbers[1] + value(a.first()) + value(a.makeUp());
      if (all > numbers[0]) {
        throw problem(
            ProblemType.ATTENDED_ABOVE_EXPECTED,
            "/attendance/" + i,
            "Cộng cả các buổi trước có %1$d người dự, nhiều hơn %2$d người phải học. Hãy kiểm tra lại, hoặc nêu lý do.",
            "With the earlier sittings %1$d attended, more than the %2$d expected. Check, or say why.",
            all,
            numbers[0]);
      }
    }
  }

  private static int value(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  /** The mark by which the same sitting is known again. */
  private static String key(long organisation, StudySessionInput input, Set<Long> documents) {
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
            + (input.attendance().get(0).category().special() ? "B" : "S");
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static ProblemException problem(
      ProblemType type, String pointer, String vi, String en, @Nullable Object... values) {
    Words words = Words.of(vi, en, values);
    String code = type.slug().toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    return new ProblemException(type, words, List.of(new FieldProblem(pointer, code, words, null)));
  }
}

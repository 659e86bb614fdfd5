package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.Warning;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Language;
import vn.lantoa.study.AudienceCategory;
import vn.lantoa.study.api.StudyPlanInput;

/** What an issued plan may become, and what should be looked at before. */
@ApplicationScoped
public class AmendmentRules {

  private final EntityManager em;
  private final AppClock clock;
  private final Language language;

  public AmendmentRules(EntityManager em, AppClock clock, Language language) {
    this.em = em;
    this.clock = clock;
    this.language = language;
  }

  /**
   * An amended plan stays whose it was and what it was issued as.
   *
   * @throws ProblemException 422 with each field that differs
   */
  static void requireFixed(PlanRow plan, StudyPlanInput input) {
    FieldProblems problems = new FieldProblems();
    fixed(problems, "organisationId", plan.organisationId(), input.organisationId());
    fixed(problems, "parentId", plan.parentId(), input.parentId());
    fixed(problems, "programmeId", plan.programmeId(), input.programmeId());
    fixed(problems, "draftingOrganisationId", plan.draftingId(), input.draftingOrganisationId());
    fixed(problems, "termId", plan.termId(), input.termId());
    fixed(
        problems,
        "issuingBody",
        plan.issuingBody(),
        given(input.issuingBody(), plan.issuingBody()));
    fixed(problems, "type", plan.type(), given(input.type(), plan.type()));
    problems.throwIfAny();
  }

  private static void fixed(
      FieldProblems problems, String field, @Nullable Long before, @Nullable String after) {
    fixed(problems, field, before == null ? null : before.toString(), (Object) after);
  }

  private static String given(@Nullable String value, String before) {
    return Objects.requireNonNullElse(value, before);
  }

  private static void fixed(
      FieldProblems problems, String field, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      problems.add(
          "/" + field,
          "FIXED",
          "Kế hoạch đã ban hành giữ nguyên mục này.",
          "An issued plan keeps this as it is.");
    }
  }

  /**
   * What sittings were recorded of stays in the plan. At most one statement.
   *
   * @throws ProblemException 422 naming what was studied already
   */
  void requireNothingLost(PlanRow plan, PlanContent after) {
    List<Long> documents =
        plan.content().documentIds().stream()
            .filter(d -> !after.documentIds().contains(d))
            .toList();
    List<String> categories =
        plan.content().audiences().stream()
            .map(PlanContent.Audience::category)
            .filter(c -> after.audiences().stream().noneMatch(a -> a.category() == c))
            .map(AudienceCategory::name)
            .distinct()
            .toList();
    if (documents.isEmpty() && categories.isEmpty()) {
      return;
    }
    Set<String> recorded =
        Set.copyOf(
            new Sql(
                    """
                    SELECT DISTINCT 'DOCUMENT' AS kind FROM study_sitting s
                    JOIN study_sitting_document d ON d.sitting_id = s.id
                    WHERE s.plan_id = :plan AND d.document_id IN (:documents)
                    UNION SELECT DISTINCT 'AUDIENCE' FROM study_sitting s
                    JOIN study_attendance t ON t.sitting_id = s.id
                    WHERE s.plan_id = :plan AND t.category IN (:categories)
                    """)
                .bind("plan", plan.id())
                .bind("documents", documents.isEmpty() ? List.of(0L) : documents)
                .bind("categories", categories.isEmpty() ? List.of("") : categories)
                .list(em, r -> r.string("kind")));
    FieldProblems problems = new FieldProblems();
    if (recorded.contains("DOCUMENT")) {
      problems.add(
          "/documents",
          "STUDIED",
          "Đã có buổi học văn bản bị bỏ ra. Hãy giữ văn bản đó trong kế hoạch.",
          "A document left out was studied already. Keep it in the plan.");
    }
    if (recorded.contains("AUDIENCE")) {
      problems.add(
          "/audiences",
          "ATTENDED",
          "Đối tượng bị bỏ ra đã có người dự học. Hãy giữ đối tượng đó.",
          "An audience left out has attended already. Keep it.");
    }
    problems.throwIfAny();
  }

  /** What should be looked at. At most one statement. */
  List<Warning> warnings(PlanRow plan, PlanRow after) {
    List<Warning> all = new ArrayList<>();
    LocalDate today = clock.today();
    boolean past =
        after.content().levels().stream()
            .anyMatch(l -> l.dueOn().isBefore(today) && !plan.content().levels().contains(l));
    if (past) {
      all.add(
          warning(
              "/levels",
              "ALREADY_OVERDUE",
              Words.of(
                  "Có cấp sẽ quá hạn ngay khi điều chỉnh. Hãy kiểm tra ngày.",
                  "A level would be overdue at once. Check the date.")));
    }
    long late = derivedPast(after);
    if (late > 0) {
      all.add(
          warning(
              "/levels",
              "DERIVED_PAST",
              Words.of(
                  "%d kế hoạch của cấp dưới có ngày muộn hơn; cấp dưới phải điều chỉnh.",
                  "%d plans derived from it have a later date; they are to be amended.", late)));
    }
    return all;
  }

  private Warning warning(String pointer, String code, Words words) {
    return new Warning(pointer, code, language.say(words), null, null);
  }

  private long derivedPast(PlanRow after) {
    List<Map<String, String>> dates =
        after.content().levels().stream()
            .map(l -> Map.of("level", l.level(), "dueOn", l.dueOn().toString()))
            .collect(Collectors.toList());
    return new Sql(
            """
            SELECT COUNT(DISTINCT below.id) FROM study_plan below
            LEFT JOIN study_plan_level own ON own.plan_id = below.id
            LEFT JOIN JSON_TABLE(:dates, '$[*]' COLUMNS (level_code VARCHAR(30) PATH '$.level',
              due_on DATE PATH '$.dueOn')) d ON d.level_code COLLATE utf8mb4_bin = own.level_code
            WHERE below.parent_id = :plan AND below.state = 'ISSUED'
              AND below.past_superior_reason IS NULL
              AND (below.ends_on > :ends OR own.due_on > d.due_on)
            """)
        .bind("dates", Plans.json(dates))
        .bind("plan", after.id())
        .bind("ends", after.endsOn())
        .number(em);
  }
}

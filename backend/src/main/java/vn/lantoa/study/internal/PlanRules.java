package vn.lantoa.study.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Documents;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblem;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.study.ChecklistPoint;
import vn.lantoa.study.StudyRule;
import vn.lantoa.study.api.StudyAudienceInput;
import vn.lantoa.study.api.StudyCheck;
import vn.lantoa.study.api.StudyLevel;
import vn.lantoa.study.api.StudyPlanDocumentInput;
import vn.lantoa.study.api.StudyPlanInput;
import vn.lantoa.study.api.StudyRuleSetting;

/** Turns what a person sent into what a plan says, and tells everything that is wrong with it. */
@ApplicationScoped
public class PlanRules {

  private static final Set<StudyRule> OFF_UNLESS_ASKED =
      Set.of(StudyRule.ESSAYS, StudyRule.PROGRAMME_FOLLOWS);

  private final EntityManager em;
  private final Documents documents;

  public PlanRules(EntityManager em, Documents documents) {
    this.em = em;
    this.documents = documents;
  }

  /**
   * What the plan is to say. Two statements.
   *
   * @throws ProblemException 404 where a document may not be read, 422 for what is wrong
   */
  PlanContent content(StudyPlanInput input, @Nullable Long programmeDocument) {
    FieldProblems problems = new FieldProblems();
    PlanContent content =
        new PlanContent(
            input.citations() == null ? List.of() : input.citations(),
            documents(input, programmeDocument, problems),
            input.checklist() == null ? usualChecklist() : input.checklist(),
            levels(input, problems),
            audiences(input, problems),
            rules(input, problems));
    problems.throwIfAny();
    requireReadable(content.documentIds());
    checkCodes(input, content, problems);
    problems.throwIfAny();
    return content;
  }

  private static List<StudyCheck> usualChecklist() {
    return Arrays.stream(ChecklistPoint.values())
        .filter(p -> p != ChecklistPoint.OTHER)
        .map(p -> new StudyCheck(p, null))
        .toList();
  }

  private static List<PlanContent.Doc> documents(
      StudyPlanInput input, @Nullable Long programmeDocument, FieldProblems problems) {
    List<PlanContent.Doc> all = new ArrayList<>();
    List<StudyPlanDocumentInput> given = input.documents() == null ? List.of() : input.documents();
    Set<Long> seen = new HashSet<>();
    int citations = input.citations() == null ? 0 : input.citations().size();
    for (int i = 0; i < given.size(); i++) {
      StudyPlanDocumentInput d = given.get(i);
      long id = Ids.required("/documents/" + i + "/documentId", d.documentId());
      if (!seen.add(id)) {
        problems.add(
            "/documents/" + i,
            "TWICE",
            "Văn bản này đã được ghi.",
            "This document is named already.");
      }
      if (d.citation() != null && d.citation() >= citations) {
        problems.add(
            "/documents/" + i + "/citation",
            "UNKNOWN_CITATION",
            "Không có cụm viện dẫn này.",
            "There is no such citation.");
      }
      all.add(
          new PlanContent.Doc(
              id, d.citation(), d.topics() == null ? List.of() : List.copyOf(d.topics())));
    }
    if (programmeDocument != null && seen.add(programmeDocument)) {
      all.add(new PlanContent.Doc(programmeDocument, null, List.of()));
    }
    return all;
  }

  private static List<StudyLevel> levels(StudyPlanInput input, FieldProblems problems) {
    List<StudyLevel> given = input.levels() == null ? List.of() : input.levels();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      StudyLevel level = given.get(i);
      if (!seen.add(level.level())) {
        problems.add(
            "/levels/" + i, "TWICE", "Mỗi cấp chỉ có một thời hạn.", "A level has one date only.");
      }
      outside(input, level.dueOn(), "/levels/" + i + "/dueOn", problems);
    }
    return given.stream()
        .sorted(Comparator.comparing(StudyLevel::dueOn).thenComparing(StudyLevel::level))
        .toList();
  }

  private static void outside(
      StudyPlanInput input, LocalDate day, String pointer, FieldProblems problems) {
    if (day.isAfter(input.endsOn())
        || (input.startsOn() != null && day.isBefore(input.startsOn()))) {
      problems.add(
          pointer,
          "OUTSIDE_PLAN",
          "Ngày %1$td/%1$tm/%1$tY nằm ngoài thời gian của kế hoạch.",
          "The date %1$tF lies outside the plan.",
          day);
    }
  }

  private static List<PlanContent.Audience> audiences(
      StudyPlanInput input, FieldProblems problems) {
    List<StudyAudienceInput> given = input.audiences() == null ? List.of() : input.audiences();
    List<PlanContent.Audience> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < given.size(); i++) {
      StudyAudienceInput a = given.get(i);
      String level = a.level() == null ? "" : a.level();
      if (!seen.add(a.category() + "@" + level)) {
        problems.add(
            "/audiences/" + i,
            "TWICE",
            "Đối tượng này đã được ghi.",
            "This audience is named already.");
      }
      if (a.dueOn() != null) {
        outside(input, a.dueOn(), "/audiences/" + i + "/dueOn", problems);
      }
      all.add(new PlanContent.Audience(a.category(), level, a.form(), a.dueOn(), null));
    }
    return all;
  }

  private static List<StudyRuleSetting> rules(StudyPlanInput input, FieldProblems problems) {
    Map<StudyRule, StudyRuleSetting> all = new EnumMap<>(StudyRule.class);
    for (StudyRule rule : StudyRule.values()) {
      boolean usual = input.rules() == null && !OFF_UNLESS_ASKED.contains(rule);
      all.put(rule, new StudyRuleSetting(rule, usual, null, null));
    }
    List<StudyRuleSetting> given = input.rules() == null ? List.of() : input.rules();
    for (int i = 0; i < given.size(); i++) {
      StudyRuleSetting r = given.get(i);
      boolean essays = r.rule() == StudyRule.ESSAYS;
      if (!essays && (r.hand() != null || r.dueOn() != null)) {
        problems.add(
            "/rules/" + i,
            "NO_PARAMETER",
            "Quy định này không có cách viết hay ngày riêng.",
            "This rule takes no way of writing and no date.");
      }
      all.put(r.rule(), r);
    }
    return List.copyOf(all.values());
  }

  private void requireReadable(List<Long> ids) {
    if (ids.isEmpty()) {
      return;
    }
    Sql sql = new Sql("SELECT COUNT(*) FROM document doc WHERE doc.id IN (:ids)").bind("ids", ids);
    documents.readable(sql, "doc");
    if (sql.number(em) != ids.size()) {
      throw ProblemException.notFound();
    }
  }

  private void checkCodes(StudyPlanInput input, PlanContent content, FieldProblems problems) {
    Set<String> known =
        new HashSet<>(
            new Sql(
                    """
                    SELECT CONCAT('B', code) AS found FROM issuing_body
                    UNION ALL SELECT CONCAT('T', code) FROM document_type
                    UNION ALL SELECT CONCAT('L', code) FROM organisation_level
                    UNION ALL SELECT 'DRAFTING' FROM organisation_closure
                      WHERE ancestor_id = :organisation AND descendant_id = :drafting
                    UNION ALL SELECT 'TERM' FROM term t JOIN organisation_closure c
                      ON c.ancestor_id = t.organisation_id AND c.descendant_id = :organisation
                      WHERE t.id = :term
                    """)
                .bind("organisation", Ids.required("/organisationId", input.organisationId()))
                .bind(
                    "drafting",
                    Ids.field("/draftingOrganisationId", input.draftingOrganisationId()))
                .bind("term", Ids.field("/termId", input.termId()))
                .list(em, r -> r.string("found")));
    unknown(known, input.issuingBody(), "B", "/issuingBody", problems);
    unknown(known, input.type(), "T", "/type", problems);
    content.levels().forEach(l -> unknown(known, l.level(), "L", "/levels", problems));
    content.audiences().stream()
        .filter(a -> !a.level().isEmpty())
        .forEach(a -> unknown(known, a.level(), "L", "/audiences", problems));
    if (input.draftingOrganisationId() != null && !known.contains("DRAFTING")) {
      problems.add(
          "/draftingOrganisationId",
          "NOT_BELOW",
          "Cơ quan soạn thảo phải thuộc tổ chức ban hành kế hoạch.",
          "Who drafts must belong to the organisation whose plan it is.");
    }
    if (input.termId() != null && !known.contains("TERM")) {
      problems.add(
          "/termId",
          "UNKNOWN_TERM",
          "Nhiệm kỳ này không phải của tổ chức hoặc cấp trên.",
          "This is no term of the organisation or of one above it.");
    }
  }

  private static void unknown(
      Set<String> known,
      @Nullable String code,
      String catalogue,
      String pointer,
      FieldProblems problems) {
    if (code != null && !known.contains(catalogue + code)) {
      problems.add(pointer, "UNKNOWN_CODE", "Không có mã “%s”.", "There is no code \"%s\".", code);
    }
  }

  /**
   * A lower committee's date lies after its superior's only with a reason.
   *
   * @throws ProblemException 422
   */
  static void requireNotPast(StudyPlanInput input, PlanContent content, PlanRow superior) {
    if (input.pastSuperiorReason() != null && !input.pastSuperiorReason().isBlank()) {
      return;
    }
    List<FieldProblem> late = new ArrayList<>();
    for (int i = 0; i < content.levels().size(); i++) {
      StudyLevel own = content.levels().get(i);
      LocalDate last =
          superior.content().levels().stream()
              .filter(l -> l.level().equals(own.level()))
              .map(StudyLevel::dueOn)
              .findFirst()
              .orElse(superior.endsOn());
      if (own.dueOn().isAfter(last)) {
        late.add(late("/levels/" + i + "/dueOn", own.dueOn(), last));
      }
    }
    if (input.endsOn().isAfter(superior.endsOn())) {
      late.add(late("/endsOn", input.endsOn(), superior.endsOn()));
    }
    if (!late.isEmpty()) {
      throw new ProblemException(ProblemType.STUDY_DATE_PAST_SUPERIOR, late.get(0).detail(), late);
    }
  }

  private static FieldProblem late(String pointer, LocalDate own, LocalDate last) {
    return new FieldProblem(
        pointer,
        "PAST_SUPERIOR",
        Words.of(
            "Ngày %1$td/%1$tm/%1$tY sau ngày cấp trên giao (%2$td/%2$tm/%2$tY). Hãy chọn ngày sớm hơn, hoặc nêu lý do.",
            "%1$tF lies after the superior's %2$tF. Choose an earlier date, or say why.",
            own,
            last),
        last.toString());
  }

  /**
   * Nothing is missing.
   *
   * @throws ProblemException 422 with every place
   */
  static void requireComplete(PlanContent content) {
    List<FieldProblem> missing = missing(content);
    if (!missing.isEmpty()) {
      throw new ProblemException(
          ProblemType.STUDY_PLAN_INCOMPLETE,
          Words.of("Còn %d chỗ phải bổ sung.", "%d places must be completed.", missing.size()),
          missing);
    }
  }

  /** What keeps the plan from being submitted. */
  static List<FieldProblem> missing(PlanContent content) {
    FieldProblems problems = new FieldProblems();
    if (content.documents().isEmpty()) {
      problems.add(
          "/documents",
          "REQUIRED",
          "Chưa có văn bản để học tập.",
          "There is no document to study.");
    }
    if (content.levels().isEmpty()) {
      problems.add(
          "/levels",
          "REQUIRED",
          "Chưa có cấp nào phải học tập.",
          "There is no level that studies.");
    }
    if (content.audiences().stream().noneMatch(a -> !a.category().special())) {
      problems.add(
          "/audiences",
          "REQUIRED",
          "Chưa có đối tượng học tập.",
          "There is no audience that studies.");
    }
    for (int i = 0; i < content.citations().size(); i++) {
      if (!content.resolved(i)) {
        problems.add(
            "/citations/" + i,
            "UNRESOLVED",
            "“%s” chưa được chỉ ra là những văn bản nào.",
            "Nobody has said which documents \"%s\" are.",
            content.citations().get(i));
      }
    }
    boolean special = content.audiences().stream().anyMatch(a -> a.category().special());
    if (content.asks(StudyRule.SPECIAL_AUDIENCES) && !special) {
      problems.add(
          "/rules",
          "NO_SPECIAL_AUDIENCE",
          "Quy định có thông tin kết quả cho đối tượng riêng, nhưng kế hoạch chưa nêu đối tượng nào.",
          "The rule asks for briefings of special audiences, but the plan names none.");
    }
    return Objects.requireNonNull(problems.all());
  }
}

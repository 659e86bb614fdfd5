package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineContext;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.deadline.Recurring;
import vn.lantoa.document.DocumentFacts;
import vn.lantoa.document.Documents;
import vn.lantoa.obligation.api.AddresseesInput;
import vn.lantoa.obligation.api.ConfirmerKind;
import vn.lantoa.obligation.api.DemandInput;
import vn.lantoa.obligation.api.LevelDeadlineInput;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.web.Ids;

/** Turns what a person sent into a demand, and says everything that is wrong with it at once. */
@ApplicationScoped
public class DemandRules {

  /** What the marks before a found code stand for. */
  private static final String LEVEL = "L";

  private static final String KIND = "K";
  private static final String ORGANISATION = "O";

  private final EntityManager em;
  private final Documents documents;
  private final Reach reach;
  private final DeadlineContexts contexts;

  public DemandRules(
      EntityManager em, Documents documents, Reach reach, DeadlineContexts contexts) {
    this.contexts = contexts;
    this.em = em;
    this.documents = documents;
    this.reach = reach;
  }

  /**
   * Writes the input into the demand.
   *
   * @throws ProblemException 422 with every field that is wrong, 403 outside one's right to demand
   */
  DocumentFacts apply(Demand demand, DemandInput input) {
    return apply(
        demand, input, documents.requireReadable(Ids.required("/documentId", input.documentId())));
  }

  /** The same for a document that was looked up already. */
  DocumentFacts apply(Demand demand, DemandInput input, DocumentFacts document) {
    FieldProblems problems = new FieldProblems();
    if (!reach.covers(Permission.DEMAND_EDIT, document.holderId(), input.act())) {
      throw ProblemException.forbidden();
    }
    AddresseeRule rule = addressees(input, problems);
    List<DemandDeadline> deadlines = deadlines(demand, input, document, rule, problems);
    Long confirmer = confirmer(input, problems);
    checkNamed(rule, input, confirmer, problems);
    Long provision = provision(input, document, problems);
    Long above = above(input, problems);
    problems.throwIfAny();

    demand.externalId = input.externalId();
    demand.documentId = document.id();
    demand.provisionId = provision;
    demand.parentDemandId = above;
    demand.act = input.act();
    demand.title = input.title();
    demand.output = input.output();
    demand.quotedWords = input.quotedWords();
    demand.addressees = rule.keepingDates(demand.addressees).encode();
    demand.confirmer =
        input.confirmer() == null ? ConfirmerKind.DIRECT_SUPERIOR : input.confirmer();
    demand.confirmerOrganisationId = confirmer;
    demand.evidenceRequired = Boolean.TRUE.equals(input.evidenceRequired());
    demand.replaceDeadlines(deadlines);
    return document;
  }

  private static AddresseeRule addressees(DemandInput input, FieldProblems problems) {
    AddresseesInput a = input.addressees();
    Long root = Ids.field("/addressees/subtreeOf", a.subtreeOf());
    AddresseeRule rule =
        new AddresseeRule(
            root,
            Boolean.TRUE.equals(a.includeRoot()),
            distinct(a.levels()),
            distinct(a.kinds()),
            ids("/addressees/organisations", a.organisations()),
            ids("/addressees/exceptions", a.exceptions()),
            ids("/coordinatorIds", input.coordinatorIds()),
            Map.of());
    if (root == null && rule.organisations().isEmpty()) {
      problems.add(
          "/addressees",
          "NO_ADDRESSEES",
          "Chưa có nơi nhận. Hãy chọn một đảng bộ (kèm cấp, loại) hoặc chọn từng tổ chức.",
          "There are no addressees. Choose a subtree (with levels and kinds) or single organisations.");
    }
    return rule;
  }

  private List<DemandDeadline> deadlines(
      Demand demand,
      DemandInput input,
      DocumentFacts document,
      AddresseeRule rule,
      FieldProblems problems) {
    List<DeadlineRule> rules = new ArrayList<>();
    for (int i = 0; i < input.deadlines().size(); i++) {
      rules.add(input.deadlines().get(i).rule().rule("/deadlines/" + i + "/rule"));
    }
    Long above = Ids.field("/parentDemandId", input.parentDemandId());
    DeadlineContext context = contexts.of(rules, document, demand.id, above);
    List<DemandDeadline> deadlines = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < input.deadlines().size(); i++) {
      LevelDeadlineInput given = input.deadlines().get(i);
      String pointer = "/deadlines/" + i;
      String level = given.level() == null ? DemandDeadline.EVERY_LEVEL : given.level();
      DeadlineRule parsed = rules.get(i);
      checkEnds(parsed, context, pointer + "/rule/until", problems);
      DemandDeadline deadline =
          DemandDeadline.of(level, parsed, given.words(), context, contexts.ahead());
      if (!seen.add(level)) {
        problems.add(
            pointer + "/level",
            "TWICE",
            "Mỗi cấp chỉ có một thời hạn.",
            "A level has one deadline only.");
      }
      checkNotBefore(document.issuedOn(), deadline.dueOn, pointer + "/rule", problems);
      deadlines.add(deadline);
    }
    boolean everyLevel = seen.contains(DemandDeadline.EVERY_LEVEL);
    boolean covered =
        rule.organisations().isEmpty()
            && rule.coordinators().isEmpty()
            && !rule.levels().isEmpty()
            && seen.containsAll(rule.levels());
    if (!everyLevel && !covered) {
      problems.add(
          "/deadlines",
          "LEVEL_WITHOUT_DEADLINE",
          "Có cấp chưa có thời hạn. Hãy thêm một thời hạn chung, hoặc ghi rõ “chưa đặt thời hạn”.",
          "Some level has no deadline. Add one for every level, or say that none is set.");
    }
    return deadlines;
  }

  /** What comes round ends: with a day, or with the term. */
  private static void checkEnds(
      DeadlineRule rule, DeadlineContext context, String pointer, FieldProblems problems) {
    if (rule instanceof Recurring recurring
        && recurring.until() == null
        && context.term() == null) {
      problems.add(
          pointer,
          "NO_END",
          "Việc định kỳ phải có ngày kết thúc: hãy nêu ngày, hoặc gắn văn bản với nhiệm kỳ.",
          "What comes round must end: give a day, or tie the document to a term.");
    }
  }

  private static void checkNotBefore(
      LocalDate issuedOn, @Nullable LocalDate dueOn, String pointer, FieldProblems problems) {
    if (dueOn != null && dueOn.isBefore(issuedOn)) {
      problems.add(
          pointer,
          "BEFORE_DOCUMENT",
          "Ngày cuối %1$td/%1$tm/%1$tY trước ngày ban hành %2$td/%2$tm/%2$tY. Hãy kiểm tra năm.",
          "The last day %1$tF lies before the document's date %2$tF. Check the year.",
          dueOn,
          issuedOn);
    }
  }

  /**
   * Everything named must exist, lie in reach of the right to publish, and levels and kinds be
   * known.
   */
  private void checkNamed(
      AddresseeRule rule, DemandInput input, @Nullable Long confirmer, FieldProblems problems) {
    Set<Long> named = new HashSet<>(rule.roots());
    named.addAll(confirmer == null ? List.of() : List.of(confirmer));
    Set<String> known = known(named);
    if (confirmer != null) {
      outside(List.of(confirmer), known, "/confirmerOrganisationId", problems);
    }
    List<Long> root = rule.subtreeOf() == null ? List.of() : List.of(rule.subtreeOf());
    outside(root, known, "/addressees/subtreeOf", problems);
    outside(rule.organisations(), known, "/addressees/organisations", problems);
    outside(rule.coordinators(), known, "/coordinatorIds", problems);
    Set<String> levels = new HashSet<>(rule.levels());
    input.deadlines().stream()
        .map(LevelDeadlineInput::level)
        .filter(Objects::nonNull)
        .forEach(levels::add);
    unknown(levels, LEVEL, known, "/addressees/levels", problems);
    unknown(rule.kinds(), KIND, known, "/addressees/kinds", problems);
  }

  /**
   * The organisations among these that may be demanded of, every level and every kind: one
   * statement.
   */
  private Set<String> known(Set<Long> organisations) {
    Sql sql =
        new Sql(
                """
                SELECT CONCAT('L', code) AS found FROM organisation_level
                UNION ALL SELECT CONCAT('K', code) FROM organisation_kind
                UNION ALL SELECT CONCAT('O', o.id) FROM organisation o WHERE o.id IN (:ids)
                """)
            .bind("ids", organisations.isEmpty() ? Set.of(-1L) : organisations);
    reach.restrict(sql, Permission.DEMAND_PUBLISH, "o.id", null);
    return new HashSet<>(sql.list(em, r -> r.string("found")));
  }

  private static void outside(
      List<Long> wanted, Set<String> known, String pointer, FieldProblems problems) {
    for (Long id : wanted) {
      if (!known.contains(ORGANISATION + id)) {
        problems.add(
            pointer,
            "OUT_OF_REACH",
            "Tổ chức %d không có, hoặc bạn không giao được nhiệm vụ cho tổ chức đó.",
            "Organisation %d does not exist, or you may not demand of it.",
            id);
      }
    }
  }

  private static void unknown(
      Collection<String> codes,
      String catalogue,
      Set<String> known,
      String pointer,
      FieldProblems problems) {
    for (String code : codes) {
      if (!known.contains(catalogue + code)) {
        problems.add(
            pointer, "UNKNOWN_CODE", "Không có mã “%s”.", "There is no code \"%s\".", code);
      }
    }
  }

  /** The demand this one serves: any that is published and rests on a document in reach. */
  private @Nullable Long above(DemandInput input, FieldProblems problems) {
    Long above = Ids.field("/parentDemandId", input.parentDemandId());
    if (above == null) {
      return null;
    }
    Sql sql =
        new Sql(
                """
                SELECT COUNT(*) FROM demand d JOIN document doc ON doc.id = d.document_id
                WHERE d.id = :above AND d.state <> 'DRAFT'
                """)
            .bind("above", above);
    documents.readable(sql, "doc");
    if (sql.number(em) == 0) {
      problems.add(
          "/parentDemandId",
          "UNKNOWN_ID",
          "Không có yêu cầu này, hoặc nằm ngoài phạm vi của bạn.",
          "There is no such demand, or it lies outside your reach.");
    }
    return above;
  }

  private @Nullable Long provision(
      DemandInput input, DocumentFacts document, FieldProblems problems) {
    Long provision = Ids.field("/provisionId", input.provisionId());
    if (provision != null && !documents.hasProvision(document.id(), provision)) {
      problems.add(
          "/provisionId",
          "UNKNOWN_ID",
          "Đoạn này không thuộc văn bản. Hãy chọn lại đoạn.",
          "This passage is not of the document. Choose again.");
    }
    return provision;
  }

  private static @Nullable Long confirmer(DemandInput input, FieldProblems problems) {
    Long confirmer = Ids.field("/confirmerOrganisationId", input.confirmerOrganisationId());
    boolean board = input.confirmer() == ConfirmerKind.ADVISORY_BOARD;
    if (board == (confirmer == null)) {
      problems.add(
          "/confirmerOrganisationId",
          "CONFIRMER",
          "Nêu ban tham mưu khi, và chỉ khi, ban tham mưu xác nhận.",
          "Name the advisory board where, and only where, it confirms.");
    }
    return confirmer;
  }

  private static List<String> distinct(@Nullable List<String> values) {
    return values == null ? List.of() : values.stream().distinct().toList();
  }

  private static List<Long> ids(String pointer, @Nullable List<String> values) {
    return values == null
        ? List.of()
        : values.stream().map(v -> Ids.required(pointer, v)).distinct().toList();
  }
}

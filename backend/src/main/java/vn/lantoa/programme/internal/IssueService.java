package vn.lantoa.programme.internal;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRegister;
import vn.lantoa.document.DocumentSpec;
import vn.lantoa.document.NextNumber;
import vn.lantoa.document.RelationType;
import vn.lantoa.obligation.DemandSets;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.programme.ProgrammeGapNote;
import vn.lantoa.programme.ProgrammeListener;
import vn.lantoa.programme.api.IssueInput;
import vn.lantoa.programme.api.IssuePreview;
import vn.lantoa.programme.api.IssueResult;
import vn.lantoa.programme.api.ProgrammeGaps;
import vn.lantoa.programme.internal.ProgrammeAccess.Standing;
import vn.lantoa.programme.internal.ProgrammeReader.Whole;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblem;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.IfMatch;
import vn.lantoa.target.Targets;

/**
 * Issues a programme: its document with its provisions, and the demands of its tasks, in one
 * transaction. The statements do not grow with the tasks.
 */
@ApplicationScoped
public class IssueService {

  private final EntityManager em;
  private final Reach reach;
  private final CurrentActor actor;
  private final AppClock clock;
  private final IfMatch ifMatch;
  private final ProgrammeAccess access;
  private final ProgrammeReader reader;
  private final ProgrammeContents contents;
  private final Completeness completeness;
  private final Organisations organisations;
  private final DocumentRegister register;
  private final DemandSets demands;
  private final Targets targets;
  private final Journal journal;
  private final List<ProgrammeListener> listeners;

  public IssueService(
      EntityManager em,
      Reach reach,
      CurrentActor actor,
      AppClock clock,
      IfMatch ifMatch,
      ProgrammeAccess access,
      ProgrammeReader reader,
      ProgrammeContents contents,
      Completeness completeness,
      Organisations organisations,
      DocumentRegister register,
      DemandSets demands,
      Targets targets,
      Journal journal,
      @All List<ProgrammeListener> listeners) {
    this.em = em;
    this.reach = reach;
    this.actor = actor;
    this.clock = clock;
    this.ifMatch = ifMatch;
    this.access = access;
    this.reader = reader;
    this.contents = contents;
    this.completeness = completeness;
    this.organisations = organisations;
    this.register = register;
    this.demands = demands;
    this.targets = targets;
    this.journal = journal;
    this.listeners = listeners;
  }

  /** What issuing would do; writes nothing. */
  public IssuePreview preview(long id) {
    Standing head = access.requireEditable(id);
    Whole whole = reader.whole(head);
    IssuePlan plan = IssuePlan.of(whole.tasks(), before(head));
    ProgrammeGaps gaps = completeness.body(completeness.gaps(whole));
    Set<Long> named = ProgrammeReader.named(whole);
    NextNumber next = next(head);
    boolean approved = whole.contentHash().equals(head.approvedHash());
    return new IssuePreview(
        next.number(),
        next.symbol(),
        plan.created(),
        plan.put().size() - plan.created(),
        plan.withdrawn().size(),
        plan.unchanged(),
        named.size() - 1L,
        whole.contentHash(),
        ProgrammeReader.approval(head, whole.contentHash()),
        gaps,
        IssuedText.of(whole, organisations.refs(named)).text(),
        head.mayApprove() && head.state().isDraft() && approved && gaps.blocking() == 0);
  }

  /** Issues the content that was approved. */
  @Transactional
  public IssueResult issue(long id, IssueInput input) {
    Standing head = access.requireApprovable(id);
    reach.require(Permission.DEMAND_PUBLISH, Permission.DOCUMENT_READ, head.organisationId());
    ifMatch.check(head.version());
    Programme programme =
        Objects.requireNonNull(em.find(Programme.class, id, LockModeType.PESSIMISTIC_WRITE));
    ifMatch.check(programme.version);
    programme.requireDraft();
    Whole whole = reader.whole(head);
    requireComplete(whole);
    programme.requireApproved(whole.contentHash());
    Map<String, Object> before = programme.fields();
    List<TaskRow> earlier = before(head);
    Long amending = null;
    Long document = head.documentId();
    if (document == null) {
      document = register(head, requireSymbol(input.symbol()), input);
    } else if (input.symbol() != null && !input.symbol().isBlank()) {
      amending = register(head, input.symbol(), input);
      register.relate(amending, RelationType.AMENDS, document, head.reason());
    }
    relate(head, document);
    DemandSets.Done done = demand(whole, earlier, document, head.reason());
    targets.issue(id, head.previousId(), document);
    programme.issue(whole.contentHash(), document, amending, clock.now());
    programme.changedBy = actor.accountId();
    em.flush();
    retire(head);
    listeners.forEach(l -> l.issued(id));
    journal.record(
        ProgrammeService.entry("issue", programme)
            .between(before, programme.fields())
            .with("created", null, done.created())
            .with("changed", null, done.changed())
            .with("withdrawn", null, done.withdrawn())
            .because(head.reason()));
    return new IssueResult(
        Long.toString(id),
        Long.toString(document),
        done.created(),
        done.changed(),
        done.withdrawn());
  }

  private List<TaskRow> before(Standing head) {
    return head.previousId() == null ? List.of() : contents.tasks(List.of(head.previousId()));
  }

  private void requireComplete(Whole whole) {
    List<FieldProblem> missing = new ArrayList<>();
    for (ProgrammeGapNote gap : completeness.gaps(whole)) {
      if (gap.code().blocks()) {
        String pointer =
            gap.taskId() != null
                ? "/tasks/" + gap.taskId()
                : gap.sectionId() != null
                    ? "/sections/" + gap.sectionId()
                    : gap.targetId() != null ? "/targets/" + gap.targetId() : "/";
        Words words = gap.words();
        String place = gap.place() == null ? "" : "“" + gap.place() + "”: ";
        missing.add(
            new FieldProblem(
                pointer,
                gap.code().name(),
                new Words(place + words.vi(), place + words.en()),
                null));
      }
    }
    if (!missing.isEmpty()) {
      throw new ProblemException(
          ProblemType.PROGRAMME_INCOMPLETE,
          Words.of(
              "Còn %d chỗ phải bổ sung trước khi ban hành.",
              "%d places must be completed before it is issued.", missing.size()),
          missing);
    }
  }

  private static String requireSymbol(@Nullable String symbol) {
    if (symbol == null || symbol.isBlank()) {
      throw ProblemException.invalid(
          "/symbol",
          "REQUIRED",
          "Cần số, ký hiệu để ban hành. Xem trước đề nghị số tiếp theo.",
          "A number and symbol are needed to issue. The preview proposes the next.");
    }
    return symbol;
  }

  /** Enters the document; a number that is used already is refused with the next one. */
  private long register(Standing head, String symbol, IssueInput input) {
    DocumentSpec spec =
        new DocumentSpec(
            null,
            symbol,
            head.type(),
            head.organisationId(),
            head.issuingBody(),
            head.organisationId(),
            head.term() == null ? null : Long.valueOf(head.term().id()),
            null,
            input.issuedOn() == null ? clock.today() : input.issuedOn(),
            null,
            head.title(),
            null,
            input.place(),
            input.signerPosition(),
            null);
    return register.issue(spec);
  }

  private NextNumber next(Standing head) {
    return register.next(
        head.organisationId(),
        head.issuingBody(),
        head.type(),
        head.term() == null ? null : Long.valueOf(head.term().id()));
  }

  /** What it serves, which readers of the programme may read as well. */
  private void relate(Standing head, long document) {
    Set<Long> known = new HashSet<>();
    new Sql(
            """
            SELECT target_id FROM document_relation
            WHERE source_id = :document AND type = 'IMPLEMENTS'
            """)
        .bind("document", document)
        .list(em, r -> known.add(r.number("target_id")));
    for (String basis : head.basisIds()) {
      long target = ProgrammeReader.document(basis);
      if (known.add(target)) {
        register.relate(document, RelationType.IMPLEMENTS, target, null);
      }
    }
  }

  /** Writes the provisions, then the demands, then their ids beside the tasks. */
  private DemandSets.Done demand(
      Whole whole, List<TaskRow> earlier, long document, @Nullable String reason) {
    Map<Long, OrganisationRef> names = organisations.refs(ProgrammeReader.named(whole));
    IssuedText text = IssuedText.of(whole, names);
    Map<Long, Long> provisions = text.provisions(register.replaceText(document, text.text()));
    IssuePlan plan = IssuePlan.of(whole.tasks(), earlier);
    DemandSets.Done done = demands.put(document, plan.plans(provisions), plan.withdrawn(), reason);
    keep(plan.put(), done.demandIds());
    return done;
  }

  private void keep(List<TaskRow> tasks, List<Long> demandIds) {
    if (tasks.isEmpty()) {
      return;
    }
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      pairs.add("[" + tasks.get(i).id() + "," + demandIds.get(i) + "]");
    }
    new Sql(
            """
            UPDATE programme_task t JOIN JSON_TABLE(:pairs, '$[*]' COLUMNS (
              task BIGINT PATH '$[0]', demand BIGINT PATH '$[1]')) pair ON pair.task = t.id
            SET t.demand_id = pair.demand
            """)
        .bind("pairs", pairs.stream().collect(Collectors.joining(",", "[", "]")))
        .execute(em);
  }

  private void retire(Standing head) {
    if (head.previousId() != null) {
      Programme previous = em.find(Programme.class, head.previousId());
      if (previous != null) {
        previous.amended();
        em.flush();
      }
    }
  }
}

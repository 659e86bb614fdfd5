package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Documents;
import vn.lantoa.obligation.api.DemandState;
import vn.lantoa.obligation.api.Publication;
import vn.lantoa.obligation.api.PublicationAction;
import vn.lantoa.obligation.internal.DemandService.Held;
import vn.lantoa.obligation.internal.PublicationSql.Change;
import vn.lantoa.obligation.internal.PublicationSql.EffectCount;
import vn.lantoa.obligation.internal.PublicationSql.Touched;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.job.JobProgress;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;

/**
 * Publishing, amending and withdrawing, in the caller's transaction: first what it comes to, so
 * that the caller may leave it to a job, then all of it.
 */
@ApplicationScoped
public class DemandPublisher {

  /**
   * What is to be done; nothing is written yet.
   *
   * @param proposal of an amendment: the demand as it will stand
   * @param touched what an amendment or a withdrawal comes to
   */
  record Plan(
      Held held,
      PublicationAction action,
      @Nullable Demand proposal,
      @Nullable String reason,
      Touched touched,
      Parts parts) {

    /** How many rows are looked at, about. */
    long rows() {
      return parts.rows();
    }
  }

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final Documents documents;
  private final PublicationSql publications;
  private final PublicationRows rows;
  private final DeadlineContexts contexts;
  private final Receipts receipts;
  private final Journal journal;

  public DemandPublisher(
      EntityManager em,
      CurrentActor actor,
      AppClock clock,
      Documents documents,
      PublicationSql publications,
      PublicationRows rows,
      DeadlineContexts contexts,
      Receipts receipts,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.documents = documents;
    this.publications = publications;
    this.rows = rows;
    this.contexts = contexts;
    this.receipts = receipts;
    this.journal = journal;
  }

  /** A draft to be expanded over the tree. */
  Plan publishing(Held held) {
    Demand demand = held.demand();
    demand.requireUnpublished();
    contexts.refresh(demand, held.document());
    requireTurns(demand);
    Parts parts = rows.parts(held.expansion());
    return new Plan(held, PublicationAction.PUBLISH, null, null, new Touched(0, 0, 0), parts);
  }

  /** How many rows an amendment or a withdrawal looks at, about; mostly no statement. */
  long size(Demand demand) {
    return demand.owedRows == null
        ? publications.owed(Objects.requireNonNull(demand.id))
        : demand.owedRows;
  }

  /** A published demand to be changed, and what is owed by it. */
  Plan amending(Held held, Consumer<Demand> amendment, String reason) {
    held.demand().requirePublished();
    Held proposed = DemandService.proposed(held, amendment);
    long id = Objects.requireNonNull(held.demand().id);
    List<EffectCount> counts = publications.counts(proposed.expansion(), id);
    long all = counts.stream().mapToLong(EffectCount::count).sum();
    return new Plan(
        held,
        PublicationAction.AMEND,
        proposed.demand(),
        reason,
        Touched.of(counts),
        rows.parts(proposed.expansion(), id, all));
  }

  /** A published demand to be taken back from everybody who has not finished it. */
  Plan withdrawing(Held held, String reason) {
    held.demand().requirePublished();
    long id = Objects.requireNonNull(held.demand().id);
    long living = publications.living(id);
    return new Plan(
        held,
        PublicationAction.WITHDRAW,
        null,
        reason,
        new Touched(0, 0, living),
        rows.parts(id, living));
  }

  /** Does it. */
  Publication carryOut(Plan plan, JobProgress progress) {
    Demand demand = plan.held().demand();
    demand.requestId = null;
    if (plan.action() != PublicationAction.WITHDRAW) {
      demand.owedRows = plan.rows();
    }
    return switch (plan.action()) {
      case PUBLISH -> publish(plan, progress);
      case AMEND -> amend(plan, progress);
      case WITHDRAW -> withdraw(plan, progress);
    };
  }

  private Publication publish(Plan plan, JobProgress progress) {
    Demand demand = plan.held().demand();
    demand.publish(clock.now());
    Change change = change(plan);
    long expected = plan.rows();
    long publication =
        publications.record(change, PublicationAction.PUBLISH, new Touched(expected, 0, 0));
    long created =
        rows.insert(plan.held().expansion(), change, publication, plan.parts(), progress);
    if (created == 0) {
      throw ProblemException.invalid(
          "/addressees",
          "NO_ADDRESSEES",
          "Quy tắc nơi nhận không ra tổ chức nào vào ngày ban hành. Hãy xem trước và sửa.",
          "The addressees come to no organisation on the day of issue. Preview and correct.");
    }
    if (created != expected) {
      publications.counted(publication, created);
    }
    open(demand);
    Touched touched = new Touched(created, 0, 0);
    journal.record(
        entry(plan, publication, touched).with("state", DemandState.DRAFT, demand.state));
    return done(publication, plan, touched, change);
  }

  private Publication amend(Plan plan, JobProgress progress) {
    Demand demand = plan.held().demand();
    Set<Long> opened = AddresseeRule.decode(demand.addressees).roots();
    Map<String, Object> before = demand.fields();
    demand.become(Objects.requireNonNull(plan.proposal()));
    Change change = change(plan);
    Expansion expansion = plan.held().expansion();
    long publication = publications.record(change, PublicationAction.AMEND, plan.touched());
    rows.amend(expansion, change, publication, plan.touched(), plan.parts(), progress);
    receipts.recompute(demand, plan.held().document());
    if (!opened.containsAll(AddresseeRule.decode(demand.addressees).roots())) {
      open(demand);
    }
    journal.record(
        entry(plan, publication, plan.touched())
            .between(before, demand.fields())
            .because(plan.reason()));
    return done(publication, plan, plan.touched(), change);
  }

  private Publication withdraw(Plan plan, JobProgress progress) {
    Demand demand = plan.held().demand();
    demand.withdraw();
    Change change = change(plan);
    long publication = publications.record(change, PublicationAction.WITHDRAW, plan.touched());
    rows.withdraw(change, publication, plan.parts(), progress);
    journal.record(
        entry(plan, publication, plan.touched())
            .with("state", DemandState.PUBLISHED, demand.state)
            .because(plan.reason()));
    return done(publication, plan, plan.touched(), change);
  }

  /** A rule that comes round and has no turn left asks nobody for anything. */
  private static void requireTurns(Demand demand) {
    boolean ended =
        demand.deadlinesInForce().stream().anyMatch(d -> d.turns != null && d.turns.isEmpty());
    if (ended) {
      throw ProblemException.invalid(
          "/deadlines",
          "NO_OCCURRENCE_LEFT",
          "Quy tắc định kỳ đã kết thúc trước hôm nay, không còn kỳ nào. Hãy sửa ngày kết thúc.",
          "The recurring rule ended before today: no turn is left. Correct its end.");
    }
  }

  /** Who changes it and when, written to the demand first: a second one stops there. */
  private Change change(Plan plan) {
    Demand demand = plan.held().demand();
    demand.changedBy = actor.accountId();
    demand.changedAt = clock.now();
    em.flush();
    return new Change(
        Objects.requireNonNull(demand.id), actor.accountId(), clock.now(), plan.reason());
  }

  /** One entry for a whole publication: the rows it touched are counts. */
  private static JournalEntry entry(Plan plan, long publication, Touched touched) {
    return DemandService.entry(
            plan.action().name().toLowerCase(Locale.ROOT),
            plan.held().demand(),
            plan.held().document())
        .with("publicationId", null, publication)
        .with("created", null, touched.created())
        .with("changed", null, touched.changed())
        .with("withdrawn", null, touched.withdrawn());
  }

  private Publication done(long id, Plan plan, Touched touched, Change change) {
    return new Publication(
        Long.toString(id),
        plan.action(),
        touched.created(),
        touched.changed(),
        touched.withdrawn(),
        change.at(),
        actor.get().displayName(),
        change.reason());
  }

  private void open(Demand demand) {
    documents.openTo(demand.documentId, AddresseeRule.decode(demand.addressees).roots());
  }
}

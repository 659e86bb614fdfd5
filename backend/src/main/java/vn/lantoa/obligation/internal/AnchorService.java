package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.Anchor;
import vn.lantoa.deadline.DeadlineContext;
import vn.lantoa.deadline.ResolvedDeadline;
import vn.lantoa.document.DocumentFacts;
import vn.lantoa.document.Documents;
import vn.lantoa.obligation.api.AnchorChange;
import vn.lantoa.obligation.api.AnchorInput;
import vn.lantoa.obligation.api.AnchorSource;
import vn.lantoa.obligation.api.DeadlineAnswer;
import vn.lantoa.obligation.api.DemandAnchor;
import vn.lantoa.obligation.api.DemandState;
import vn.lantoa.obligation.api.PreviewRow;
import vn.lantoa.obligation.internal.AnchorSql.Counts;
import vn.lantoa.obligation.internal.DemandService.Held;
import vn.lantoa.obligation.internal.PublicationSql.EffectRow;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;

/** The dates deadlines are counted from: setting or moving one computes what hangs on it again. */
@ApplicationScoped
public class AnchorService {

  private final EntityManager em;
  private final DemandService demands;
  private final DemandReads reads;
  private final DeadlineContexts contexts;
  private final Documents documents;
  private final Organisations organisations;
  private final AnchorSql sql;
  private final Reach reach;
  private final CurrentActor actor;
  private final AppClock clock;
  private final Journal journal;

  public AnchorService(
      EntityManager em,
      DemandService demands,
      DemandReads reads,
      DeadlineContexts contexts,
      Documents documents,
      Organisations organisations,
      AnchorSql sql,
      Reach reach,
      CurrentActor actor,
      AppClock clock,
      Journal journal) {
    this.em = em;
    this.demands = demands;
    this.reads = reads;
    this.contexts = contexts;
    this.documents = documents;
    this.organisations = organisations;
    this.sql = sql;
    this.reach = reach;
    this.actor = actor;
    this.clock = clock;
    this.journal = journal;
  }

  /** Every anchor that a deadline in force is counted from, and every stored one. */
  public List<DemandAnchor> list(long id) {
    var shown = reads.get(id);
    DocumentFacts document =
        documents
            .facts(Long.parseLong(shown.document().id()))
            .orElseThrow(ProblemException::notFound);
    String above = shown.parentDemandId();
    DeadlineContext context = contexts.of(document, id, above == null ? null : Long.valueOf(above));
    Set<Anchor> stored =
        new Sql("SELECT a.anchor FROM demand_anchor a WHERE a.demand_id = :demand")
            .bind("demand", id).list(em, r -> r.constant("anchor", Anchor.class)).stream()
                .collect(Collectors.toSet());
    Set<Anchor> needed =
        shown.deadlines().stream()
            .map(d -> d.rule().anchor())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<DemandAnchor> found = new ArrayList<>();
    for (Anchor anchor : Anchor.values()) {
      if (needed.contains(anchor) || stored.contains(anchor)) {
        LocalDate on = context.anchors().get(anchor);
        found.add(
            new DemandAnchor(anchor, on, source(anchor, on, stored), needed.contains(anchor)));
      }
    }
    return found;
  }

  private static AnchorSource source(Anchor anchor, @Nullable LocalDate on, Set<Anchor> stored) {
    if (stored.contains(anchor)) {
      return AnchorSource.STORED;
    }
    if (anchor == Anchor.RECEIPT) {
      return AnchorSource.RECEIPT;
    }
    if (on == null) {
      return AnchorSource.MISSING;
    }
    return anchor == Anchor.SUPERIOR_ISSUE ? AnchorSource.SUPERIOR : AnchorSource.DOCUMENT;
  }

  /** What setting it would do: counts and the first rows; writes nothing. */
  public AnchorChange preview(long id, Anchor anchor, AnchorInput input) {
    requireSettable(anchor);
    Held held = demands.held(id, Permission.DEMAND_EDIT);
    Planned planned = plan(held, anchor, input);
    Counts counts = sql.counts(planned.move());
    List<EffectRow> rows = sql.rows(planned.move());
    Map<Long, OrganisationRef> refs =
        organisations.refs(rows.stream().map(EffectRow::organisationId).distinct().toList());
    em.clear();
    return answer(anchor, input, planned, counts, rows.stream().map(r -> row(r, refs)).toList());
  }

  /** Sets, moves or takes away the date and computes what hangs on it again. */
  @Transactional
  public AnchorChange set(long id, Anchor anchor, AnchorInput input) {
    requireSettable(anchor);
    Held held = demands.editable(id, Permission.DEMAND_EDIT);
    Demand demand = held.demand();
    if (demand.state != DemandState.DRAFT) {
      demand.requirePublished();
      if (!reach.covers(Permission.DEMAND_PUBLISH, held.document().holderId(), demand.act)) {
        throw ProblemException.forbidden();
      }
      requireReason(input);
    }
    Planned planned = plan(held, anchor, input);
    Counts counts = new Counts(0, 0, 0, 0);
    if (demand.state == DemandState.PUBLISHED && planned.move().any()) {
      counts = sql.counts(planned.move());
      sql.move(planned.move(), actor.accountId(), clock.now(), input.reason());
    }
    sql.store(id, anchor, input, actor.accountId());
    demand.deadlinesInForce().stream()
        .filter(d -> DeadlineAnswer.anchor(d.parsed()) == anchor)
        .forEach(d -> d.resolve(planned.context(), contexts.ahead()));
    demands.touch(demand);
    journal.record(
        JournalEntry.of("demand.anchor", "demands", id, held.document().holderId())
            .with(anchor.name(), planned.before(), input.on())
            .with("changed", null, counts.changed())
            .with("becomeOverdue", null, counts.becomeOverdue())
            .because(input.reason()));
    return answer(anchor, input, planned, counts, List.of());
  }

  /** The dates as they come out with the anchor set. */
  private record Planned(@Nullable LocalDate before, DeadlineContext context, AnchorMove move) {}

  private Planned plan(Held held, Anchor anchor, AnchorInput input) {
    Demand demand = held.demand();
    long id = Objects.requireNonNull(demand.id);
    DeadlineContext known =
        contexts.of(held.document(), id, demand.parentDemandId).since(held.today());
    LocalDate before = known.anchors().get(anchor);
    DeadlineContext context =
        input.on() == null
            ? without(known, anchor, held.document())
            : known.with(anchor, input.on());
    List<AnchorMove.Level> levels = new ArrayList<>();
    for (DemandDeadline d : demand.deadlinesInForce()) {
      if (DeadlineAnswer.anchor(d.parsed()) == anchor) {
        ResolvedDeadline days = d.parsed().resolve(context);
        levels.add(
            new AnchorMove.Level(
                d.id, d.levelCode, d.dueOn, days.dueOn(), Traces.encode(days.trace())));
      }
    }
    return new Planned(before, context, new AnchorMove(id, levels, held.today()));
  }

  /** What is known where nothing is stored: the document's date for signing and issue. */
  private static DeadlineContext without(
      DeadlineContext known, Anchor anchor, DocumentFacts document) {
    if (anchor == Anchor.SIGNING || anchor == Anchor.ISSUE) {
      return known.with(anchor, document.issuedOn());
    }
    Map<Anchor, LocalDate> left = new java.util.EnumMap<>(Anchor.class);
    left.putAll(known.anchors());
    left.remove(anchor);
    return new DeadlineContext(
        known.exclusive(), known.calendar(), left, known.term(), known.since());
  }

  private static void requireSettable(Anchor anchor) {
    if (anchor == Anchor.RECEIPT) {
      throw ProblemException.invalid(
          "/on",
          "EACH_ITS_OWN",
          "Ngày tiếp nhận do từng đơn vị ghi khi tiếp nhận, không đặt chung được.",
          "Each organisation's receipt is recorded when it receives; it is not set for all.");
    }
  }

  private static void requireReason(AnchorInput input) {
    if (input.reason() == null || input.reason().isBlank()) {
      throw ProblemException.invalid(
          "/reason",
          "REQUIRED",
          "Yêu cầu đã giao: hãy nêu lý do đặt hoặc đổi mốc, người đang làm sẽ đọc.",
          "It is published: say why the date is set or moved, those at work will read it.");
    }
  }

  private static AnchorChange answer(
      Anchor anchor, AnchorInput input, Planned planned, Counts counts, List<PreviewRow> rows) {
    return new AnchorChange(
        anchor,
        planned.before(),
        input.on(),
        planned.move().levels().stream().map(AnchorMove.Level::answer).toList(),
        counts.changed(),
        counts.becomeOverdue(),
        counts.noLongerOverdue(),
        counts.kept(),
        rows);
  }

  private static PreviewRow row(EffectRow r, Map<Long, OrganisationRef> refs) {
    return new PreviewRow(
        r.effect(),
        Objects.requireNonNull(refs.get(r.organisationId())),
        r.role(),
        r.occurrence().isEmpty() ? null : r.occurrence(),
        r.dueBefore(),
        r.dueOn(),
        r.state());
  }
}

package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentFacts;
import vn.lantoa.document.Documents;
import vn.lantoa.obligation.api.AmendmentInput;
import vn.lantoa.obligation.api.DemandInput;
import vn.lantoa.obligation.api.DemandState;
import vn.lantoa.obligation.api.Publication;
import vn.lantoa.obligation.api.PublicationAction;
import vn.lantoa.obligation.internal.PublicationSql.Change;
import vn.lantoa.obligation.internal.PublicationSql.Touched;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.IfMatch;

/** Drafting, publishing, amending and withdrawing demands: one transaction each. */
@ApplicationScoped
public class DemandService {

  private final EntityManager em;
  private final CurrentActor actor;
  private final Reach reach;
  private final AppClock clock;
  private final IfMatch ifMatch;
  private final Documents documents;
  private final DemandRules rules;
  private final PublicationSql publications;
  private final DeadlineContexts contexts;
  private final Receipts receipts;
  private final Journal journal;

  public DemandService(
      EntityManager em,
      CurrentActor actor,
      Reach reach,
      AppClock clock,
      IfMatch ifMatch,
      Documents documents,
      DemandRules rules,
      PublicationSql publications,
      DeadlineContexts contexts,
      Receipts receipts,
      Journal journal) {
    this.contexts = contexts;
    this.receipts = receipts;
    this.journal = journal;
    this.em = em;
    this.actor = actor;
    this.reach = reach;
    this.clock = clock;
    this.ifMatch = ifMatch;
    this.documents = documents;
    this.rules = rules;
    this.publications = publications;
  }

  @Transactional
  public long create(DemandInput input) {
    Demand demand = new Demand();
    DocumentFacts document = rules.apply(demand, input);
    demand.changedBy = actor.accountId();
    try {
      em.persist(demand);
      em.flush();
    } catch (ConstraintViolationException e) {
      throw ProblemException.of(
          ProblemType.DUPLICATE,
          "Mã ngoài (externalId) này đã có yêu cầu khác dùng.",
          "Another demand has this externalId.");
    }
    record("create", demand, document, Map.of());
    return Objects.requireNonNull(demand.id);
  }

  @Transactional
  public void update(long id, DemandInput input) {
    Demand demand = editable(id, Permission.DEMAND_EDIT).demand();
    demand.requireDraft();
    Map<String, Object> before = demand.fields();
    DocumentFacts document = rules.apply(demand, input);
    touch(demand);
    record("update", demand, document, before);
  }

  @Transactional
  public void delete(long id) {
    Held held = editable(id, Permission.DEMAND_EDIT);
    Demand demand = held.demand();
    demand.requireDraft();
    journal.record(entry("delete", demand, held.document()).between(demand.fields(), Map.of()));
    em.remove(demand);
  }

  /** Expands the draft over the tree. */
  @Transactional
  public Publication publish(long id) {
    Held held = editable(id, Permission.DEMAND_PUBLISH);
    Demand demand = held.demand();
    demand.publish(clock.now());
    contexts.refresh(demand, held.document());
    requireTurns(demand);
    touch(demand);
    em.flush();
    Change change = change(demand, null);
    long publication = publications.record(change, PublicationAction.PUBLISH, new Touched(0, 0, 0));
    long created = publications.insert(held.expansion(), change, publication);
    if (created == 0) {
      throw ProblemException.invalid(
          "/addressees",
          "NO_ADDRESSEES",
          "Quy tắc nơi nhận không ra tổ chức nào vào ngày ban hành. Hãy xem trước và sửa.",
          "The addressees come to no organisation on the day of issue. Preview and correct.");
    }
    publications.counted(publication, created);
    open(demand);
    Touched touched = new Touched(created, 0, 0);
    journal.record(
        counted(entry("publish", demand, held.document()), publication, touched)
            .with("state", DemandState.DRAFT, demand.state));
    return done(publication, PublicationAction.PUBLISH, touched, change);
  }

  /** Puts the proposal in the place of a published demand. */
  @Transactional
  public Publication amend(long id, AmendmentInput input) {
    Held held = editable(id, Permission.DEMAND_PUBLISH);
    held.demand().requirePublished();
    if (Ids.required("/proposal/documentId", input.proposal().documentId())
        != held.demand().documentId) {
      throw ProblemException.invalid(
          "/proposal/documentId",
          "FIXED",
          "Yêu cầu đã giao không chuyển sang văn bản khác được.",
          "A published demand stays with its document.");
    }
    return put(
        held, demand -> rules.apply(demand, input.proposal(), held.document()), input.reason());
  }

  /** Changes a published demand, and what is owed by it. */
  Publication put(Held held, Consumer<Demand> amendment, String reason) {
    Demand demand = held.demand();
    Set<Long> opened = AddresseeRule.decode(demand.addressees).roots();
    Map<String, Object> before = demand.fields();
    amendment.accept(demand);
    touch(demand);
    em.flush();
    Change change = change(demand, reason);
    Expansion expansion = held.expansion();
    Touched touched = Touched.of(publications.counts(expansion, change.demandId()));
    long publication = publications.record(change, PublicationAction.AMEND, touched);
    publications.amend(expansion, change, publication, touched);
    receipts.recompute(demand, held.document());
    if (!opened.containsAll(AddresseeRule.decode(demand.addressees).roots())) {
      open(demand);
    }
    journal.record(
        counted(entry("amend", demand, held.document()), publication, touched)
            .between(before, demand.fields())
            .because(reason));
    return done(publication, PublicationAction.AMEND, touched, change);
  }

  /** Takes a demand back from everybody who has not finished it. */
  @Transactional
  public Publication withdraw(long id, String reason) {
    return takeBack(editable(id, Permission.DEMAND_PUBLISH), reason);
  }

  Publication takeBack(Held held, String reason) {
    Demand demand = held.demand();
    demand.withdraw();
    touch(demand);
    Change change = change(demand, reason);
    Touched touched = new Touched(0, 0, publications.living(change.demandId()));
    long publication = publications.record(change, PublicationAction.WITHDRAW, touched);
    publications.withdrawAll(change);
    journal.record(
        counted(entry("withdraw", demand, held.document()), publication, touched)
            .with("state", DemandState.PUBLISHED, demand.state)
            .because(reason));
    return done(publication, PublicationAction.WITHDRAW, touched, change);
  }

  /** Somebody looked at a demand that waits, and it still waits; it comes up again in a month. */
  @Transactional
  public void look(long id, @Nullable String note) {
    Held held = editable(id, Permission.DEMAND_PUBLISH);
    Demand demand = held.demand();
    LocalDate before = demand.lookedOn;
    demand.look(clock.today());
    touch(demand);
    journal.record(
        entry("look", demand, held.document())
            .with("lookedOn", before, demand.lookedOn)
            .because(note));
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

  /** A demand together with the document it rests on. */
  record Held(Demand demand, DocumentFacts document, LocalDate today) {

    /** The rows the demand comes to as it stands. */
    Expansion expansion() {
      return new Expansion(
          AddresseeRule.decode(demand.addressees),
          document.issuedOn(),
          demand.deadlinesInForce(),
          demand.confirmer,
          demand.confirmerOrganisationId,
          document.issuerId(),
          document.holderId(),
          today);
    }
  }

  /** A proposal as it would be stored; nothing of it is. */
  Held proposed(Held current, DemandInput proposal) {
    return proposed(current, sketch -> rules.apply(sketch, proposal, current.document()));
  }

  /** The same for a change of it. */
  static Held proposed(Held current, Consumer<Demand> amendment) {
    Demand sketch = new Demand();
    sketch.state = DemandState.DRAFT;
    sketch.id = current.demand().id;
    amendment.accept(sketch);
    return new Held(sketch, current.document(), current.today());
  }

  /** The demand where the actor holds the permission over its document's register. */
  Held held(long id, Permission permission) {
    Demand demand = load(em, id);
    // asked for what never was as well, so that both cost the same
    DocumentFacts document = documents.requireReadable(demand == null ? 0 : demand.documentId);
    if (demand == null) {
      throw ProblemException.notFound();
    }
    if (!reach.covers(permission, document.holderId(), demand.act)) {
      // a draft is seen by those who edit it only
      throw demand.state == DemandState.DRAFT
          ? ProblemException.notFound()
          : ProblemException.forbidden();
    }
    return new Held(demand, document, clock.today());
  }

  static @Nullable Demand load(EntityManager em, long id) {
    return em.createQuery(
            "from Demand d left join fetch d.deadlines where d.id = :id", Demand.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  Held editable(long id, Permission permission) {
    Held held = held(id, permission);
    ifMatch.check(held.demand().version);
    return held;
  }

  void touch(Demand demand) {
    demand.changedBy = actor.accountId();
    demand.changedAt = clock.now();
  }

  private void record(
      String verb, Demand demand, DocumentFacts document, Map<String, Object> before) {
    journal.record(entry(verb, demand, document).between(before, demand.fields()));
  }

  private static JournalEntry entry(String verb, Demand demand, DocumentFacts document) {
    return JournalEntry.of("demand." + verb, "demands", demand.id, document.holderId());
  }

  /** One entry for a whole publication: the rows it touched are counts. */
  private static JournalEntry counted(JournalEntry entry, long publication, Touched touched) {
    return entry
        .with("publicationId", null, publication)
        .with("created", null, touched.created())
        .with("changed", null, touched.changed())
        .with("withdrawn", null, touched.withdrawn());
  }

  private Change change(Demand demand, @Nullable String reason) {
    return new Change(Objects.requireNonNull(demand.id), actor.accountId(), clock.now(), reason);
  }

  private Publication done(long id, PublicationAction action, Touched touched, Change change) {
    return new Publication(
        Long.toString(id),
        action,
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

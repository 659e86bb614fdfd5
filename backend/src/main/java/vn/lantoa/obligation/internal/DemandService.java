package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentFacts;
import vn.lantoa.document.Documents;
import vn.lantoa.obligation.api.DemandInput;
import vn.lantoa.obligation.api.DemandState;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.IfMatch;

/** Drafting demands, and what else is done to one of them: one transaction each. */
@ApplicationScoped
public class DemandService {

  private final EntityManager em;
  private final CurrentActor actor;
  private final Reach reach;
  private final AppClock clock;
  private final IfMatch ifMatch;
  private final Documents documents;
  private final DemandRules rules;
  private final PublicationRequests requests;
  private final Journal journal;

  public DemandService(
      EntityManager em,
      CurrentActor actor,
      Reach reach,
      AppClock clock,
      IfMatch ifMatch,
      Documents documents,
      DemandRules rules,
      PublicationRequests requests,
      Journal journal) {
    this.requests = requests;
    this.journal = journal;
    this.em = em;
    this.actor = actor;
    this.reach = reach;
    this.clock = clock;
    this.ifMatch = ifMatch;
    this.documents = documents;
    this.rules = rules;
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
    Demand sketch = current.demand().sketch();
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
    requests.requireIdle(held.demand());
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

  static JournalEntry entry(String verb, Demand demand, DocumentFacts document) {
    return JournalEntry.of("demand." + verb, "demands", demand.id, document.holderId());
  }
}

package vn.lantoa.obligation.internal;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import vn.lantoa.deadline.DeadlineContext;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.deadline.Occurrence;
import vn.lantoa.deadline.Recurring;
import vn.lantoa.document.DocumentFacts;
import vn.lantoa.document.Documents;
import vn.lantoa.obligation.api.DemandState;
import vn.lantoa.obligation.api.PublicationAction;
import vn.lantoa.obligation.internal.PublicationSql.Change;
import vn.lantoa.obligation.internal.PublicationSql.Touched;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/**
 * Makes the turns of recurring demands ahead of their dates. Each level remembers until when its
 * turns are made, so an outage of any length is made up for and two nodes make none twice.
 */
@ApplicationScoped
public class OccurrenceMaker {

  private static final int MOST_TURNS = 400;
  private static final int SECONDS = 1_800;

  private final EntityManager em;
  private final Documents documents;
  private final DeadlineContexts contexts;
  private final PublicationSql publications;
  private final PublicationRows rows;
  private final AppClock clock;
  private final Journal journal;

  public OccurrenceMaker(
      EntityManager em,
      Documents documents,
      DeadlineContexts contexts,
      PublicationSql publications,
      PublicationRows rows,
      AppClock clock,
      Journal journal) {
    this.em = em;
    this.documents = documents;
    this.contexts = contexts;
    this.publications = publications;
    this.rows = rows;
    this.clock = clock;
    this.journal = journal;
  }

  /** The published demands whose turns are not made as far ahead as they should be. */
  List<Long> due() {
    return new Sql(
            """
            SELECT DISTINCT d.id FROM demand_deadline dd JOIN demand d ON d.id = dd.demand_id
            WHERE dd.made_until < :to AND NOT dd.retired AND d.state = 'PUBLISHED' ORDER BY d.id
            """)
        .bind("to", horizon())
        .list(em, r -> r.number("id"));
  }

  /** Makes the missing turns of one demand in a transaction of its own; how many obligations. */
  @Transactional
  @TransactionConfiguration(timeout = SECONDS)
  public long make(long demandId) {
    if (new Sql("SELECT id FROM demand WHERE id = :id FOR UPDATE SKIP LOCKED")
            .bind("id", demandId)
            .number(em)
        == 0) {
      return 0; // somebody changes it: in its turn
    }
    Demand demand = em.find(Demand.class, demandId);
    if (demand == null || demand.state != DemandState.PUBLISHED) {
      return 0;
    }
    em.refresh(demand);
    DocumentFacts document = documents.facts(demand.documentId).orElse(null);
    if (document == null || !plan(demand, document)) {
      return 0;
    }
    TreeSet<String> keys = new TreeSet<>();
    demand.deadlinesInForce().stream()
        .map(d -> Objects.requireNonNull(d.turns))
        .forEach(turns -> turns.forEach(o -> keys.add(o.key())));
    if (keys.isEmpty()) {
      return 0;
    }
    Change change = new Change(demandId, null, clock.now(), "Kỳ " + String.join(", ", keys));
    long publication = publications.record(change, PublicationAction.PUBLISH, new Touched(0, 0, 0));
    Expansion expansion = new DemandService.Held(demand, document, clock.today()).expansion();
    long made = rows.addTurns(expansion, change, publication, rows.parts(expansion));
    publications.counted(publication, made);
    journal.record(
        JournalEntry.of("demand.continue", "demands", demandId, document.holderId())
            .with("publicationId", null, publication)
            .with("created", null, made)
            .because(change.reason()));
    return made;
  }

  /** Sets the turns to make now at each level; whether any level had something to catch up with. */
  private boolean plan(Demand demand, DocumentFacts document) {
    List<DemandDeadline> inForce = demand.deadlinesInForce();
    List<DeadlineRule> rules = new ArrayList<>();
    inForce.forEach(d -> rules.add(d.parsed()));
    DeadlineContext context = contexts.of(rules, document, demand.id, demand.parentDemandId);
    boolean behind = false;
    for (DemandDeadline d : inForce) {
      d.turns = turns(d, context);
      if (d.madeUntil != null && d.madeUntil.isBefore(horizon())) {
        d.madeUntil = horizon();
        behind = true;
      }
    }
    return behind;
  }

  private List<Occurrence> turns(DemandDeadline d, DeadlineContext context) {
    LocalDate made = d.madeUntil;
    return made != null && d.parsed() instanceof Recurring recurring
        ? recurring.occurrences(made.plusDays(1), horizon(), MOST_TURNS, context)
        : List.of();
  }

  private LocalDate horizon() {
    return clock.today().plusDays(contexts.ahead());
  }
}

package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineContext;
import vn.lantoa.deadline.Occurrence;
import vn.lantoa.deadline.OnDate;
import vn.lantoa.document.DocumentFacts;
import vn.lantoa.document.Documents;
import vn.lantoa.obligation.DemandSets;
import vn.lantoa.obligation.internal.DemandSetSql.Line;
import vn.lantoa.obligation.internal.DemandSetSql.Owed;
import vn.lantoa.obligation.internal.PublicationSql.Touched;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;

/** Writes many demands of one document at once. */
@ApplicationScoped
public class DemandSetWriter implements DemandSets {

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final Documents documents;
  private final DeadlineContexts contexts;
  private final DemandSetSql sql;

  public DemandSetWriter(
      EntityManager em,
      CurrentActor actor,
      AppClock clock,
      Documents documents,
      DeadlineContexts contexts,
      DemandSetSql sql) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.documents = documents;
    this.contexts = contexts;
    this.sql = sql;
  }

  @Override
  @Transactional
  public Done put(
      long documentId, List<Plan> plans, List<Long> withdrawn, @Nullable String reason) {
    DocumentFacts document = documents.facts(documentId).orElseThrow(ProblemException::notFound);
    DemandSetSql.Change change =
        new DemandSetSql.Change(document, actor.accountId(), clock.now(), reason, true);
    Touched amended = new Touched(0, 0, 0);
    List<Line> lines = new ArrayList<>();
    if (!plans.isEmpty()) {
      lines = lines(plans, document);
      sql.name(lines, change);
      List<Line> old = lines.stream().filter(l -> !l.isNew()).toList();
      List<Owed> owed = owed(old);
      Map<Long, Touched> effects = sql.effects(old, owed, change);
      sql.write(lines, effects, change);
      amended = sql.amend(old, owed, effects, change);
      sql.insert(lines.stream().filter(Line::isNew).toList(), owed(newOnes(lines)), change);
      documents.openTo(documentId, named(plans));
    }
    long taken = withdrawn.isEmpty() ? 0 : sql.withdraw(withdrawn, change);
    long created = newOnes(lines).stream().mapToLong(l -> l.owed().size()).sum();
    return new Done(
        lines.stream().map(l -> Objects.requireNonNull(l.id())).toList(),
        created + amended.created(),
        amended.changed(),
        amended.withdrawn() + taken);
  }

  @Override
  @Transactional
  public long ask(long documentId, Ask ask) {
    DocumentFacts document = documents.facts(documentId).orElseThrow(ProblemException::notFound);
    DemandSetSql.Change change =
        new DemandSetSql.Change(document, actor.accountId(), clock.now(), null, false);
    OnDate rule = new OnDate(ask.dueOn(), null);
    long first = ask.organisations().get(0);
    Plan plan =
        new Plan(
            null,
            ask.act(),
            ask.title(),
            ask.output(),
            null,
            null,
            first,
            List.of(),
            rule,
            null,
            false);
    DeadlineContext context = contexts.of(List.of(rule), document, null, null);
    DemandDeadline deadline =
        DemandDeadline.of(DemandDeadline.EVERY_LEVEL, rule, null, context, contexts.ahead());
    AddresseeRule asked =
        new AddresseeRule(
            null, false, List.of(), List.of(), ask.organisations(), List.of(), List.of(), Map.of());
    List<Owed> owed =
        ask.organisations().stream()
            .map(o -> new Owed(0, o, "", "LEAD", deadline.dueOn, null))
            .toList();
    List<Line> lines = List.of(Line.of(0, plan, ask.quotedWords(), asked.encode(), deadline, owed));
    sql.name(lines, change);
    sql.write(lines, Map.of(), change);
    sql.insert(lines, owed(lines), change);
    documents.openTo(documentId, ask.organisations());
    return Objects.requireNonNull(lines.get(0).id());
  }

  private static List<Line> newOnes(List<Line> lines) {
    return lines.stream().filter(Line::isNew).toList();
  }

  @Override
  public Optional<LocalDate> dueOf(long demandId, long organisationId) {
    return new Sql(
            """
            SELECT MAX(ob.due_on) AS due_on FROM obligation ob WHERE ob.demand_id = :demand
              AND ob.organisation_id = :organisation AND ob.state NOT IN ('WITHDRAWN', 'HANDED_OVER')
            """)
        .bind("demand", demandId)
        .bind("organisation", organisationId)
        .first(em, r -> Optional.ofNullable(r.dateOrNull("due_on")))
        .orElse(Optional.empty());
  }

  private List<Line> lines(List<Plan> plans, DocumentFacts document) {
    DeadlineContext context =
        contexts.of(plans.stream().map(Plan::rule).toList(), document, null, null);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      Plan plan = plans.get(i);
      DemandDeadline deadline =
          DemandDeadline.of(
              DemandDeadline.EVERY_LEVEL, plan.rule(), plan.words(), context, contexts.ahead());
      if (deadline.turns != null && deadline.turns.isEmpty()) {
        throw ProblemException.invalid(
            "/tasks/" + i + "/deadline",
            "NO_OCCURRENCE_LEFT",
            "Quy tắc định kỳ của “%s” không còn kỳ nào. Hãy nêu ngày kết thúc, hoặc gắn với nhiệm kỳ.",
            "The recurring rule of \"%s\" has no turn left. Give it an end, or a term.",
            plan.title());
      }
      lines.add(Line.of(i, plan, null, addressees(plan).encode(), deadline, rows(plan, deadline)));
    }
    return lines;
  }

  private static AddresseeRule addressees(Plan plan) {
    Map<Long, String> dates = new LinkedHashMap<>();
    for (Coordinator c : plan.coordinators()) {
      if (c.dueOn() != null) {
        dates.put(c.organisationId(), c.dueOn().toString());
      }
    }
    return new AddresseeRule(
        null,
        false,
        List.of(),
        List.of(),
        List.of(plan.leadId()),
        List.of(),
        plan.coordinators().stream().map(Coordinator::organisationId).toList(),
        dates);
  }

  /** One row for each organisation, role and turn; the demand's id is put in later. */
  private static List<Owed> rows(Plan plan, DemandDeadline deadline) {
    String receipt = deadline.byReceipt() ? deadline.rule : null;
    List<Owed> rows = new ArrayList<>();
    if (deadline.turns == null) {
      rows.add(new Owed(0, plan.leadId(), "", "LEAD", deadline.dueOn, receipt));
      for (Coordinator c : plan.coordinators()) {
        LocalDate own = earlier(c.dueOn(), deadline.dueOn);
        rows.add(new Owed(0, c.organisationId(), "", "COORDINATE", own, receipt));
      }
      return rows;
    }
    for (Occurrence turn : deadline.turns) {
      rows.add(new Owed(0, plan.leadId(), turn.key(), "LEAD", turn.dueOn(), null));
      plan.coordinators()
          .forEach(
              c ->
                  rows.add(
                      new Owed(
                          0, c.organisationId(), turn.key(), "COORDINATE", turn.dueOn(), null)));
    }
    return rows;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate own, @Nullable LocalDate due) {
    return own == null || (due != null && due.isBefore(own)) ? due : own;
  }

  private static List<Owed> owed(Collection<Line> lines) {
    return lines.stream()
        .flatMap(l -> l.owed().stream().map(o -> o.of(Objects.requireNonNull(l.id()))))
        .toList();
  }

  private static Set<Long> named(List<Plan> plans) {
    Set<Long> all = new LinkedHashSet<>();
    for (Plan plan : plans) {
      all.add(plan.leadId());
      plan.coordinators().forEach(c -> all.add(c.organisationId()));
    }
    return all;
  }
}

package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineContext;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.deadline.Occurrence;
import vn.lantoa.deadline.Recurring;
import vn.lantoa.deadline.TermDates;
import vn.lantoa.deadline.Undated;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.Provision;
import vn.lantoa.obligation.DeadlineRuleBody;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.obligation.api.ConfirmerKind;
import vn.lantoa.obligation.api.DeadlineAnswer;
import vn.lantoa.obligation.api.DeadlineNeed;
import vn.lantoa.obligation.api.DeadlineOccurrence;
import vn.lantoa.obligation.api.ExtensionRequest;
import vn.lantoa.obligation.api.InTwoLanguages;
import vn.lantoa.obligation.api.Obligation;
import vn.lantoa.obligation.internal.ObligationDates.Extras;
import vn.lantoa.obligation.internal.ObligationRows.Line;
import vn.lantoa.obligation.internal.ObligationRows.Standing;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.organisation.RefColumns;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.shared.web.Language;

/** One obligation with everything that says why. */
@ApplicationScoped
public class ObligationDetail {

  /** What a single view shows beyond a line of a list. */
  private record More(
      @Nullable String output,
      @Nullable String quotedWords,
      @Nullable String words,
      String rule,
      @Nullable LocalTime dueTime,
      @Nullable DeadlineNeed waitsFor,
      @Nullable String trace,
      @Nullable Instant receivedAt,
      @Nullable Instant decidedAt,
      @Nullable LocalDate repairDueOn,
      boolean evidenceRequired,
      ConfirmerKind confirmer,
      @Nullable Long confirmerId,
      boolean serves,
      boolean mayIssue,
      @Nullable Provision provision) {}

  private static final String MORE =
      """
      , d.parent_demand_id, d.output, d.provision_id, d.quoted_words, dd.words AS deadline_words, dd.rule, TIME_FORMAT(dd.due_time, '%H:%i') AS due_time, ob.received_at,
      IF(ob.due_on IS NULL, dd.waits_for, NULL) AS waits_for,
      COALESCE((SELECT s.trace FROM obligation_step s WHERE s.obligation_id = ob.id
        AND s.trace IS NOT NULL ORDER BY s.id DESC LIMIT 1), dd.trace) AS trace,
      ob.decided_at, ob.repair_due_on, d.evidence_required, d.confirmer, ob.confirmer_id,
      pr.label AS provision_label, pr.depth AS pr_depth, pr.ordinal AS pr_ordinal, pr.heading AS pr_heading,
      pr.text AS pr_text
      """
          + RefColumns.of("confirming");

  private static final String MORE_TABLES =
      """
      LEFT JOIN provision pr ON pr.id = d.provision_id
      LEFT JOIN organisation confirming ON confirming.id = ob.confirmer_id
      """;

  /** What came of it; nothing while it is only owed. */
  private record Course(
      @Nullable Long handedOrganisation,
      @Nullable Long proposedOrganisation,
      @Nullable String submissionNote,
      Standing standing) {

    static final Course QUIET = new Course(null, null, null, Standing.QUIET);

    static Course of(Row r) {
      return new Course(
          r.numberOrNull("handed_organisation"),
          r.numberOrNull("proposed_organisation"),
          r.stringOrNull("submission_note"),
          Standing.of(r));
    }
  }

  private static final Set<ObligationState> QUIET =
      EnumSet.of(ObligationState.OPEN, ObligationState.RECEIVED);

  private static final String COURSE =
      """
      (SELECT h.organisation_id FROM obligation h WHERE h.id = ob.handed_to_id) AS handed_organisation,
      (SELECT s.organisation_id FROM obligation_step s WHERE s.obligation_id = ob.id
        AND s.kind = 'OBJECTED' ORDER BY s.id DESC LIMIT 1) AS proposed_organisation,
      (SELECT s.note FROM obligation_step s WHERE s.obligation_id = ob.id
        AND s.kind = 'SUBMITTED' ORDER BY s.id DESC LIMIT 1) AS submission_note,
      """;

  private final EntityManager em;
  private final ObligationRows rows;
  private final ObligationRights rights;
  private final Reach reach;
  private final Organisations organisations;
  private final ExtensionReads extensions;
  private final ObligationDates dates;
  private final AsOf asOf;
  private final Language language;

  public ObligationDetail(
      EntityManager em,
      ObligationRows rows,
      ObligationRights rights,
      Reach reach,
      Organisations organisations,
      ExtensionReads extensions,
      ObligationDates dates,
      AsOf asOf,
      Language language) {
    this.em = em;
    this.rows = rows;
    this.rights = rights;
    this.reach = reach;
    this.organisations = organisations;
    this.extensions = extensions;
    this.dates = dates;
    this.asOf = asOf;
    this.language = language;
  }

  /**
   * The obligation.
   *
   * @throws ProblemException 404 where it is out of reach
   */
  public Obligation get(long id) {
    return find(id, rights::readableOne)
        .or(() -> dates.askedOf(id) ? find(id, s -> new Reach.Look("", "TRUE")) : Optional.empty())
        .orElseThrow(ProblemException::notFound);
  }

  /** As whoever has just changed it is answered: what they may was asked before. */
  public Obligation changed(long id) {
    Sql sql = new Sql("SELECT");
    Reach.Look issue = mayIssue(sql);
    return sql.add(rows.columnsOfOne(sql))
        .add(MORE)
        .add(", " + issue.holds() + " AS may_issue,")
        .add(COURSE)
        .add(rows.standing(sql))
        .add(ObligationRows.FROM)
        .add(ObligationRows.ISSUER)
        .add(MORE_TABLES)
        .add(issue.join())
        .add("WHERE ob.id = :id", "id", id)
        .first(em, r -> one(r, Course.of(r)))
        .orElseThrow(ProblemException::notFound);
  }

  private Optional<Obligation> find(long id, Function<Sql, Reach.Look> rights) {
    Sql sql = new Sql("SELECT");
    Reach.Look issue = mayIssue(sql);
    sql.add(rows.columnsOfOne(sql)).add(MORE).add(", " + issue.holds() + " AS may_issue");
    Reach.Look look = rights.apply(sql);
    sql.add(ObligationRows.FROM)
        .add(ObligationRows.ISSUER)
        .add(MORE_TABLES)
        .add(issue.join())
        .add(look.join())
        .add("WHERE ob.id = :id", "id", id)
        .add("AND " + look.holds())
        .add("LIMIT 1");
    return sql.first(em, this::one);
  }

  /** Whether the actor demands for the document's register. */
  private Reach.Look mayIssue(Sql sql) {
    return reach.look(sql, Permission.DEMAND_PUBLISH, "doc.holder_id", "d.act");
  }

  private Obligation one(Row r) {
    boolean quiet = QUIET.contains(r.constant("state", ObligationState.class));
    return one(r, quiet ? Course.QUIET : course(r.number("id")));
  }

  private Obligation one(Row r, Course course) {
    return complete(
        rows.line(r, false, course.standing()),
        more(r),
        course,
        RefColumns.known(r, asOf.today(), "confirming"));
  }

  private Course course(long id) {
    Sql sql = new Sql("SELECT").add(COURSE);
    return sql.add(rows.standing(sql))
        .add(ObligationRows.FROM)
        .add("WHERE ob.id = :id", "id", id)
        .first(em, Course::of)
        .orElseThrow();
  }

  private static More more(Row r) {
    return new More(
        r.stringOrNull("output"),
        r.stringOrNull("quoted_words"),
        r.stringOrNull("deadline_words"),
        r.string("rule"),
        time(r.stringOrNull("due_time")),
        r.constantOrNull("waits_for", DeadlineNeed.class),
        r.stringOrNull("trace"),
        r.instantOrNull("received_at"),
        r.instantOrNull("decided_at"),
        r.dateOrNull("repair_due_on"),
        r.bool("evidence_required"),
        r.constant("confirmer", ConfirmerKind.class),
        r.numberOrNull("confirmer_id"),
        r.numberOrNull("parent_demand_id") != null,
        r.bool("may_issue"),
        provision(r));
  }

  private static @Nullable LocalTime time(@Nullable String stored) {
    return stored == null ? null : LocalTime.parse(stored.substring(0, 5));
  }

  private static @Nullable DeadlineNeed waitsFor(More more, DeadlineRule rule) {
    boolean condition =
        rule instanceof Undated undated && undated.reason() == Undated.Reason.WAITING;
    return condition ? DeadlineNeed.CONDITION : more.waitsFor();
  }

  private @Nullable String waits(@Nullable DeadlineNeed need) {
    return need == null ? null : DeadlineAnswer.inWords(need, language.english());
  }

  /** How its date came out; what was granted on request stands at its end. */
  private static @Nullable List<InTwoLanguages> trace(More more, Line l) {
    List<InTwoLanguages> steps = Traces.decode(more.trace());
    LocalDate due = l.dueOn();
    return l.extended() && due != null ? Traces.extended(steps, due) : steps;
  }

  /** The turn of a recurring rule it stands for; null for any other. */
  private static @Nullable Occurrence period(DeadlineRule rule, Line l) {
    LocalDate first = l.firstDueOn();
    String key = l.occurrence();
    if (!(rule instanceof Recurring recurring) || first == null || key == null) {
      return null;
    }
    DeadlineContext ever =
        DeadlineContext.EMPTY.with(
            new TermDates(
                LocalDate.of(DeadlineRule.FIRST_YEAR, 1, 1),
                LocalDate.of(DeadlineRule.LAST_YEAR, 12, 31)));
    return recurring.occurrences(first, first, 2, ever).stream()
        .filter(o -> o.key().equals(key))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Provision provision(Row r) {
    String id = r.idOrNull("provision_id");
    return id == null
        ? null
        : new Provision(
            id,
            r.string("provision_label"),
            r.integer("pr_depth"),
            r.integer("pr_ordinal"),
            r.stringOrNull("pr_heading"),
            r.string("pr_text"),
            null);
  }

  private Obligation complete(Line l, More more, Course course, List<OrganisationRef> confirming) {
    Extras extras = dates.of(l, more.serves());
    Set<Long> places = new HashSet<>(List.of(l.organisationId(), l.issuerId()));
    addAll(places, extras.internalBy());
    addAll(places, more.confirmerId(), course.handedOrganisation(), course.proposedOrganisation());
    List<OrganisationRef> named = new ArrayList<>(l.named());
    named.addAll(confirming);
    Map<Long, OrganisationRef> refs = organisations.refs(places, named);
    DocumentRef paper = l.paper().issuedBy(refs.get(l.issuerId()));
    DeadlineRule rule = DeadlineRule.decode(more.rule());
    Occurrence period = period(rule, l);
    ExtensionRequest extension =
        l.extensionId() == null
            ? null
            : extensions.waiting(List.of(l.extensionId())).get(l.extensionId());
    return new Obligation(
        Long.toString(l.id()),
        Objects.requireNonNull(refs.get(l.organisationId())),
        l.demandId(),
        l.act(),
        l.title(),
        more.output(),
        paper,
        more.provision(),
        more.quotedWords(),
        more.words(),
        DeadlineRuleBody.of(rule),
        rule.describe(language.locale()),
        l.role(),
        l.occurrence(),
        l.state(),
        l.timeliness(),
        l.undatedReason(),
        l.printedOn(),
        l.dueOn(),
        l.firstDueOn(),
        more.dueTime() == null ? null : more.dueTime().toString(),
        waitsFor(more, rule),
        waits(waitsFor(more, rule)),
        period == null ? trace(more, l) : null,
        period == null ? null : DeadlineOccurrence.of(period),
        l.extended() ? true : null,
        l.internalDueOn(),
        extension,
        l.internalDueOn() == null ? null : ref(refs, extras.internalBy()),
        extras.superiorDueOn(),
        l.exclusive(),
        ObligationRows.daysLeft(l.dueOn(), l.timeliness(), asOf.today()),
        more.receivedAt(),
        l.doneOn(),
        l.submittedAt(),
        l.reportedLate() ? true : null,
        more.decidedAt(),
        l.confirmBy(),
        more.repairDueOn(),
        more.evidenceRequired(),
        more.confirmer(),
        ref(refs, more.confirmerId()),
        ref(refs, course.proposedOrganisation()),
        ref(refs, course.handedOrganisation()),
        l.progress(),
        course.submissionNote(),
        l.lastNote(),
        rows.actions(l, more.mayIssue(), extras.mayExtend()),
        l.version());
  }

  /** Every request for more time, the last first; 404 where the obligation is out of reach. */
  public List<ExtensionRequest> extensions(long id) {
    get(id);
    return extensions.of(id);
  }

  static @Nullable OrganisationRef ref(Map<Long, OrganisationRef> refs, @Nullable Long id) {
    return id == null ? null : refs.get(id);
  }

  static void addAll(Set<Long> set, @Nullable Long... ids) {
    for (Long id : ids) {
      if (id != null) {
        set.add(id);
      }
    }
  }
}

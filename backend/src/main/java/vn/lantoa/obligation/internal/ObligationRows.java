package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.obligation.FigureSql;
import vn.lantoa.obligation.ObligationState;
import vn.lantoa.obligation.Timeliness;
import vn.lantoa.obligation.UndatedReason;
import vn.lantoa.obligation.api.ExtensionRequest;
import vn.lantoa.obligation.api.ObligationAction;
import vn.lantoa.obligation.api.ObligationRole;
import vn.lantoa.obligation.api.ObligationRow;
import vn.lantoa.obligation.api.Progress;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.organisation.RefColumns;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AsOf;

/** Obligations as lines of a list: one projection with what the actor may do, names in one go. */
@ApplicationScoped
public class ObligationRows {

  /** The tables of the projection. */
  static final String FROM =
      """
      FROM obligation ob
      JOIN demand d ON d.id = ob.demand_id
      JOIN demand_deadline dd ON dd.id = ob.deadline_id
      JOIN document doc ON doc.id = d.document_id
      JOIN organisation o ON o.id = ob.organisation_id
      """;

  /** The same for a derived table {@code page} of keys. */
  static final String OF_PAGE =
      """
      page STRAIGHT_JOIN obligation ob ON ob.id = page.id
      STRAIGHT_JOIN demand d ON d.id = ob.demand_id
      STRAIGHT_JOIN demand_deadline dd ON dd.id = ob.deadline_id
      STRAIGHT_JOIN document doc ON doc.id = d.document_id
      STRAIGHT_JOIN organisation o ON o.id = ob.organisation_id
      """;

  /** With either: who issued the document, whom the columns name. */
  static final String ISSUER = "JOIN organisation issuer ON issuer.id = doc.issuer_id ";

  /** The day as it is printed: none for a date granted on request. */
  static final String PRINTED_ON =
      """
      IF(ob.extended_from IS NOT NULL, NULL, IF(dd.due_on IS NULL AND ob.due_on IS NOT NULL,
        ob.due_on + INTERVAL dd.exclusive DAY, dd.printed_on))""";

  /** In the order {@link #line} reads them: the driver goes back to the first for one before. */
  private static final String COLUMNS =
      """
      ob.state, ob.organisation_id, d.act, ob.due_on, ob.occurrence, ob.id, o.name AS organisation_name,
      ob.demand_id, d.title, d.document_id, doc.symbol, doc.type_code, doc.title AS paper_title,
      doc.issued_on, doc.issuer_id
      """
          + RefColumns.of("o")
          + RefColumns.of("issuer")
          + """
      , COALESCE(dd.words, d.quoted_words) AS words, ob.role, %s AS timeliness, dd.undated_reason,
      %s AS printed_on, ob.due_key, ob.first_due_on, ob.extended_from IS NOT NULL AS extended,
      ob.internal_due_on, ob.extension_id, (dd.exclusive AND ob.extended_from IS NULL) AS exclusive,
      ob.done_on, ob.submitted_at, %s AS reported_late, ob.confirm_by, ob.percent, %s AS stale,
      ob.progressed_at, ob.submitted_by, ob.version
      """
              .formatted(
                  ObligationColumns.TIMELINESS,
                  PRINTED_ON,
                  ObligationColumns.REPORTED_LATE,
                  ObligationColumns.STALE);

  private static final String LABEL =
      "(SELECT p.label FROM provision p WHERE p.id = d.provision_id) AS provision_label, ";

  private static final String LAST_NOTE =
      """
      IF(ob.state IN ('RETURNED', 'OBJECTED', 'WITHDRAWN', 'HANDED_OVER'), (SELECT s.note
        FROM obligation_step s WHERE s.obligation_id = ob.id ORDER BY s.id DESC LIMIT 1), NULL) AS last_note
      """;

  /** A row read, before names are put in; the sort values stand beside it. */
  record Line(
      long id,
      long organisationId,
      String organisationName,
      String demandId,
      Act act,
      String title,
      DocumentRef paper,
      long issuerId,
      List<OrganisationRef> named,
      @Nullable String provisionLabel,
      @Nullable String words,
      ObligationRole role,
      @Nullable String occurrence,
      ObligationState state,
      @Nullable Timeliness timeliness,
      @Nullable UndatedReason undatedReason,
      @Nullable LocalDate printedOn,
      @Nullable LocalDate dueOn,
      LocalDate dueKey,
      @Nullable LocalDate firstDueOn,
      boolean extended,
      @Nullable LocalDate internalDueOn,
      @Nullable Long extensionId,
      boolean exclusive,
      @Nullable LocalDate doneOn,
      @Nullable Instant submittedAt,
      boolean reportedLate,
      @Nullable LocalDate confirmBy,
      @Nullable Progress progress,
      @Nullable String lastNote,
      List<ObligationAction> actions,
      String version,
      @Nullable String group,
      long groupCount) {}

  /**
   * What depends on how far a row has come: the word it was sent back with, and who decides now.
   */
  record Standing(@Nullable String lastNote, boolean mayConfirm, boolean mayAnswer) {

    static final Standing QUIET = new Standing(null, false, false);

    static Standing of(Row r) {
      return new Standing(r.stringOrNull("last_note"), r.bool("may_confirm"), r.bool("may_answer"));
    }
  }

  private final EntityManager em;
  private final CurrentActor actor;
  private final Reach reach;
  private final AsOf asOf;
  private final Organisations organisations;
  private final ExtensionReads extensions;
  private final ObligationRights rights;

  public ObligationRows(
      EntityManager em,
      CurrentActor actor,
      Reach reach,
      AsOf asOf,
      Organisations organisations,
      ExtensionReads extensions,
      ObligationRights rights) {
    this.em = em;
    this.actor = actor;
    this.reach = reach;
    this.asOf = asOf;
    this.organisations = organisations;
    this.extensions = extensions;
    this.rights = rights;
  }

  /** The select list with timeliness and rights; bound for today. */
  String columns(Sql sql) {
    return columnsOfOne(sql) + ", " + LABEL + standing(sql);
  }

  /** The same without the label of the provision and {@link #standing}. */
  String columnsOfOne(Sql sql) {
    bindDay(sql);
    return COLUMNS;
  }

  /** The columns of {@link Standing}. */
  String standing(Sql sql) {
    return LAST_NOTE
        + ", (ob.state = 'SUBMITTED' AND "
        + reach.holds(sql, Permission.OBLIGATION_CONFIRM, "ob.confirmer_id", "d.act")
        + ") AS may_confirm, (ob.state = 'OBJECTED' AND "
        + reach.holds(sql, Permission.DEMAND_PUBLISH, "doc.holder_id", "d.act")
        + ") AS may_answer";
  }

  /** Binds the day timeliness is derived for; a listed REPORTED_LATE needs none. */
  Sql bindDay(Sql sql) {
    return FigureSql.bind(sql, asOf.today());
  }

  List<Line> read(Sql sql, boolean grouped) {
    return sql.list(em, r -> line(r, grouped));
  }

  Line line(Row r, boolean grouped) {
    return line(r, grouped, Standing.of(r));
  }

  Line line(Row r, boolean grouped, Standing standing) {
    ObligationState state = r.constant("state", ObligationState.class);
    long organisation = r.number("organisation_id");
    Act act = r.constant("act", Act.class);
    LocalDate due = r.dateOrNull("due_on");
    String occurrence = r.string("occurrence");
    return new Line(
        r.number("id"),
        organisation,
        r.string("organisation_name"),
        r.id("demand_id"),
        act,
        r.string("title"),
        new DocumentRef(
            r.id("document_id"),
            r.stringOrNull("symbol"),
            r.string("type_code"),
            r.string("paper_title"),
            null,
            r.dateOrNull("issued_on")),
        r.number("issuer_id"),
        RefColumns.known(r, asOf.today(), "o", "issuer"),
        r.stringOrNull("provision_label"),
        r.stringOrNull("words"),
        r.constant("role", ObligationRole.class),
        occurrence.isEmpty() ? null : occurrence,
        state,
        r.constantOrNull("timeliness", Timeliness.class),
        due == null ? undated(r.stringOrNull("undated_reason")) : null,
        r.dateOrNull("printed_on"),
        due,
        r.date("due_key"),
        r.dateOrNull("first_due_on"),
        r.bool("extended"),
        r.dateOrNull("internal_due_on"),
        r.numberOrNull("extension_id"),
        r.bool("exclusive"),
        r.dateOrNull("done_on"),
        r.instantOrNull("submitted_at"),
        r.bool("reported_late"),
        r.dateOrNull("confirm_by"),
        progress(r),
        standing.lastNote(),
        actions(state, organisation, act, r.numberOrNull("submitted_by"), standing),
        r.id("version"),
        grouped ? r.string("grp") : null,
        grouped ? r.number("grp_count") : 0);
  }

  /** Absent where nothing was said and nothing is missed. */
  private static @Nullable Progress progress(Row r) {
    Long percent = r.numberOrNull("percent");
    boolean stale = r.bool("stale");
    return percent == null && !stale
        ? null
        : new Progress(
            percent == null ? null : percent.intValue(), r.instantOrNull("progressed_at"), stale);
  }

  static UndatedReason undated(@Nullable String reason) {
    return reason == null ? UndatedReason.UNSET : UndatedReason.valueOf(reason);
  }

  /** What the actor may do with the row now. */
  private List<ObligationAction> actions(
      ObligationState state,
      long organisation,
      Act act,
      @Nullable Long submitter,
      Standing standing) {
    List<ObligationAction> actions = new ArrayList<>();
    if (asOf.past()) {
      return actions;
    }
    if (rights.reports(organisation, act)) {
      actions.addAll(ObligationActions.ofReporter(state));
    }
    if (standing.mayConfirm() && !Objects.equals(submitter, actor.accountId())) {
      actions.add(ObligationAction.ACCEPT);
      actions.add(ObligationAction.RETURN);
    }
    if (standing.mayAnswer()) {
      actions.add(ObligationAction.ANSWER_OBJECTION);
    }
    return actions;
  }

  /**
   * The same with what a single view offers beyond a list.
   *
   * @param mayIssue whether the actor demands for the document's register
   * @param mayExtend whether the waiting request for more time is the actor's to decide
   */
  List<ObligationAction> actions(Line l, boolean mayIssue, boolean mayExtend) {
    List<ObligationAction> actions = new ArrayList<>(l.actions());
    if (asOf.past()) {
      return actions;
    }
    boolean pending = ObligationActions.PENDING.contains(l.state());
    if (rights.reports(l.organisationId(), l.act())) {
      if (pending) {
        actions.add(ObligationAction.NOTE_PROGRESS);
      }
      actions.addAll(
          ObligationActions.aboutDates(pending, l.dueOn() != null, l.extensionId() != null));
    }
    if (mayExtend && (pending || l.state() == ObligationState.SUBMITTED)) {
      actions.add(ObligationAction.DECIDE_EXTENSION);
    }
    if (mayIssue && l.state().canBecome(ObligationState.WAIVED)) {
      actions.add(ObligationAction.WAIVE);
    }
    if (mayIssue && l.state() == ObligationState.WAIVED) {
      actions.add(ObligationAction.REVOKE_WAIVER);
    }
    return actions;
  }

  /**
   * Puts in the names that the lines do not bring: no statement for plain ones, whatever their
   * number; one for requests for more time, and two for former bodies.
   */
  List<ObligationRow> complete(List<Line> lines) {
    Set<Long> places = new HashSet<>();
    Set<OrganisationRef> named = new HashSet<>();
    lines.forEach(
        l -> {
          places.add(l.organisationId());
          places.add(l.issuerId());
          named.addAll(l.named());
        });
    Map<Long, ExtensionReads.Line> waiting =
        extensions.lines(lines.stream().map(Line::extensionId).filter(Objects::nonNull).toList());
    waiting.values().forEach(w -> places.add(w.decider()));
    Map<Long, OrganisationRef> refs = organisations.refs(places, named);
    LocalDate today = asOf.today();
    return lines.stream()
        .map(
            l ->
                row(
                    l,
                    Objects.requireNonNull(refs.get(l.organisationId())),
                    l.paper().issuedBy(refs.get(l.issuerId())),
                    extension(waiting, l.extensionId(), refs),
                    today))
        .toList();
  }

  private static @Nullable ExtensionRequest extension(
      Map<Long, ExtensionReads.Line> waiting,
      @Nullable Long id,
      Map<Long, OrganisationRef> places) {
    ExtensionReads.Line line = id == null ? null : waiting.get(id);
    return line == null
        ? null
        : ExtensionReads.brief(line, Objects.requireNonNull(places.get(line.decider())));
  }

  private static ObligationRow row(
      Line l,
      OrganisationRef place,
      DocumentRef paper,
      @Nullable ExtensionRequest extension,
      LocalDate today) {
    return new ObligationRow(
        Long.toString(l.id()),
        place,
        l.demandId(),
        l.act(),
        l.title(),
        paper,
        l.provisionLabel(),
        l.words(),
        l.role(),
        l.occurrence(),
        l.state(),
        l.timeliness(),
        l.undatedReason(),
        l.printedOn(),
        l.dueOn(),
        l.firstDueOn(),
        l.extended() ? true : null,
        l.internalDueOn(),
        extension,
        l.exclusive(),
        daysLeft(l.dueOn(), l.timeliness(), today),
        l.doneOn(),
        l.submittedAt(),
        l.reportedLate() ? true : null,
        l.confirmBy(),
        l.progress(),
        l.lastNote(),
        l.actions(),
        l.version());
  }

  /** Days until the date, negative once it has passed; none for what is done or undated. */
  static @Nullable Integer daysLeft(
      @Nullable LocalDate dueOn, @Nullable Timeliness timeliness, LocalDate today) {
    if (dueOn == null || timeliness == null) {
      return null;
    }
    boolean open =
        timeliness == Timeliness.OVERDUE
            || timeliness == Timeliness.DUE_SOON
            || timeliness == Timeliness.NOT_DUE;
    return open ? Math.toIntExact(ChronoUnit.DAYS.between(today, dueOn)) : null;
  }
}

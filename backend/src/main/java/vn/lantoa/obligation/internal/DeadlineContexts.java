package vn.lantoa.obligation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.calendar.Calendars;
import vn.lantoa.deadline.AfterAnchor;
import vn.lantoa.deadline.Anchor;
import vn.lantoa.deadline.BeforeAnchor;
import vn.lantoa.deadline.DeadlineContext;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.deadline.ExclusiveReading;
import vn.lantoa.deadline.PartOfTerm;
import vn.lantoa.deadline.Recurring;
import vn.lantoa.deadline.TermDates;
import vn.lantoa.document.DocumentFacts;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/**
 * What the rules of a demand are resolved in: the stored anchors, the term, the calendar of the
 * organisation whose document it is.
 */
@ApplicationScoped
public class DeadlineContexts {

  private static final String FRAME =
      """
      SELECT t.starts_on, t.ends_on,
        (SELECT pd.issued_on FROM demand p JOIN document pd ON pd.id = p.document_id
          WHERE p.id = :above) AS superior_on,
        (SELECT GROUP_CONCAT(a.anchor, '=', a.happens_on) FROM demand_anchor a
          WHERE a.demand_id = :demand) AS anchors
      FROM document doc LEFT JOIN term t ON t.id = COALESCE(doc.term_id, (SELECT c.id FROM term c
        WHERE c.organisation_id IN (doc.issuer_id, doc.holder_id)
          AND doc.issued_on BETWEEN c.starts_on AND c.ends_on
        ORDER BY c.organisation_id = doc.issuer_id DESC, c.starts_on DESC LIMIT 1))
      WHERE doc.id = :document
      """;

  private final EntityManager em;
  private final Calendars calendars;
  private final DeadlineConfig config;
  private final AppClock clock;

  public DeadlineContexts(
      EntityManager em, Calendars calendars, DeadlineConfig config, AppClock clock) {
    this.em = em;
    this.calendars = calendars;
    this.config = config;
    this.clock = clock;
  }

  /** How many days ahead the turns of recurring rules are made. */
  int ahead() {
    return config.occurrencesAhead();
  }

  /**
   * The context of a demand's rules, recurring ones running from today; no statement where no rule
   * needs one.
   */
  DeadlineContext of(
      Collection<DeadlineRule> rules,
      DocumentFacts document,
      @Nullable Long demandId,
      @Nullable Long above) {
    DeadlineContext context =
        rules.stream().anyMatch(DeadlineContexts::needed)
            ? of(document, demandId, above)
            : DeadlineContext.EMPTY;
    return context.since(clock.today());
  }

  /** Brings the deadlines in force to their days, as their anchors stand now. */
  void refresh(Demand demand, DocumentFacts document) {
    List<DemandDeadline> inForce = demand.deadlinesInForce();
    List<DeadlineRule> rules = inForce.stream().map(DemandDeadline::parsed).toList();
    if (rules.stream().anyMatch(DeadlineContexts::needed)) {
      DeadlineContext context = of(rules, document, demand.id, demand.parentDemandId);
      inForce.forEach(d -> d.resolve(context, ahead()));
    }
  }

  /** Whether a rule comes to a day only by what stands beside it. */
  static boolean needed(DeadlineRule rule) {
    return rule instanceof AfterAnchor
        || rule instanceof BeforeAnchor
        || rule instanceof PartOfTerm
        || rule instanceof Recurring;
  }

  /**
   * The context of a demand of a document. Signing and issue are the document's date until another
   * is stored, the superior's issue is that of the demand above; receipt is known for each
   * obligation only. Two statements.
   *
   * @param demandId whose stored anchors count; null for a demand that is not saved yet
   * @param above the demand it serves
   */
  DeadlineContext of(DocumentFacts document, @Nullable Long demandId, @Nullable Long above) {
    DeadlineContext known =
        new Sql(FRAME)
            .bind("document", document.id())
            .bind("demand", demandId)
            .bind("above", above)
            .first(em, r -> read(r, document))
            .orElse(DeadlineContext.EMPTY);
    return known.with(calendars.of(document.holderId()));
  }

  private static DeadlineContext read(Row r, DocumentFacts document) {
    Map<Anchor, LocalDate> anchors = new EnumMap<>(Anchor.class);
    anchors.put(Anchor.SIGNING, document.issuedOn());
    anchors.put(Anchor.ISSUE, document.issuedOn());
    LocalDate superior = r.dateOrNull("superior_on");
    if (superior != null) {
      anchors.put(Anchor.SUPERIOR_ISSUE, superior);
    }
    anchors.putAll(stored(r.stringOrNull("anchors")));
    anchors.remove(Anchor.RECEIPT);
    LocalDate first = r.dateOrNull("starts_on");
    LocalDate last = r.dateOrNull("ends_on");
    TermDates term = first == null || last == null ? null : new TermDates(first, last);
    return new DeadlineContext(
        ExclusiveReading.DAY_BEFORE, DeadlineContext.EMPTY.calendar(), anchors, term, null);
  }

  private static Map<Anchor, LocalDate> stored(@Nullable String written) {
    Map<Anchor, LocalDate> anchors = new EnumMap<>(Anchor.class);
    if (written != null) {
      for (String one : written.split(",")) {
        int sign = one.indexOf('=');
        anchors.put(
            Anchor.valueOf(one.substring(0, sign)), LocalDate.parse(one.substring(sign + 1)));
      }
    }
    return anchors;
  }
}

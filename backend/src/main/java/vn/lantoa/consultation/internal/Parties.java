package vn.lantoa.consultation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.consultation.PartyStanding;
import vn.lantoa.consultation.api.ConsultationFigures;
import vn.lantoa.consultation.api.ConsultationParty;
import vn.lantoa.consultation.api.ConsultationPartyPage;
import vn.lantoa.consultation.internal.ConsultationAccess.Standing;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AsOf;

/** The units that were asked and what came from them. Consent by silence is derived here. */
@ApplicationScoped
public class Parties {

  private record Line(long organisation, String name, ConsultationParty party) {}

  private static final String SORT = "name";

  /** A unit with its standing; needs the day as {@code :today}. */
  static final String STANDINGS =
      """
      SELECT party.*, CASE WHEN party.opinions > 0 THEN 'ANSWERED'
        WHEN party.agreed_at IS NOT NULL THEN 'AGREED'
        WHEN party.owed_state IN ('SUBMITTED', 'ACCEPTED') THEN 'REPORTED'
        WHEN party.silence_is_consent AND party.closes_on < :today THEN 'CONSENTING'
        ELSE 'SILENT' END AS standing
      FROM (SELECT cp.consultation_id, cp.organisation_id, cp.agreed_at, c.silence_is_consent,
          c.closes_on, ob.id AS obligation_id, ob.state AS owed_state,
          (SELECT COUNT(*) FROM opinion o WHERE o.consultation_id = cp.consultation_id
            AND o.organisation_id = cp.organisation_id AND o.source = 'WRITTEN') AS opinions,
          (SELECT MAX(o.given_at) FROM opinion o WHERE o.consultation_id = cp.consultation_id
            AND o.organisation_id = cp.organisation_id AND o.source = 'WRITTEN') AS wrote_at
        FROM consultation_party cp JOIN consultation c ON c.id = cp.consultation_id
        LEFT JOIN obligation ob ON ob.demand_id = c.demand_id
          AND ob.organisation_id = cp.organisation_id AND ob.occurrence = '' AND ob.role = 'LEAD'
      """;

  private final EntityManager em;
  private final CurrentActor actor;
  private final AsOf asOf;
  private final ConsultationAccess access;
  private final Organisations organisations;

  public Parties(
      EntityManager em,
      CurrentActor actor,
      AsOf asOf,
      ConsultationAccess access,
      Organisations organisations) {
    this.em = em;
    this.actor = actor;
    this.asOf = asOf;
    this.access = access;
    this.organisations = organisations;
  }

  /** The asked units by name; of a closed table the actor's own only. Three statements. */
  public ConsultationPartyPage list(
      long id, @Nullable PartyStanding standing, int limit, @Nullable String cursor) {
    Standing round = access.require(id);
    List<String> after = Cursor.decode(cursor, SORT, 2);
    Sql sql = new Sql("SELECT p.*, org.name FROM (").add(STANDINGS);
    sql.add("WHERE cp.consultation_id = :id", "id", id);
    if (!round.seesAll()) {
      sql.add("AND " + access.ofUnit(sql, "cp.organisation_id"));
    }
    sql.add(") party) p JOIN organisation org ON org.id = p.organisation_id WHERE TRUE")
        .bind("today", asOf.today())
        .addIf(standing, "AND p.standing = :standing", "standing");
    if (after != null) {
      sql.add("AND (org.name > :name OR (org.name = :name AND org.id > :last))")
          .bind("name", after.get(0))
          .bind("last", after.get(1));
    }
    List<Line> rows =
        sql.add("ORDER BY org.name, org.id LIMIT :rows", "rows", limit + 1)
            .list(em, r -> new Line(r.number("organisation_id"), r.string("name"), party(r)));
    List<Line> page = Paged.page(rows, limit);
    Map<Long, OrganisationRef> refs =
        organisations.refs(page.stream().map(Line::organisation).toList());
    return new ConsultationPartyPage(
        page.stream().map(l -> named(l.party(), refs)).toList(),
        Paged.next(rows, limit, l -> Cursor.encode(SORT, l.name(), l.organisation())));
  }

  /** The units the actor itself writes for; names come from {@code refs} later. One statement. */
  List<ConsultationParty> own(long id) {
    List<Long> places =
        actor.get().grantsFor(Permission.OBLIGATION_REPORT, Act.OPINION).stream()
            .map(Grant::organisationId)
            .distinct()
            .toList();
    if (places.isEmpty() || asOf.past()) {
      return List.of();
    }
    return new Sql(STANDINGS)
        .add("WHERE cp.consultation_id = :id AND cp.organisation_id IN (:places)) party")
        .bind("id", id)
        .bind("places", places)
        .bind("today", asOf.today())
        .list(em, Parties::party);
  }

  /** Rounds in numbers, by id. One statement. */
  Map<Long, ConsultationFigures> figures(List<Long> ids) {
    Map<Long, ConsultationFigures> found = new java.util.HashMap<>();
    if (ids.isEmpty()) {
      return found;
    }
    new Sql(
            """
            SELECT s.consultation_id, COUNT(*) AS asked, SUM(s.standing = 'ANSWERED') AS answered,
              SUM(s.standing IN ('AGREED', 'REPORTED')) AS agreed,
              SUM(s.standing = 'CONSENTING') AS consenting, SUM(s.standing = 'SILENT') AS silent,
              (SELECT COUNT(*) FROM opinion o WHERE o.consultation_id = s.consultation_id) AS opinions,
              (SELECT COUNT(*) FROM opinion o WHERE o.consultation_id = s.consultation_id
                AND o.answer IS NULL) AS unanswered
            FROM (
            """)
        .add(STANDINGS)
        .add("WHERE cp.consultation_id IN (:ids)) party) s GROUP BY s.consultation_id", "ids", ids)
        .bind("today", asOf.today())
        .list(em, r -> found.put(r.number("consultation_id"), figures(r)));
    return found;
  }

  private static ConsultationFigures figures(Row r) {
    return new ConsultationFigures(
        r.number("asked"),
        r.number("answered"),
        r.number("agreed"),
        r.number("consenting"),
        r.number("silent"),
        r.number("opinions"),
        r.number("unanswered"));
  }

  static List<ConsultationParty> named(
      List<ConsultationParty> parties, Map<Long, OrganisationRef> refs) {
    List<ConsultationParty> all = new ArrayList<>();
    parties.forEach(p -> all.add(named(p, refs)));
    return all;
  }

  private static ConsultationParty named(ConsultationParty party, Map<Long, OrganisationRef> refs) {
    return new ConsultationParty(
        Objects.requireNonNull(refs.get(Long.valueOf(party.organisation().id()))),
        party.standing(),
        party.opinions(),
        party.at(),
        party.obligationId());
  }

  private static ConsultationParty party(Row r) {
    java.time.Instant wrote = r.instantOrNull("wrote_at");
    return new ConsultationParty(
        new OrganisationRef(r.id("organisation_id"), "", null, null, null),
        r.constant("standing", PartyStanding.class),
        r.number("opinions"),
        wrote == null ? r.instantOrNull("agreed_at") : wrote,
        r.idOrNull("obligation_id"));
  }
}

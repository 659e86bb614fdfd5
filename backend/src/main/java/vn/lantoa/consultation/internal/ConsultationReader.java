package vn.lantoa.consultation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.consultation.ConsultationState;
import vn.lantoa.consultation.api.Consultation;
import vn.lantoa.consultation.api.ConsultationDraft;
import vn.lantoa.consultation.api.ConsultationFigures;
import vn.lantoa.consultation.api.ConsultationFilter;
import vn.lantoa.consultation.api.ConsultationHead;
import vn.lantoa.consultation.api.ConsultationPage;
import vn.lantoa.consultation.api.ConsultationParty;
import vn.lantoa.consultation.internal.ConsultationAccess.Standing;
import vn.lantoa.document.Documents;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.shared.web.Ids;

/** Rounds as the API shows them. */
@ApplicationScoped
public class ConsultationReader {

  private record Line(
      long id,
      long programmeId,
      String title,
      int round,
      long organisationId,
      LocalDate closesOn,
      boolean closed,
      boolean silenceIsConsent,
      boolean desk) {}

  private static final String SORT = "-id";

  private final EntityManager em;
  private final AsOf asOf;
  private final ConsultationAccess access;
  private final Parties parties;
  private final Organisations organisations;
  private final Documents documents;

  public ConsultationReader(
      EntityManager em,
      AsOf asOf,
      ConsultationAccess access,
      Parties parties,
      Organisations organisations,
      Documents documents) {
    this.em = em;
    this.asOf = asOf;
    this.access = access;
    this.parties = parties;
    this.organisations = organisations;
    this.documents = documents;
  }

  /** Rounds the actor may read, newest first. Three statements. */
  public ConsultationPage list(ConsultationFilter filter, int limit, @Nullable String cursor) {
    Long programme = Ids.field("programmeId", filter.programmeId);
    Long organisation = Ids.field("organisationId", filter.organisationId);
    Long demand = Ids.field("demandId", filter.demandId);
    List<String> after = Cursor.decode(cursor, SORT, 1);
    Sql sql =
        new Sql(
            """
            SELECT c.id, c.programme_id, c.title, c.round, c.organisation_id, c.closes_on,
              c.closed_at IS NOT NULL AS closed, c.silence_is_consent,
            """);
    sql.add(access.desk(sql, "c") + " AS desk FROM consultation c WHERE TRUE")
        .addIf(programme, "AND c.programme_id = :programme", "programme")
        .addIf(demand, "AND c.demand_id = :demand", "demand");
    if (organisation != null) {
      sql.add(
          """
          AND (c.organisation_id = :organisation OR EXISTS (SELECT 1 FROM consultation_party x
            WHERE x.consultation_id = c.id AND x.organisation_id = :organisation))
          """,
          "organisation",
          organisation);
    }
    if (after != null) {
      sql.add("AND c.id < :last", "last", after.get(0));
    }
    sql.add("AND (%s OR %s)".formatted(access.desk(sql, "c"), access.asked(sql, "c")));
    List<Line> rows =
        sql.add("ORDER BY c.id DESC LIMIT :rows", "rows", limit + 1)
            .list(em, ConsultationReader::line);
    List<Line> page = Paged.page(rows, limit);
    Map<Long, OrganisationRef> refs =
        organisations.refs(page.stream().map(Line::organisationId).distinct().toList());
    Map<Long, ConsultationFigures> figures =
        parties.figures(page.stream().filter(Line::desk).map(Line::id).toList());
    LocalDate today = asOf.today();
    return new ConsultationPage(
        page.stream().map(l -> head(l, refs, figures, today)).toList(),
        Paged.next(rows, limit, l -> Cursor.encode(SORT, l.id())));
  }

  private static ConsultationHead head(
      Line l,
      Map<Long, OrganisationRef> refs,
      Map<Long, ConsultationFigures> figures,
      LocalDate today) {
    ConsultationState state =
        l.closed()
            ? ConsultationState.CLOSED
            : today.isAfter(l.closesOn()) ? ConsultationState.ENDED : ConsultationState.OPEN;
    return new ConsultationHead(
        Long.toString(l.id()),
        Long.toString(l.programmeId()),
        l.title(),
        l.round(),
        Objects.requireNonNull(refs.get(l.organisationId())),
        l.closesOn(),
        state,
        l.silenceIsConsent(),
        figures.get(l.id()));
  }

  /** One round. At most seven statements. */
  public Consultation get(long id) {
    return body(access.require(id));
  }

  /** The same of a round that was found readable. */
  Consultation body(Standing s) {
    long id = s.id();
    List<ConsultationParty> own = parties.own(id);
    List<Long> named = new ArrayList<>(List.of(s.organisationId()));
    own.forEach(p -> named.add(Long.valueOf(p.organisation().id())));
    Map<Long, OrganisationRef> refs = organisations.refs(named);
    LocalDate today = asOf.today();
    ConsultationState state = s.state(today);
    return new Consultation(
        Long.toString(s.id()),
        Long.toString(s.programmeId()),
        s.title(),
        s.round(),
        Objects.requireNonNull(refs.get(s.organisationId())),
        documents.ref(s.documentId()).orElse(null),
        Long.toString(s.demandId()),
        s.question(),
        s.closesOn(),
        state,
        state == ConsultationState.OPEN
            ? Math.toIntExact(ChronoUnit.DAYS.between(today, s.closesOn()))
            : null,
        s.silenceIsConsent(),
        s.openTable(),
        s.contentHash(),
        s.openedAt(),
        s.closedAt(),
        s.seesAll() ? parties.figures(List.of(id)).get(id) : null,
        Parties.named(own, refs),
        s.desk(),
        s.mayEdit(),
        Long.toString(s.version()));
  }

  /** The draft as it was sent. Two statements. */
  public ConsultationDraft draft(long id) {
    Standing standing = access.require(id);
    Snapshot snapshot = snapshot(id);
    return new ConsultationDraft(
        snapshot.title(),
        standing.contentHash(),
        snapshot.places().stream().map(Snapshot::body).toList());
  }

  /** What was sent; checks no rights. One statement. */
  Snapshot snapshot(long id) {
    return new Sql("SELECT snapshot FROM consultation WHERE id = :id")
        .bind("id", id)
        .first(em, r -> Snapshot.decode(r.string("snapshot")))
        .orElseThrow(ProblemException::notFound);
  }

  private static Line line(Row r) {
    return new Line(
        r.number("id"),
        r.number("programme_id"),
        r.string("title"),
        r.integer("round"),
        r.number("organisation_id"),
        r.date("closes_on"),
        r.bool("closed"),
        r.bool("silence_is_consent"),
        r.bool("desk"));
  }
}

package vn.lantoa.consultation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.consultation.ConsultationState;
import vn.lantoa.consultation.OpinionAnchor;
import vn.lantoa.consultation.OpinionAnswer;
import vn.lantoa.consultation.OpinionSource;
import vn.lantoa.consultation.api.Opinion;
import vn.lantoa.consultation.api.OpinionFilter;
import vn.lantoa.consultation.api.OpinionPage;
import vn.lantoa.consultation.internal.ConsultationAccess.Standing;
import vn.lantoa.obligation.Duties;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.Act;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.shared.web.Ids;

/** Opinions as the actor may see them: all at the desk, else those of its own units. */
@ApplicationScoped
public class OpinionReader {

  /** An opinion read, before names are put in. */
  record Line(long id, @Nullable Long organisation, int position, Opinion body) {}

  private static final String SORT = "place";

  private final EntityManager em;
  private final AsOf asOf;
  private final ConsultationAccess access;
  private final Duties duties;
  private final Organisations organisations;

  public OpinionReader(
      EntityManager em,
      AsOf asOf,
      ConsultationAccess access,
      Duties duties,
      Organisations organisations) {
    this.em = em;
    this.asOf = asOf;
    this.access = access;
    this.duties = duties;
    this.organisations = organisations;
  }

  /** The opinions of a round in the order of the draft. Three statements. */
  public OpinionPage list(long id, OpinionFilter filter, int limit, @Nullable String cursor) {
    Standing round = access.require(id);
    Long organisation = Ids.field("organisationId", filter.organisationId);
    Long key = Ids.field("anchorKey", filter.anchorKey);
    List<String> after = Cursor.decode(cursor, SORT, 2);
    Sql sql =
        select(round)
            .addIf(filter.anchor, "AND o.anchor = :anchor", "anchor")
            .addIf(key, "AND o.anchor_key = :key", "key")
            .addIf(organisation, "AND o.organisation_id = :organisation", "organisation")
            .addIf(filter.answer, "AND o.answer = :answer", "answer")
            .addIf(filter.source, "AND o.source = :source", "source");
    if (filter.answered != null) {
      sql.add(filter.answered ? "AND o.answer IS NOT NULL" : "AND o.answer IS NULL");
    }
    if (after != null) {
      sql.add("AND (o.position > :place OR (o.position = :place AND o.id > :last))")
          .bind("place", after.get(0))
          .bind("last", after.get(1));
    }
    List<Line> rows =
        sql.add("ORDER BY o.position, o.id LIMIT :rows", "rows", limit + 1)
            .list(em, OpinionReader::line);
    return new OpinionPage(
        named(round, Paged.page(rows, limit)),
        Paged.next(rows, limit, l -> Cursor.encode(SORT, l.position(), l.id())));
  }

  /** One opinion. Three statements. */
  public Opinion get(long round, long id) {
    return some(access.require(round), Set.of(id)).stream()
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  /** Those with these ids, in the order of the draft. Two statements. */
  List<Opinion> some(Standing round, Collection<Long> ids) {
    return read(round, "AND o.id IN (:ids)", ids);
  }

  /** Every opinion the actor may see, in the order of the draft. Two statements. */
  List<Opinion> all(Standing round) {
    return read(round, "", Set.of());
  }

  private List<Opinion> read(Standing round, String which, Collection<Long> ids) {
    return named(
        round,
        select(round)
            .add(which)
            .bind("ids", ids)
            .add("ORDER BY o.position, o.id")
            .list(em, OpinionReader::line));
  }

  private Sql select(Standing round) {
    Sql sql = new Sql("SELECT o.* FROM opinion o");
    sql.add("WHERE o.consultation_id = :round", "round", round.id());
    if (!round.seesAll()) {
      sql.add("AND " + access.ofUnit(sql, "o.organisation_id"));
    }
    return sql;
  }

  private List<Opinion> named(Standing round, List<Line> lines) {
    Set<Long> ids =
        lines.stream().map(Line::organisation).filter(Objects::nonNull).collect(Collectors.toSet());
    Map<Long, OrganisationRef> refs = organisations.refs(ids);
    LocalDate today = asOf.today();
    boolean open = !asOf.past() && round.state(today) == ConsultationState.OPEN;
    Set<Long> own = open ? duties.reportedByActor(Act.OPINION, ids) : Set.of();
    boolean minutes = !asOf.past() && round.mayEdit() && round.closedAt() == null;
    return lines.stream().map(l -> named(l, refs, own, minutes)).toList();
  }

  private static Opinion named(
      Line l, Map<Long, OrganisationRef> refs, Set<Long> own, boolean minutes) {
    Opinion o = l.body();
    boolean author =
        o.source() == OpinionSource.CONFERENCE
            ? minutes
            : l.organisation() != null && own.contains(l.organisation());
    return new Opinion(
        o.id(),
        o.anchor(),
        o.anchorKey(),
        o.place(),
        o.quoted(),
        o.words(),
        o.proposal(),
        l.organisation() == null ? null : refs.get(l.organisation()),
        o.delegation(),
        o.source(),
        o.spokenOn(),
        o.givenAt(),
        o.answer(),
        o.reason(),
        o.answeredAt(),
        author && o.answer() == null,
        o.version());
  }

  private static Line line(Row r) {
    long key = r.number("anchor_key");
    return new Line(
        r.number("id"),
        r.numberOrNull("organisation_id"),
        r.integer("position"),
        new Opinion(
            r.id("id"),
            r.constant("anchor", OpinionAnchor.class),
            key == 0 ? null : Long.toString(key),
            r.stringOrNull("place"),
            r.stringOrNull("quoted"),
            r.stringOrNull("words"),
            r.stringOrNull("proposal"),
            null,
            r.stringOrNull("delegation"),
            r.constant("source", OpinionSource.class),
            r.dateOrNull("spoken_on"),
            r.instant("given_at"),
            r.constantOrNull("answer", OpinionAnswer.class),
            r.stringOrNull("reason"),
            r.instantOrNull("answered_at"),
            false,
            r.id("version")));
  }
}

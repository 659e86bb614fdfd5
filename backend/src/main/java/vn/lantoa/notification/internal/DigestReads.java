package vn.lantoa.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.Answering;
import vn.lantoa.notification.internal.DigestContent.Group;
import vn.lantoa.notification.internal.DigestContent.Line;
import vn.lantoa.notification.internal.DigestContent.Part;
import vn.lantoa.notification.internal.DigestContent.Section;
import vn.lantoa.obligation.OpenWork;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/** Reads what somebody is told this morning, as things stand when it is sent. */
@ApplicationScoped
public class DigestReads {

  private static final int PER_GROUP = 10;
  private static final int SOON = 7;

  private static final String MINE =
      """
      SELECT DISTINCT p.organisation_id AS place, ob.organisation_id AS owner, ob.id, ob.due_on,
        d.title, d.document_id,
        CASE WHEN ob.state = 'RETURNED' THEN 'RETURNED' WHEN ob.due_on < :today THEN 'OVERDUE'
          WHEN ob.due_on = :today THEN 'TODAY' WHEN ob.due_on <= :soon THEN 'NEXT_7_DAYS'
          WHEN EXISTS (SELECT 1 FROM notification n WHERE n.obligation_id = ob.id
            AND n.kind = 'ASSIGNED' AND n.account_id = :me AND n.digest_id = :digest) THEN 'NEW'
          ELSE 'LATER' END AS grp
      FROM (%s) p JOIN obligation ob ON ob.organisation_id = p.organisation_id
      JOIN demand d ON d.id = ob.demand_id
      WHERE p.account_id = :me AND %s AND %s AND (ob.due_on <= :soon OR ob.state = 'RETURNED'
        OR EXISTS (SELECT 1 FROM notification n WHERE n.obligation_id = ob.id
          AND n.kind IN ('ASSIGNED', 'REMINDER') AND n.account_id = :me AND n.digest_id = :digest))
      """;

  private static final String TO_CONFIRM =
      """
      SELECT DISTINCT p.organisation_id, ob.organisation_id, ob.id, ob.due_on, d.title,
        d.document_id, 'TO_CONFIRM'
      FROM (%s) p JOIN obligation ob ON ob.confirmer_id = p.organisation_id
      JOIN demand d ON d.id = ob.demand_id
      WHERE p.account_id = :me AND p.role IN ('OFFICER', 'HEAD') AND %s AND ob.state = 'SUBMITTED'
      """;

  private static final String ESCALATED =
      """
      SELECT n.organisation_id, ob.organisation_id, ob.id, ob.due_on, d.title, d.document_id,
        'ESCALATED'
      FROM notification n JOIN obligation ob ON ob.id = n.obligation_id
      JOIN demand d ON d.id = ob.demand_id
      WHERE n.account_id = :me AND n.digest_id = :digest AND n.kind = 'ESCALATION' AND n.stage = 3
        AND
      """;

  private record Found(long place, long owner, Group group, long total, Line line) {}

  private final EntityManager em;
  private final Answering answering;
  private final Organisations organisations;
  private final AppClock clock;

  public DigestReads(
      EntityManager em, Answering answering, Organisations organisations, AppClock clock) {
    this.em = em;
    this.answering = answering;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** Three statements, four with former bodies. */
  DigestContent read(long accountId, String person, long digest) {
    LocalDate today = clock.today();
    List<Found> found = found(accountId, digest, today);
    Map<Long, OrganisationRef> refs =
        organisations.refs(
            found.stream()
                .flatMap(f -> java.util.stream.Stream.of(f.place(), f.owner()))
                .distinct()
                .toList());
    Map<Long, List<Integer>> missed = missed(accountId, digest);
    Map<Long, Map<Group, List<Found>>> byPlace = new LinkedHashMap<>();
    for (Found f : found) {
      byPlace
          .computeIfAbsent(f.place(), k -> new TreeMap<>())
          .computeIfAbsent(f.group(), k -> new ArrayList<>())
          .add(f);
    }
    List<Section> sections = new ArrayList<>();
    byPlace.forEach(
        (place, groups) ->
            sections.add(
                new Section(
                    name(refs, place),
                    groups.entrySet().stream()
                        .map(e -> part(e.getKey(), e.getValue(), refs, missed))
                        .toList())));
    return new DigestContent(person, today, sections);
  }

  private static Part part(
      Group group,
      List<Found> rows,
      Map<Long, OrganisationRef> refs,
      Map<Long, List<Integer>> missed) {
    List<Line> lines =
        rows.stream()
            .map(
                f ->
                    new Line(
                        f.line().obligationId(),
                        f.line().title(),
                        f.line().symbol(),
                        f.line().dueOn(),
                        f.owner() == f.place() ? null : name(refs, f.owner()),
                        missed.getOrDefault(f.line().obligationId(), List.of())))
            .toList();
    return new Part(group, rows.get(0).total(), lines);
  }

  private static String name(Map<Long, OrganisationRef> refs, long id) {
    return Objects.requireNonNull(refs.get(id)).name();
  }

  private List<Found> found(long me, long digest, LocalDate today) {
    Sql sql = new Sql("SELECT t.*, doc.symbol FROM (SELECT u.*,");
    return sql.add("COUNT(*) OVER (PARTITION BY place, grp) AS total,")
        .add("ROW_NUMBER() OVER (PARTITION BY place, grp ORDER BY due_on, id) AS line FROM (")
        .add(MINE.formatted(answering.people(sql), Answering.covers("p", "d.act"), OpenWork.OPEN))
        .add("UNION ALL")
        .add(TO_CONFIRM.formatted(answering.people(sql), Answering.covers("p", "d.act")))
        .add("UNION ALL")
        .add(ESCALATED + OpenWork.OPEN)
        .add(") u) t JOIN document doc ON doc.id = t.document_id")
        .add("WHERE t.line <= :lines ORDER BY t.place, t.grp, t.line", "lines", PER_GROUP)
        .bind("me", me)
        .bind("digest", digest)
        .bind("today", today)
        .bind("soon", today.plusDays(SOON))
        .list(em, DigestReads::row);
  }

  private static Found row(Row r) {
    return new Found(
        r.number("place"),
        r.number("owner"),
        r.constant("grp", Group.class),
        r.number("total"),
        new Line(
            r.number("id"),
            r.string("title"),
            r.stringOrNull("symbol"),
            r.dateOrNull("due_on"),
            (@Nullable String) null,
            List.of()));
  }

  /** The stages that were caught up after their day, by obligation. */
  private Map<Long, List<Integer>> missed(long me, long digest) {
    Map<Long, List<Integer>> missed = new HashMap<>();
    new Sql(
            """
            SELECT obligation_id, stage FROM notification
            WHERE account_id = :me AND digest_id = :digest AND kind = 'REMINDER'
              AND superseded_by IS NOT NULL
            ORDER BY obligation_id, stage
            """)
        .bind("me", me)
        .bind("digest", digest)
        .list(
            em,
            r ->
                missed
                    .computeIfAbsent(r.number("obligation_id"), k -> new ArrayList<>())
                    .add(r.integer("stage")));
    return missed;
  }
}

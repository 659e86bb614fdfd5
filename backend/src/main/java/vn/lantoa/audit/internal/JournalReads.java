package vn.lantoa.audit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.audit.api.AuditChain;
import vn.lantoa.audit.api.AuditChange;
import vn.lantoa.audit.api.AuditEntry;
import vn.lantoa.audit.api.AuditEntryPage;
import vn.lantoa.audit.api.AuditFilter;
import vn.lantoa.audit.api.Named;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.Reach;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.paging.Sort;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Ids;

/**
 * The journal within the actor's reach. An entry of no organisation is for those who hold the right
 * at a root of the tree.
 */
@ApplicationScoped
public class JournalReads {

  private static final String SELECT =
      """
      SELECT e.*, s.position, s.hash, a.display_name AS account_name,
        f.display_name AS for_account_name, about.display_name AS subject_name, o.name AS organisation_name
      FROM journal_entry e LEFT JOIN journal_seal s ON s.entry_id = e.id
      LEFT JOIN account a ON a.id = e.account_id LEFT JOIN account f ON f.id = e.for_account_id
      LEFT JOIN account about ON e.subject = 'users' AND about.id = e.subject_id
      LEFT JOIN organisation o ON o.id = e.organisation_id
      WHERE
      """;

  private final EntityManager em;
  private final Reach reach;
  private final CurrentActor actor;
  private final ObjectMapper json;

  public JournalReads(EntityManager em, Reach reach, CurrentActor actor, ObjectMapper json) {
    this.em = em;
    this.reach = reach;
    this.actor = actor;
    this.json = json;
  }

  /** A page, in the order of the ids. One statement. */
  public AuditEntryPage list(AuditFilter filter, String order, int limit, @Nullable String cursor) {
    Sort sort = Sort.of(order, "id");
    List<String> after = Cursor.decode(cursor, order, 1);
    Long from = after == null ? null : Ids.field("cursor", after.get(0));
    List<AuditEntry> rows = rows(filter, sort, from, limit + 1);
    return new AuditEntryPage(
        Paged.page(rows, limit), Paged.next(rows, limit, e -> Cursor.encode(order, e.id())));
  }

  /** The same rows as the list, oldest first, after an id. One statement. */
  public List<AuditEntry> next(AuditFilter filter, @Nullable Long after, int limit) {
    return rows(filter, new Sort("id", false), after, limit);
  }

  /** An entry in reach; 404 for every other. */
  public AuditEntry get(long id) {
    return inReach()
        .add("AND e.id = :id", "id", id)
        .first(em, this::read)
        .orElseThrow(ProblemException::notFound);
  }

  /** Where the chain stands. One statement. */
  public AuditChain chain() {
    return new Sql(
            """
            SELECT h.position, h.hash,
              (SELECT COUNT(*) FROM journal_entry e WHERE e.unsealed = 1) AS waiting,
              (SELECT MIN(e.at) FROM journal_entry e WHERE e.unsealed = 1) AS oldest
            FROM journal_head h WHERE h.id = 1
            """)
        .first(
            em,
            r ->
                new AuditChain(
                    r.number("position"),
                    r.string("hash"),
                    r.number("waiting"),
                    r.instantOrNull("oldest")))
        .orElseGet(() -> new AuditChain(0, "", 0, null));
  }

  private Sql inReach() {
    Sql sql = new Sql(SELECT);
    String placed = reach.within(sql, Permission.AUDIT_READ, "e.organisation_id", null);
    List<Long> held =
        actor.get().grantsFor(Permission.AUDIT_READ).stream()
            .map(Grant::organisationId)
            .distinct()
            .toList();
    return sql.add(
        held.isEmpty()
            ? "(FALSE)"
            : """
              (%s OR (e.organisation_id IS NULL AND EXISTS (SELECT 1 FROM organisation root
                WHERE root.parent_id IS NULL AND root.id IN (%s))))
              """
                .formatted(
                    placed,
                    String.join(", ", held.stream().map(id -> sql.placeholder(id)).toList())));
  }

  private List<AuditEntry> rows(AuditFilter filter, Sort sort, @Nullable Long after, int limit) {
    Sql sql =
        inReach()
            .addIf(filter.subject, "AND e.subject = :subject", "subject")
            .addIf(
                Ids.field("subjectId", filter.subjectId),
                "AND e.subject_id = :subjectId",
                "subjectId")
            .addIf(
                Ids.field("organisationId", filter.organisationId),
                """
                AND EXISTS (SELECT 1 FROM organisation_closure c
                  WHERE c.ancestor_id = :under AND c.descendant_id = e.organisation_id)
                """,
                "under")
            .addIf(
                Ids.field("accountId", filter.accountId),
                "AND (e.account_id = :account OR e.for_account_id = :account)",
                "account")
            .addIf(filter.action, "AND e.action = :action", "action")
            .addIf(filter.requestId, "AND e.request_id = :request", "request");
    if (filter.from != null) {
      sql.add("AND e.at >= :from", "from", filter.from.atStartOfDay(AppClock.VIETNAM).toInstant());
    }
    if (filter.to != null) {
      sql.add(
          "AND e.at < :to", "to", filter.to.plusDays(1).atStartOfDay(AppClock.VIETNAM).toInstant());
    }
    return sql.addIf(after, "AND e.id " + sort.beyond() + " :after", "after")
        .add("ORDER BY e.id " + sort.direction() + " LIMIT :rows", "rows", limit)
        .list(em, this::read);
  }

  private AuditEntry read(Row r) {
    return new AuditEntry(
        r.id("id"),
        r.instant("at"),
        named(r, "account_id", "account_name"),
        named(r, "for_account_id", "for_account_name"),
        r.stringOrNull("address"),
        r.stringOrNull("request_id"),
        r.string("action"),
        r.string("subject"),
        r.idOrNull("subject_id"),
        r.stringOrNull("subject_name"),
        named(r, "organisation_id", "organisation_name"),
        changes(r.stringOrNull("changes")),
        r.stringOrNull("reason"),
        r.numberOrNull("position"),
        r.stringOrNull("hash"));
  }

  private static @Nullable Named named(Row r, String id, String name) {
    String found = r.idOrNull(id);
    return found == null ? null : new Named(found, r.stringOrNull(name));
  }

  /** What cannot be read any more is shown as it stands: an inspector must see it. */
  private List<AuditChange> changes(@Nullable String text) {
    if (text == null) {
      return List.of();
    }
    try {
      return json.readValue(text, new TypeReference<List<AuditChange>>() {});
    } catch (JsonProcessingException e) {
      return List.of(new AuditChange("?", null, text));
    }
  }
}

package vn.lantoa.obligation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentFacts;
import vn.lantoa.obligation.DemandSets.Plan;
import vn.lantoa.obligation.internal.PublicationSql.Touched;
import vn.lantoa.shared.persistence.Sql;

/** The statements that write many demands at once; their rows travel as one JSON value. */
@ApplicationScoped
public class DemandSetSql {

  /**
   * By whom, when and why; of which document.
   *
   * @param confirmed whether the direct superior confirms what is handed in; else nobody does
   */
  record Change(
      DocumentFacts document,
      long accountId,
      Instant at,
      @Nullable String reason,
      boolean confirmed) {}

  /** What one organisation owes. */
  record Owed(
      long demand,
      long organisation,
      String occurrence,
      String role,
      @Nullable LocalDate dueOn,
      @Nullable String receipt) {

    Owed of(long demandId) {
      return new Owed(demandId, organisation, occurrence, role, dueOn, receipt);
    }
  }

  /** A demand with its deadline, as it is written. */
  static final class Line {
    public final int ordinal;
    public final boolean fresh;
    public @Nullable Long id;
    public final String act;
    public final String title;
    public final @Nullable String output;
    public final @Nullable String quoted;
    public final @Nullable Long provision;
    public final @Nullable Long parent;
    public final String addressees;
    public final int evidence;
    public final String rule;
    public final @Nullable String words;
    public final @Nullable LocalDate printedOn;
    public final @Nullable LocalDate dueOn;
    public final @Nullable String dueTime;
    public final int exclusive;
    public final @Nullable String undated;
    public final @Nullable String waitsFor;
    public final @Nullable String trace;
    public final @Nullable LocalDate madeUntil;
    public final int created;
    private final List<Owed> owed;

    private Line(
        int ordinal,
        Plan plan,
        @Nullable String quoted,
        String addressees,
        DemandDeadline deadline,
        List<Owed> owed) {
      this.ordinal = ordinal;
      this.fresh = plan.demandId() == null;
      this.id = plan.demandId();
      this.act = plan.act().name();
      this.title = plan.title();
      this.output = plan.output();
      this.quoted = quoted;
      this.provision = plan.provisionId();
      this.parent = plan.parentDemandId();
      this.addressees = addressees;
      this.evidence = plan.evidenceRequired() ? 1 : 0;
      this.rule = deadline.rule;
      this.words = deadline.words;
      this.printedOn = deadline.printedOn;
      this.dueOn = deadline.dueOn;
      this.dueTime = deadline.dueTime == null ? null : deadline.dueTime.toString();
      this.exclusive = deadline.exclusive ? 1 : 0;
      this.undated = deadline.undatedReason;
      this.waitsFor = deadline.waitsFor;
      this.trace = deadline.trace;
      this.madeUntil = deadline.madeUntil;
      this.created = owed.size();
      this.owed = owed;
    }

    static Line of(
        int ordinal,
        Plan plan,
        @Nullable String quoted,
        String addressees,
        DemandDeadline deadline,
        List<Owed> owed) {
      return new Line(ordinal, plan, quoted, addressees, deadline, owed);
    }

    boolean isNew() {
      return fresh;
    }

    @Nullable Long id() {
      return id;
    }

    List<Owed> owed() {
      return owed;
    }
  }

  private static final String LINES =
      """
      JSON_TABLE(:lines, '$[*]' COLUMNS (
        ordinal INT PATH '$.ordinal', id BIGINT PATH '$.id', act VARCHAR(12) PATH '$.act',
        title VARCHAR(1000) PATH '$.title', output VARCHAR(1000) PATH '$.output', quoted VARCHAR(2000) PATH '$.quoted',
        provision BIGINT PATH '$.provision', parent BIGINT PATH '$.parent',
        addressees LONGTEXT PATH '$.addressees', evidence BOOLEAN PATH '$.evidence',
        rule VARCHAR(100) PATH '$.rule', words VARCHAR(500) PATH '$.words',
        printed_on DATE PATH '$.printedOn', due_on DATE PATH '$.dueOn',
        due_time TIME PATH '$.dueTime', exclusive BOOLEAN PATH '$.exclusive',
        undated VARCHAR(10) PATH '$.undated', waits_for VARCHAR(15) PATH '$.waitsFor',
        trace VARCHAR(3000) PATH '$.trace', made_until DATE PATH '$.madeUntil',
        created INT PATH '$.created', action VARCHAR(10) PATH '$.action',
        changed INT PATH '$.changed', withdrawn INT PATH '$.withdrawn')) line
      """;

  /** What is owed, with the columns {@link Expansion#DUE} speaks of. */
  private static final String OWED =
      """
      (SELECT o.demand_id, o.organisation_id, o.occurrence COLLATE utf8mb4_bin AS occurrence,
        o.role COLLATE utf8mb4_bin AS role, o.due_on,
        o.receipt_rule COLLATE utf8mb4_bin AS receipt_rule
      FROM JSON_TABLE(:owed, '$[*]' COLUMNS (
        demand_id BIGINT PATH '$.demand', organisation_id BIGINT PATH '$.organisation',
        occurrence VARCHAR(10) PATH '$.occurrence', role VARCHAR(10) PATH '$.role',
        due_on DATE PATH '$.dueOn', receipt_rule VARCHAR(100) PATH '$.receipt')) o) t
      """;

  private static final String ON =
      """
      ob.demand_id = t.demand_id AND ob.organisation_id = t.organisation_id
        AND ob.occurrence = t.occurrence AND ob.role = t.role
      """;

  private static final String CONFIRMER =
      "IF(:confirmed, IF(t.organisation_id = :holder, t.organisation_id, COALESCE(body.parent_id, :holder)), NULL)";

  private final EntityManager em;
  private final ObjectMapper json;

  public DemandSetSql(EntityManager em, ObjectMapper json) {
    this.em = em;
    this.json = json;
  }

  /** Makes the rows of the new demands and gives their lines the ids. */
  void name(List<Line> lines, Change change) {
    List<Line> fresh = lines.stream().filter(Line::isNew).toList();
    if (fresh.isEmpty()) {
      return;
    }
    List<Long> ids =
        new Sql(
                """
                INSERT INTO demand (document_id, provision_id, parent_demand_id, act, title, output,
                  quoted_words, addressees, confirmer, evidence_required, state, published_at, changed_by, changed_at)
                SELECT :document, line.provision, line.parent, line.act, line.title, line.output,
                  line.quoted, line.addressees, :confirmer, line.evidence, 'PUBLISHED', :at, :account, :at
                FROM
                """)
            .add(LINES)
            .add("ORDER BY line.ordinal RETURNING id")
            .bind("lines", write(fresh))
            .bind("document", change.document().id())
            .bind("confirmer", change.confirmed() ? "DIRECT_SUPERIOR" : "NONE")
            .bind("at", change.at())
            .bind("account", change.accountId())
            .list(em, r -> r.number("id"));
    // numbers of one statement rise in the order its rows are written
    List<Long> ordered = ids.stream().sorted().toList();
    for (int i = 0; i < fresh.size(); i++) {
      fresh.get(i).id = ordered.get(i);
    }
  }

  /** What an amendment does to the obligations of each demand. */
  Map<Long, Touched> effects(List<Line> old, List<Owed> owed, Change change) {
    if (old.isEmpty()) {
      return Map.of();
    }
    Map<Long, Touched> effects = new HashMap<>();
    Sql sql =
        new Sql(
            """
            SELECT e.demand_id, SUM(e.effect = 'CREATED') AS created,
              SUM(e.effect = 'CHANGED') AS changed, SUM(e.effect = 'WITHDRAWN') AS withdrawn FROM
            """);
    bind(sql.add(effectRows(change)).add("e GROUP BY e.demand_id"), old, owed)
        .list(
            em,
            r ->
                effects.put(
                    r.number("demand_id"),
                    new Touched(r.number("created"), r.number("changed"), r.number("withdrawn"))));
    return effects;
  }

  /** The demands as they stand now, their deadlines, and a publication each. */
  void write(List<Line> lines, Map<Long, Touched> effects, Change change) {
    List<Line> old = lines.stream().filter(l -> !l.isNew()).toList();
    if (!old.isEmpty()) {
      amendDemands(old, change);
      retire(old);
    }
    new Sql(
            """
            INSERT INTO demand_deadline (demand_id, level_code, rule, words, printed_on, due_on,
              due_time, exclusive, undated_reason, waits_for, trace, made_until, changed_by)
            SELECT line.id, '', line.rule, line.words, line.printed_on, line.due_on, line.due_time,
              line.exclusive, line.undated, line.waits_for, line.trace, line.made_until, :account FROM
            """)
        .add(LINES)
        .add(
            """
            WHERE NOT EXISTS (SELECT 1 FROM demand_deadline old
              WHERE old.demand_id = line.id AND NOT old.retired) ORDER BY line.ordinal
            """)
        .bind("lines", write(lines))
        .bind("account", change.accountId())
        .execute(em);
    new Sql(
            """
            INSERT INTO publication (demand_id, action, reason, created_rows, changed_rows,
              withdrawn_rows, published_at, account_id)
            SELECT line.id, line.action, :reason, line.created, line.changed, line.withdrawn, :at,
              :account FROM
            """)
        .add(LINES)
        .add("ORDER BY line.ordinal")
        .bind("lines", write(publications(lines, effects)))
        .bind("reason", change.reason())
        .bind("at", change.at())
        .bind("account", change.accountId())
        .execute(em);
  }

  private static List<Map<String, Object>> publications(
      List<Line> lines, Map<Long, Touched> effects) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Line line : lines) {
      long id = Objects.requireNonNull(line.id());
      Touched touched =
          line.isNew()
              ? new Touched(line.created, 0, 0)
              : effects.getOrDefault(id, new Touched(0, 0, 0));
      rows.add(
          Map.of(
              "ordinal",
              line.ordinal,
              "id",
              id,
              "action",
              line.isNew() ? "PUBLISH" : "AMEND",
              "created",
              touched.created(),
              "changed",
              touched.changed(),
              "withdrawn",
              touched.withdrawn()));
    }
    return rows;
  }

  private void amendDemands(List<Line> old, Change change) {
    new Sql("UPDATE demand d JOIN")
        .add(LINES)
        .add(
            """
            ON line.id = d.id SET d.title = line.title, d.output = line.output,
              d.addressees = line.addressees, d.evidence_required = line.evidence,
              d.version = d.version + 1, d.changed_by = :account, d.changed_at = :at
            WHERE d.state = 'PUBLISHED'
            """)
        .bind("lines", write(old))
        .bind("account", change.accountId())
        .bind("at", change.at())
        .execute(em);
  }

  /** A deadline that changes stays for what was done under it. */
  private void retire(List<Line> old) {
    new Sql("UPDATE demand_deadline dd JOIN")
        .add(LINES)
        .add(
            """
            ON line.id = dd.demand_id SET dd.retired = TRUE WHERE NOT dd.retired
              AND NOT (dd.rule <=> line.rule COLLATE utf8mb4_bin AND dd.words COLLATE utf8mb4_bin <=> line.words COLLATE utf8mb4_bin
                AND dd.due_on <=> line.due_on)
            """)
        .bind("lines", write(old))
        .execute(em);
  }

  /** The obligations of new demands. */
  void insert(List<Line> fresh, List<Owed> owed, Change change) {
    if (!fresh.isEmpty()) {
      bindInsert(new Sql(INSERT + "FROM " + OWED + JOINED), owed, change).execute(em);
    }
  }

  private static final String INSERT =
      """
      INSERT INTO obligation (demand_id, organisation_id, occurrence, role, state, deadline_id,
        first_due_on, due_on, confirmer_id, publication_id, changed_by, region_id)
      SELECT t.demand_id, t.organisation_id, t.occurrence, t.role, 'OPEN', dd.id, t.due_on, t.due_on,
        %s, (SELECT MAX(p.id) FROM publication p WHERE p.demand_id = t.demand_id), :account, %s
      """
          .formatted(CONFIRMER, ObligationRegions.of("body.region_id", CONFIRMER));

  private static final String JOINED =
      """
      JOIN demand_deadline dd ON dd.demand_id = t.demand_id AND NOT dd.retired
      JOIN organisation body ON body.id = t.organisation_id
      """;

  private Sql bindInsert(Sql sql, List<Owed> owed, Change change) {
    return sql.bind("owed", write(owed))
        .bind("holder", change.document().holderId())
        .bind("confirmed", change.confirmed())
        .bind("account", change.accountId());
  }

  /** Living obligations follow: other dates, taken back, or new; each change leaves a step. */
  Touched amend(List<Line> old, List<Owed> owed, Map<Long, Touched> effects, Change change) {
    Touched all =
        new Touched(
            effects.values().stream().mapToLong(Touched::created).sum(),
            effects.values().stream().mapToLong(Touched::changed).sum(),
            effects.values().stream().mapToLong(Touched::withdrawn).sum());
    if (old.isEmpty()) {
      return all;
    }
    if (all.any()) {
      steps(old, owed, change);
    }
    follow(old, owed, change);
    if (all.created() > 0) {
      bindInsert(
              new Sql(
                  INSERT
                      + "FROM "
                      + OWED
                      + JOINED
                      + "LEFT JOIN obligation ob ON "
                      + ON
                      + """
                        WHERE ob.id IS NULL OR ob.state = 'WITHDRAWN'
                        ON DUPLICATE KEY UPDATE state = 'OPEN', deadline_id = VALUES(deadline_id),
                          due_on = VALUES(due_on), extended_from = NULL,
                          confirmer_id = VALUES(confirmer_id), region_id = VALUES(region_id), changed_by = VALUES(changed_by),
                          version = obligation.version + 1
                        """),
              owed,
              change)
          .execute(em);
    }
    return all;
  }

  private void steps(List<Line> old, List<Owed> owed, Change change) {
    Sql sql =
        new Sql(
            """
            INSERT INTO obligation_step (obligation_id, kind, stepped_at, account_id, note, due_on)
            SELECT e.id, e.effect, :at, :account, :reason, e.due_on FROM
            """);
    bind(
            sql.add(effectRows(change)).add("e WHERE e.effect <> 'SAME' AND e.id IS NOT NULL"),
            old,
            owed)
        .bind("at", change.at())
        .bind("account", change.accountId())
        .bind("reason", change.reason())
        .execute(em);
  }

  private void follow(List<Line> old, List<Owed> owed, Change change) {
    Sql sql =
        new Sql("UPDATE obligation ob LEFT JOIN")
            .add(OWED)
            .add("ON " + ON)
            .add(
                """
                LEFT JOIN demand_deadline old ON old.id = ob.deadline_id
                LEFT JOIN demand_deadline dd ON dd.demand_id = ob.demand_id AND NOT dd.retired
                SET ob.version = ob.version + 1, ob.changed_by = :account,
                  ob.state = IF(t.organisation_id IS NULL, 'WITHDRAWN', ob.state),
                  ob.deadline_id = IF(t.organisation_id IS NULL, ob.deadline_id, dd.id),
                  ob.extended_from = IF(t.due_on > ob.due_on, NULL, ob.extended_from),
                  ob.due_on = IF(t.organisation_id IS NULL, ob.due_on, %1$s),
                  ob.first_due_on = IF(t.organisation_id IS NULL, ob.first_due_on, COALESCE(ob.first_due_on, %1$s))
                WHERE ob.demand_id IN (:ids) AND ob.state NOT IN (%2$s, 'WITHDRAWN') AND NOT %3$s
                """
                    .formatted(Expansion.DUE, Expansion.SETTLED, kept(change)));
    bind(sql, old, owed).bind("account", change.accountId()).execute(em);
  }

  /** Takes demands back from everybody who has not finished them; returns the rows taken back. */
  long withdraw(List<Long> ids, Change change) {
    String living =
        "demand_id IN (:ids) AND state NOT IN (%s, 'WITHDRAWN')".formatted(Expansion.SETTLED);
    new Sql(
            """
            INSERT INTO publication (demand_id, action, reason, created_rows, changed_rows,
              withdrawn_rows, published_at, account_id)
            SELECT d.id, 'WITHDRAW', :reason, 0, 0, (SELECT COUNT(*) FROM obligation ob
              WHERE ob.demand_id = d.id AND ob.state NOT IN (%s, 'WITHDRAWN')), :at, :account
            FROM demand d WHERE d.id IN (:ids) AND d.state = 'PUBLISHED'
            """
                .formatted(Expansion.SETTLED))
        .bind("ids", ids)
        .bind("reason", change.reason())
        .bind("at", change.at())
        .bind("account", change.accountId())
        .execute(em);
    new Sql(
            """
            UPDATE demand SET state = 'WITHDRAWN', version = version + 1, changed_by = :account,
              changed_at = :at WHERE id IN (:ids) AND state = 'PUBLISHED'
            """)
        .bind("ids", ids)
        .bind("at", change.at())
        .bind("account", change.accountId())
        .execute(em);
    new Sql(
            """
            INSERT INTO obligation_step (obligation_id, kind, stepped_at, account_id, note, due_on)
            SELECT id, 'WITHDRAWN', :at, :account, :reason, due_on FROM obligation WHERE
            """)
        .add(living)
        .bind("ids", ids)
        .bind("at", change.at())
        .bind("account", change.accountId())
        .bind("reason", change.reason())
        .execute(em);
    return new Sql(
            "UPDATE obligation SET state = 'WITHDRAWN', version = version + 1, changed_by = :account WHERE")
        .add(living)
        .bind("ids", ids)
        .bind("account", change.accountId())
        .execute(em);
  }

  /** One row per effect, named as the step it leaves; ids are null where the row is new. */
  private static String effectRows(Change change) {
    return """
        (SELECT t.demand_id, ob.id, %4$s AS due_on,
          CASE WHEN ob.id IS NULL OR ob.state = 'WITHDRAWN' THEN 'CREATED'
            WHEN ob.state IN (%1$s) OR ob.due_on <=> %4$s OR %3$s THEN 'SAME'
            ELSE 'CHANGED' END AS effect
        FROM %2$s LEFT JOIN obligation ob ON %5$s
        LEFT JOIN demand_deadline old ON old.id = ob.deadline_id
        UNION ALL
        SELECT ob.demand_id, ob.id, ob.due_on, IF(%3$s, 'SAME', 'WITHDRAWN')
        FROM obligation ob LEFT JOIN %2$s ON %5$s
        WHERE ob.demand_id IN (:ids) AND t.organisation_id IS NULL
          AND ob.state NOT IN (%1$s, 'WITHDRAWN'))"""
        .formatted(Expansion.SETTLED, OWED, kept(change), Expansion.DUE, ON);
  }

  /** Turns that somebody has acted on, or whose date has passed, stay as they are. */
  private static String kept(Change change) {
    return "(ob.occurrence <> '' AND (ob.state <> 'OPEN' OR ob.due_on < DATE '%s'))"
        .formatted(vn.lantoa.shared.time.AppClock.dayOf(change.at()));
  }

  private Sql bind(Sql sql, List<Line> old, List<Owed> owed) {
    return sql.bind("owed", write(owed))
        .bind("ids", old.stream().map(l -> Objects.requireNonNull(l.id())).toList());
  }

  private String write(Object rows) {
    try {
      return json.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

package vn.lantoa.obligation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineContext;
import vn.lantoa.deadline.OnDate;
import vn.lantoa.document.DocumentFacts;
import vn.lantoa.document.Documents;
import vn.lantoa.obligation.DemandSpreads;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.job.JobProgress;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;

/** Publishes demands down the tree; the rows are made by the server, whatever their number. */
@ApplicationScoped
public class DemandSpreadWriter implements DemandSpreads {

  /** Which organisations a line asks: {@code line} with its deadlines, {@code o} and its date. */
  private static final String TREE =
      """
      JOIN organisation_closure tree ON tree.ancestor_id = line.root
        AND (line.root_only = 0 OR tree.depth = 0)
      JOIN organisation o ON o.id = tree.descendant_id AND o.valid_from <= :on
        AND (o.valid_to IS NULL OR o.valid_to >= :on)
        AND (line.kinds = '' OR FIND_IN_SET(o.kind_code, line.kinds COLLATE utf8mb4_bin))
      """;

  private static final String DATED =
      """
      JSON_TABLE(:lines, '$[*]' COLUMNS (ordinal INT PATH '$.ordinal', root BIGINT PATH '$.root',
        root_only INT PATH '$.rootOnly', kinds VARCHAR(300) PATH '$.kinds', NESTED PATH '$.dates[*]' COLUMNS (
          level_code VARCHAR(30) PATH '$.level', due_on DATE PATH '$.dueOn'))) line
      """;

  private static final String CONFIRMER =
      "IF(o.id = :holder, o.id, COALESCE(o.parent_id, :holder))";

  private static final String ROWS =
      """
      SELECT line.id, o.id, '', 'LEAD', 'OPEN', dd.id, dd.due_on, dd.due_on,
        %s, pub.id, :account, %s
      FROM JSON_TABLE(:lines, '$[*]' COLUMNS (id BIGINT PATH '$.id', root BIGINT PATH '$.root',
        root_only INT PATH '$.rootOnly', kinds VARCHAR(300) PATH '$.kinds')) line
      JOIN publication pub ON pub.demand_id = line.id
      """
          .formatted(CONFIRMER, ObligationRegions.of("o.region_id", CONFIRMER));

  private final EntityManager em;
  private final RowWriter writer;
  private final CurrentActor actor;
  private final AppClock clock;
  private final Documents documents;
  private final DeadlineContexts contexts;
  private final ObjectMapper json;

  public DemandSpreadWriter(
      EntityManager em,
      RowWriter writer,
      CurrentActor actor,
      AppClock clock,
      Documents documents,
      DeadlineContexts contexts,
      ObjectMapper json) {
    this.em = em;
    this.writer = writer;
    this.actor = actor;
    this.clock = clock;
    this.documents = documents;
    this.contexts = contexts;
    this.json = json;
  }

  @Override
  public List<Asked> asked(List<Spread> spreads, LocalDate on) {
    List<Map<String, @Nullable Object>> lines = new ArrayList<>();
    for (Spread spread : spreads) {
      Map<String, @Nullable Object> line = line(lines.size(), spread);
      line.put("dates", dates(spread));
      lines.add(line);
    }
    return new Sql("SELECT line.ordinal, line.level_code, line.due_on, COUNT(*) AS n FROM")
        .add(DATED)
        .add(TREE)
        .add(
            """
            WHERE line.level_code = '' OR line.level_code COLLATE utf8mb4_bin = o.level_code
            GROUP BY line.ordinal, line.level_code, line.due_on ORDER BY line.ordinal, line.due_on, line.level_code
            """)
        .bind("lines", write(lines))
        .bind("on", on)
        .list(
            em,
            r ->
                new Asked(
                    r.integer("ordinal"), r.string("level_code"), r.date("due_on"), r.number("n")));
  }

  @Override
  @Transactional
  public List<Published> publish(long documentId, List<Spread> spreads) {
    DocumentFacts document = documents.facts(documentId).orElseThrow(ProblemException::notFound);
    long[] created = new long[spreads.size()];
    asked(spreads, document.issuedOn()).forEach(a -> created[a.spread()] += a.organisations());
    requireSomebody(spreads, created);
    Instant at = clock.now();
    List<Long> ids = demands(document, spreads, at);
    List<Map<String, @Nullable Object>> lines = new ArrayList<>();
    for (int i = 0; i < spreads.size(); i++) {
      Map<String, @Nullable Object> line = line(i, spreads.get(i));
      line.put("id", ids.get(i));
      line.put("created", created[i]);
      lines.add(line);
    }
    deadlines(document, spreads, ids);
    List<Long> publications = publications(lines, at);
    obligations(document, lines, ids, publications);
    documents.openTo(documentId, spreads.stream().map(Spread::rootId).distinct().toList());
    List<Published> published = new ArrayList<>();
    for (int i = 0; i < spreads.size(); i++) {
      published.add(new Published(ids.get(i), created[i]));
    }
    return published;
  }

  private static void requireSomebody(List<Spread> spreads, long[] created) {
    for (int i = 0; i < created.length; i++) {
      if (created[i] == 0) {
        throw ProblemException.invalid(
            "/levels",
            "NO_ADDRESSEES",
            "“%s” không giao cho tổ chức nào vào ngày ban hành. Hãy xem lại các cấp.",
            "\"%s\" comes to no organisation on the day of issue. Look at the levels again.",
            spreads.get(i).title());
      }
    }
  }

  private List<Long> demands(DocumentFacts document, List<Spread> spreads, Instant at) {
    List<Map<String, @Nullable Object>> lines = new ArrayList<>();
    for (Spread s : spreads) {
      Map<String, @Nullable Object> line = line(lines.size(), s);
      line.put("act", s.act().name());
      line.put("title", s.title());
      line.put("output", s.output());
      line.put("quoted", s.quotedWords());
      line.put("parent", s.parentDemandId());
      line.put("addressees", addressees(s).encode());
      lines.add(line);
    }
    // numbers of one statement rise in the order its rows are written
    return new Sql(
            """
            INSERT INTO demand (document_id, parent_demand_id, act, title, output, quoted_words,
              addressees, confirmer, evidence_required, state, published_at, changed_by, changed_at)
            SELECT :document, line.parent, line.act, line.title, line.output, line.quoted,
              line.addressees, 'DIRECT_SUPERIOR', FALSE, 'PUBLISHED', :at, :account, :at
            FROM JSON_TABLE(:lines, '$[*]' COLUMNS (ordinal INT PATH '$.ordinal',
              parent BIGINT PATH '$.parent', act VARCHAR(12) PATH '$.act',
              title VARCHAR(1000) PATH '$.title', output VARCHAR(1000) PATH '$.output',
              quoted VARCHAR(2000) PATH '$.quoted', addressees LONGTEXT PATH '$.addressees')) line
            ORDER BY line.ordinal RETURNING id
            """)
            .bind("lines", write(lines))
            .bind("document", document.id())
            .bind("at", at)
            .bind("account", actor.accountId())
            .list(em, r -> r.number("id"))
            .stream()
            .sorted()
            .toList();
  }

  static AddresseeRule addressees(Spread s) {
    List<String> levels = s.dates().keySet().stream().filter(l -> !l.equals(EVERY_LEVEL)).toList();
    return new AddresseeRule(
        s.rootOnly() ? null : s.rootId(),
        true,
        levels,
        s.kinds(),
        s.rootOnly() ? List.of(s.rootId()) : List.of(),
        List.of(),
        List.of(),
        Map.of());
  }

  private void deadlines(DocumentFacts document, List<Spread> spreads, List<Long> ids) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < spreads.size(); i++) {
      long demand = ids.get(i);
      spreads
          .get(i)
          .dates()
          .forEach((level, day) -> rows.add(deadline(document, demand, level, day)));
    }
    new Sql(
            """
            INSERT INTO demand_deadline (demand_id, level_code, rule, printed_on, due_on, exclusive,
              trace, changed_by)
            SELECT d.demand, d.level_code, d.rule, d.printed_on, d.due_on, FALSE, d.trace, :account
            FROM JSON_TABLE(:rows, '$[*]' COLUMNS (demand BIGINT PATH '$.demand',
              level_code VARCHAR(30) PATH '$.level', rule VARCHAR(100) PATH '$.rule',
              printed_on DATE PATH '$.printedOn', due_on DATE PATH '$.dueOn',
              trace VARCHAR(3000) PATH '$.trace')) d
            """)
        .bind("rows", write(rows))
        .bind("account", actor.accountId())
        .execute(em);
  }

  private Map<String, @Nullable Object> deadline(
      DocumentFacts document, long demand, String level, LocalDate day) {
    OnDate rule = new OnDate(day, null);
    DeadlineContext context = contexts.of(List.of(rule), document, null, null);
    DemandDeadline resolved = DemandDeadline.of(level, rule, null, context, contexts.ahead());
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("demand", demand);
    row.put("level", level);
    row.put("rule", resolved.rule);
    row.put("printedOn", resolved.printedOn == null ? null : resolved.printedOn.toString());
    row.put("dueOn", resolved.dueOn == null ? null : resolved.dueOn.toString());
    row.put("trace", resolved.trace);
    return row;
  }

  private List<Long> publications(List<Map<String, @Nullable Object>> lines, Instant at) {
    return new Sql(
            """
            INSERT INTO publication (demand_id, action, created_rows, changed_rows, withdrawn_rows,
              published_at, account_id)
            SELECT line.id, 'PUBLISH', line.created, 0, 0, :at, :account
            FROM JSON_TABLE(:lines, '$[*]' COLUMNS (id BIGINT PATH '$.id',
              created BIGINT PATH '$.created')) line RETURNING id
            """)
        .bind("lines", write(lines))
        .bind("at", at)
        .bind("account", actor.accountId())
        .list(em, r -> r.number("id"));
  }

  private void obligations(
      DocumentFacts document,
      List<Map<String, @Nullable Object>> lines,
      List<Long> demands,
      List<Long> publications) {
    long all = lines.stream().mapToLong(l -> (Long) Objects.requireNonNull(l.get("created"))).sum();
    Parts parts = writer.small(all) ? Parts.whole(all) : parts(lines).of(all);
    String written = write(lines);
    writer.insert(
        demands,
        publications,
        parts,
        JobProgress.NONE,
        span -> {
          Sql sql = new Sql(RowWriter.INSERT + ROWS);
          return sql.add(TREE)
              .add(
                  """
                  JOIN demand_deadline dd ON dd.demand_id = line.id
                    AND (dd.level_code = '' OR dd.level_code = o.level_code) WHERE
                  """)
              .add(span.on(sql, "tree.descendant_id"))
              .bind("lines", written)
              .bind("holder", document.holderId())
              .bind("on", document.issuedOn())
              .bind("account", actor.accountId())
              .execute(em);
        });
  }

  /** What stands below the roots, an organisation for each that asks it. One statement. */
  private Parts parts(List<Map<String, @Nullable Object>> lines) {
    Sql sql = new Sql("").bind("lines", write(lines));
    return writer.parts(
        sql,
        """
        SELECT tree.descendant_id AS organisation_id
        FROM JSON_TABLE(:lines, '$[*]' COLUMNS (root BIGINT PATH '$.root',
          root_only INT PATH '$.rootOnly')) line
        JOIN organisation_closure tree ON tree.ancestor_id = line.root
          AND (line.root_only = 0 OR tree.depth = 0)""",
        1);
  }

  private static Map<String, @Nullable Object> line(int ordinal, Spread spread) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("ordinal", ordinal);
    line.put("root", spread.rootId());
    line.put("rootOnly", spread.rootOnly() ? 1 : 0);
    line.put("kinds", String.join(",", spread.kinds()));
    return line;
  }

  private static List<Map<String, String>> dates(Spread spread) {
    return spread.dates().entrySet().stream()
        .map(e -> Map.of("level", e.getKey(), "dueOn", e.getValue().toString()))
        .toList();
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

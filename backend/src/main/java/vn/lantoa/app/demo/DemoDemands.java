package vn.lantoa.app.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.deadline.ResolvedDeadline;
import vn.lantoa.deadline.Undated;
import vn.lantoa.document.Documents;

/** Demands, published to everybody they address on the day of issue of their document. */
final class DemoDemands {

  /** Moments of the files: Vietnam's time. */
  static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** A published demand. */
  record Published(long id, long issuer, String confirmer) {}

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DemoConnection db;
  private final DemoTree tree;
  private final DemoDocuments documents;
  private final Documents register;
  private final DemoPeople people;
  private final Map<String, Published> published = new HashMap<>();

  DemoDemands(
      DemoConnection db,
      DemoTree tree,
      DemoDocuments documents,
      Documents register,
      DemoPeople people) {
    this.db = db;
    this.tree = tree;
    this.documents = documents;
    this.register = register;
    this.people = people;
  }

  Published get(String key) {
    return Objects.requireNonNull(published.get(key), key);
  }

  void enter(DemoCalendar calendar, String folder) {
    for (DemoFiles.Demand demand : DemoFiles.demands(folder)) {
      calendar.at(LocalDateTime.parse(demand.published(), MOMENT), () -> publish(demand));
    }
  }

  private void publish(DemoFiles.Demand d) {
    DemoDocuments.Registered document = documents.get(d.document());
    Long account = people.officerOf(document.holder());
    long id = insert(d, document, account);
    Map<String, Long> deadlines = new HashMap<>();
    Map<String, ResolvedDeadline> days = new HashMap<>();
    for (DemoFiles.Deadline deadline : d.deadlines()) {
      DeadlineRule rule = DeadlineRule.decode(deadline.rule());
      days.put(deadline.level(), rule.resolve());
      deadlines.put(deadline.level(), insert(id, deadline, rule, account));
    }
    List<Addressed> addressed = expand(d.to(), document);
    long publication =
        db.insert(
            """
            INSERT INTO publication (demand_id, action, created_rows, changed_rows, withdrawn_rows,
              published_at, account_id) VALUES (?, 'PUBLISH', ?, 0, 0, ?, ?)
            """,
            id,
            addressed.size(),
            db.now(),
            account);
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Addressed a : addressed) {
      String level = deadlines.containsKey(a.level) ? a.level : "";
      ResolvedDeadline day = Objects.requireNonNull(days.get(level));
      Long confirmer = confirmer(d, document, a);
      rows.add(
          new @Nullable Object[] {
            id,
            a.id,
            a.role,
            deadlines.get(level),
            day.dueOn(),
            day.dueOn(),
            confirmer,
            publication,
            account
          });
    }
    db.batch(
        """
        INSERT INTO obligation (demand_id, organisation_id, role, state, deadline_id, first_due_on,
          due_on, confirmer_id, publication_id, changed_by) VALUES (?, ?, ?, 'OPEN', ?, ?, ?, ?, ?, ?)
        """,
        rows);
    db.update(
        """
        UPDATE obligation ob JOIN organisation o ON o.id = ob.organisation_id
        LEFT JOIN organisation c ON c.id = ob.confirmer_id
        SET ob.region_id = IF(COALESCE(c.region_id, 0) IN (0, o.region_id), o.region_id, 0)
        WHERE ob.demand_id = ?
        """,
        id);
    register.openTo(document.id(), roots(d.to()));
    published.put(d.key(), new Published(id, document.issuer(), d.confirmer()));
  }

  private long insert(
      DemoFiles.Demand d, DemoDocuments.Registered document, @Nullable Long account) {
    String confirmer = d.confirmerOrganisation();
    return db.insert(
        """
        INSERT INTO demand (external_id, document_id, provision_id, act, title, output, quoted_words,
          addressees, confirmer, confirmer_organisation_id, evidence_required, state, published_at, changed_by)
        VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE, 'PUBLISHED', ?, ?)
        """,
        document.id(),
        d.provision() == null
            ? null
            : Objects.requireNonNull(
                document.provisions().get(d.provision()), d.document() + " " + d.provision()),
        d.act(),
        d.title(),
        d.output(),
        d.quoted(),
        stored(d.to()),
        d.confirmer(),
        confirmer == null ? null : tree.id(confirmer),
        db.now(),
        account);
  }

  private long insert(
      long demand, DemoFiles.Deadline deadline, DeadlineRule rule, @Nullable Long account) {
    ResolvedDeadline days = rule.resolve();
    return db.insert(
        """
        INSERT INTO demand_deadline (demand_id, level_code, rule, words, printed_on, due_on, exclusive,
          undated_reason, changed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        demand,
        deadline.level(),
        rule.encode(),
        deadline.words(),
        days.printedOn(),
        days.dueOn(),
        days.exclusive(),
        rule instanceof Undated undated ? undated.reason().name() : null,
        account);
  }

  private record Addressed(long id, String level, @Nullable Long parent, String role) {}

  /** The organisations a demand addresses, as of the day its document was issued. */
  private List<Addressed> expand(DemoFiles.Addressees to, DemoDocuments.Registered document) {
    Map<String, Addressed> found = new LinkedHashMap<>();
    if (to.subtreeOf() != null) {
      add(
          found,
          "LEAD",
          """
          SELECT o.id, o.level_code, o.parent_id FROM organisation_closure c
          JOIN organisation o ON o.id = c.descendant_id
          WHERE c.ancestor_id = ? AND c.depth >= ? AND o.valid_from <= ?
            AND (o.valid_to IS NULL OR o.valid_to >= ?)
            AND FIND_IN_SET(o.level_code, ?) AND FIND_IN_SET(o.kind_code, ?)
          """,
          tree.id(to.subtreeOf()),
          to.includeRoot() ? 0 : 1,
          document.issuedOn(),
          document.issuedOn(),
          String.join(",", list(to.levels())),
          String.join(",", list(to.kinds())));
    }
    String listed = "SELECT id, level_code, parent_id FROM organisation WHERE FIND_IN_SET(id, ?)";
    add(found, "LEAD", listed, joined(tree.ids(to.organisations())));
    tree.ids(to.exceptions()).forEach(id -> found.remove("LEAD" + id));
    add(found, "COORDINATE", listed, joined(tree.ids(to.coordinators())));
    return List.copyOf(found.values());
  }

  private void add(
      Map<String, Addressed> found, String role, String sql, @Nullable Object... values) {
    for (List<@Nullable Object> row : db.query(sql, values)) {
      Object parent = row.get(2);
      Addressed a =
          new Addressed(
              DemoConnection.number(row.get(0)),
              String.valueOf(row.get(1)),
              parent == null ? null : DemoConnection.number(parent),
              role);
      found.put(role + a.id, a);
    }
  }

  private @Nullable Long confirmer(
      DemoFiles.Demand d, DemoDocuments.Registered document, Addressed addressed) {
    return switch (d.confirmer()) {
      case "NONE" -> null;
      case "ISSUER" -> document.issuer();
      case "ADVISORY_BOARD" -> tree.id(Objects.requireNonNull(d.confirmerOrganisation(), d.key()));
      default -> addressed.parent == null ? document.holder() : addressed.parent;
    };
  }

  private List<Long> roots(DemoFiles.Addressees to) {
    List<Long> roots = new ArrayList<>(tree.ids(to.organisations()));
    if (to.subtreeOf() != null) {
      roots.add(tree.id(to.subtreeOf()));
    }
    roots.addAll(tree.ids(to.coordinators()));
    return roots;
  }

  /** The rule as the demands keep it: ids and codes. */
  private String stored(DemoFiles.Addressees to) {
    Map<String, @Nullable Object> rule = new LinkedHashMap<>();
    rule.put("subtreeOf", to.subtreeOf() == null ? null : tree.id(to.subtreeOf()));
    rule.put("includeRoot", to.includeRoot());
    rule.put("levels", list(to.levels()));
    rule.put("kinds", list(to.kinds()));
    rule.put("organisations", tree.ids(to.organisations()));
    rule.put("exceptions", tree.ids(to.exceptions()));
    rule.put("coordinators", tree.ids(to.coordinators()));
    try {
      return JSON.writeValueAsString(rule);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> list(@Nullable List<String> codes) {
    return codes == null ? Collections.emptyList() : codes;
  }

  private static String joined(List<Long> ids) {
    return String.join(",", ids.stream().map(String::valueOf).toList());
  }
}

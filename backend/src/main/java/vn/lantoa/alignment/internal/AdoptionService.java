package vn.lantoa.alignment.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.alignment.SuperiorKind;
import vn.lantoa.alignment.api.Adoption;
import vn.lantoa.alignment.api.AdoptionInput;
import vn.lantoa.alignment.api.AdoptionItem;
import vn.lantoa.alignment.api.AdoptionResult;
import vn.lantoa.alignment.internal.Candidates.Candidate;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.Documents;
import vn.lantoa.programme.ProgrammeDrafts;
import vn.lantoa.programme.ProgrammeDrafts.Edition;
import vn.lantoa.programme.ProgrammeDrafts.TaskWords;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.target.TargetSets;

/** Takes over into a draft what the superior's documents ask for; a set, never row by row. */
@ApplicationScoped
public class AdoptionService {

  private static final int SHOWN = 1000;

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final ProgrammeDrafts programmes;
  private final Candidates candidates;
  private final TargetSets targets;
  private final Documents documents;
  private final Bodies bodies;
  private final Journal journal;
  private final ObjectMapper json;

  public AdoptionService(
      EntityManager em,
      CurrentActor actor,
      AppClock clock,
      ProgrammeDrafts programmes,
      Candidates candidates,
      TargetSets targets,
      Documents documents,
      Bodies bodies,
      Journal journal,
      ObjectMapper json) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.programmes = programmes;
    this.candidates = candidates;
    this.targets = targets;
    this.documents = documents;
    this.bodies = bodies;
    this.journal = journal;
    this.json = json;
  }

  /** What could be taken over; writes nothing. Five statements. */
  public Adoption preview(long programmeId) {
    Edition edition = programmes.requireEditable(programmeId);
    List<Candidate> all = candidates.of(edition);
    Map<Long, DocumentRef> papers =
        documents.refs(all.stream().map(Candidate::documentId).collect(Collectors.toSet()));
    return new Adoption(
        all.stream().filter(AdoptionService::fresh).count(),
        all.stream().limit(SHOWN).map(c -> item(c, papers)).toList(),
        all.size() > SHOWN);
  }

  private AdoptionItem item(Candidate c, Map<Long, DocumentRef> papers) {
    return new AdoptionItem(
        bodies.item(
            c.kind(), c.id(), papers.get(c.documentId()), c.now(), c.now(), c.label(), c.clause()),
        c.addressed(),
        c.known());
  }

  private static boolean fresh(Candidate c) {
    return c.addressed() && !c.known();
  }

  /** Takes over what is not known yet; a second time adds nothing. At most twelve statements. */
  @Transactional
  public AdoptionResult adopt(long programmeId, AdoptionInput input) {
    Edition edition = programmes.requireDraft(programmeId);
    List<Candidate> asked = asked(candidates.of(edition), input);
    List<Candidate> fresh = asked.stream().filter(c -> !c.known()).toList();
    List<Candidate> demands = of(SuperiorKind.DEMAND, fresh);
    List<Candidate> aims = of(SuperiorKind.TARGET, fresh);
    AdoptionResult result =
        new AdoptionResult(demands.size(), aims.size(), asked.size() - fresh.size());
    if (fresh.isEmpty()) {
      return result;
    }
    forget(edition, fresh);
    List<Long> keys =
        programmes.addTasks(
            programmeId,
            Ids.field("/sectionId", input.sectionId()),
            demands.stream().map(c -> words(c, edition)).toList());
    List<Long> ids =
        targets.adopt(
            programmeId, edition.organisationId(), aims.stream().map(Candidate::id).toList());
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int i = 0; i < demands.size(); i++) {
      rows.add(row("task", keys.get(i), demands.get(i)));
    }
    for (int i = 0; i < aims.size(); i++) {
      rows.add(row("target", ids.get(i), aims.get(i)));
    }
    write(edition, rows);
    journal.record(
        JournalEntry.of(
                "alignment.adopt", "action-programmes", programmeId, edition.organisationId())
            .with("tasks", null, demands.size())
            .with("targets", null, aims.size()));
    return result;
  }

  private static List<Candidate> of(SuperiorKind kind, List<Candidate> all) {
    return all.stream().filter(c -> c.kind() == kind).toList();
  }

  private static List<Candidate> asked(List<Candidate> all, AdoptionInput input) {
    if (input.demandIds() == null && input.targetIds() == null) {
      return all.stream().filter(Candidate::addressed).toList();
    }
    Set<String> wanted = new HashSet<>();
    name(wanted, "D", "/demandIds", input.demandIds());
    name(wanted, "T", "/targetIds", input.targetIds());
    List<Candidate> found = all.stream().filter(c -> wanted.remove(name(c))).toList();
    if (!wanted.isEmpty()) {
      throw ProblemException.notFound();
    }
    return found;
  }

  private static void name(
      Set<String> wanted, String kind, String pointer, @Nullable List<String> ids) {
    if (ids != null) {
      for (int i = 0; i < ids.size(); i++) {
        wanted.add(kind + Ids.required(pointer + "/" + i, ids.get(i)));
      }
    }
  }

  private static String name(Candidate c) {
    return (c.kind() == SuperiorKind.DEMAND ? "D" : "T") + c.id();
  }

  private static TaskWords words(Candidate c, Edition edition) {
    return new TaskWords(
        Objects.requireNonNullElse(c.now().get("title"), ""),
        c.now().get("output"),
        c.leads() ? edition.organisationId() : null,
        c.now().get("rule"),
        c.now().get("words"));
  }

  /** What was taken over once and then deleted without a word is taken over anew. */
  private void forget(Edition edition, List<Candidate> fresh) {
    List<Candidate> lost = fresh.stream().filter(Candidate::lost).toList();
    if (lost.isEmpty()) {
      return;
    }
    new Sql(
            """
            DELETE FROM alignment WHERE programme_id = :first AND state = 'PROPOSED'
              AND (superior_demand_id IN (:demands) OR superior_target_id IN (:targets))
            """)
        .bind("first", edition.firstId())
        .bind("demands", ids(of(SuperiorKind.DEMAND, lost)))
        .bind("targets", ids(of(SuperiorKind.TARGET, lost)))
        .execute(em);
  }

  private static List<Long> ids(List<Candidate> all) {
    return all.isEmpty() ? List.of(-1L) : all.stream().map(Candidate::id).toList();
  }

  private static Map<String, Object> row(String kind, long id, Candidate c) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put(kind, id);
    row.put(c.kind() == SuperiorKind.DEMAND ? "demand" : "aim", c.id());
    row.put("document", c.documentId());
    row.put("taken", c.taken());
    row.put("version", c.version());
    return row;
  }

  private void write(Edition edition, List<Map<String, Object>> rows) {
    new Sql(
            """
            INSERT INTO alignment (programme_id, organisation_id, task_key, target_id, document_id,
              superior_demand_id, superior_target_id, state, adopted, taken, superior_version,
              changed_by, changed_at)
            SELECT :first, :organisation, line.task, line.target, line.document, line.demand,
              line.aim, 'PROPOSED', TRUE, line.taken, line.version, :account, :at
            FROM JSON_TABLE(:rows, '$[*]' COLUMNS (
              task BIGINT PATH '$.task', target BIGINT PATH '$.target',
              demand BIGINT PATH '$.demand', aim BIGINT PATH '$.aim',
              document BIGINT PATH '$.document', taken LONGTEXT PATH '$.taken',
              version BIGINT PATH '$.version')) line
            """)
        .bind("first", edition.firstId())
        .bind("organisation", edition.organisationId())
        .bind("rows", text(rows))
        .bind("account", actor.accountId())
        .bind("at", clock.now())
        .execute(em);
  }

  private String text(Object rows) {
    try {
      return json.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

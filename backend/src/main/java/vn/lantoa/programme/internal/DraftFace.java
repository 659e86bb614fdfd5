package vn.lantoa.programme.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineContext;
import vn.lantoa.programme.ProgrammeDrafts;
import vn.lantoa.programme.ProgrammeSectionKind;
import vn.lantoa.programme.internal.ProgrammeAccess.Standing;
import vn.lantoa.programme.internal.TaskRow.StoredDate;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;

/** The face of drafts for the features above. */
@ApplicationScoped
public class DraftFace implements ProgrammeDrafts {

  private record Place(long sectionId, long last, long tasks) {}

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final ProgrammeAccess access;
  private final DraftState drafts;
  private final TaskDates dates;
  private final TaskLists lists;
  private final TaskService tasks;
  private final Journal journal;

  public DraftFace(
      EntityManager em,
      CurrentActor actor,
      AppClock clock,
      ProgrammeAccess access,
      DraftState drafts,
      TaskDates dates,
      TaskLists lists,
      TaskService tasks,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.access = access;
    this.drafts = drafts;
    this.dates = dates;
    this.lists = lists;
    this.tasks = tasks;
    this.journal = journal;
  }

  @Override
  public Edition requireReadable(long programmeId) {
    return edition(access.require(programmeId));
  }

  @Override
  public Edition requireEditable(long programmeId) {
    return edition(access.requireEditable(programmeId));
  }

  @Override
  public Edition requireDraft(long programmeId) {
    Standing head = access.requireEditable(programmeId);
    drafts.require(head);
    return edition(head);
  }

  @Override
  public void requireDraft(Edition edition) {
    drafts.require(edition.id(), edition.state());
  }

  private static Edition edition(Standing head) {
    return new Edition(
        head.id(),
        head.firstId(),
        head.organisationId(),
        head.state(),
        head.documentId(),
        head.mayEdit());
  }

  @Override
  public List<Long> addTasks(long programmeId, @Nullable Long sectionId, List<TaskWords> added) {
    if (added.isEmpty()) {
      return List.of();
    }
    Standing head = access.require(programmeId);
    Place place = place(programmeId, sectionId);
    if (place.tasks() + added.size() > TaskService.MOST) {
      throw TaskService.tooMany();
    }
    List<Long> ids =
        new Sql(
                """
                INSERT INTO programme_task (programme_id, section_id, task_key, position, title, kind,
                  lead_id, coordinators, output, resources, deadline_rule, deadline_words, due_on,
                  depends_on, changed_by, changed_at)
                SELECT :programme, :section, 0, line.position, line.title, 'TASK', line.lead, '[]',
                  line.output, '[]', line.rule, line.words, line.due_on, '[]', :account, :at
                FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
                  position INT PATH '$.position', title VARCHAR(1000) PATH '$.title',
                  lead BIGINT PATH '$.lead', output VARCHAR(1000) PATH '$.output',
                  rule VARCHAR(100) PATH '$.rule', words VARCHAR(500) PATH '$.words',
                  due_on DATE PATH '$.dueOn')) line
                ORDER BY line.position RETURNING id
                """)
            .bind("lines", lists.write(lines(added, place, dates.context(head.term()))))
            .bind("programme", programmeId)
            .bind("section", place.sectionId())
            .bind("account", actor.accountId())
            .bind("at", clock.now())
            .list(em, r -> r.number("id"));
    new Sql(
            "UPDATE programme_task SET task_key = id WHERE programme_id = :programme AND task_key = 0")
        .bind("programme", programmeId)
        .execute(em);
    // numbers of one statement rise in the order its rows are written
    return ids.stream().sorted().toList();
  }

  private List<Map<String, Object>> lines(
      List<TaskWords> added, Place place, DeadlineContext context) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (TaskWords task : added) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("position", place.last() + (long) Outline.STEP * (lines.size() + 1));
      line.put("title", task.title());
      put(line, "lead", task.leadId());
      put(line, "output", task.output());
      put(line, "rule", task.rule());
      put(line, "words", task.words());
      put(line, "dueOn", dates.dueOn(new StoredDate(task.rule(), task.words()), context));
      lines.add(line);
    }
    return lines;
  }

  private static void put(Map<String, Object> line, String field, @Nullable Object value) {
    if (value != null) {
      line.put(field, value);
    }
  }

  private Place place(long programmeId, @Nullable Long sectionId) {
    return new Sql(
            """
            SELECT s.id, (SELECT MAX(t.position) FROM programme_task t WHERE t.section_id = s.id) AS last,
              (SELECT COUNT(*) FROM programme_task t WHERE t.programme_id = s.programme_id) AS tasks
            FROM programme_section s WHERE s.programme_id = :programme AND s.kind = 'TASKS'
              AND s.id = COALESCE(:section, s.id)
            ORDER BY s.depth = 0, s.position, s.id LIMIT 1
            """)
        .bind("programme", programmeId)
        .bind("section", sectionId)
        .first(em, r -> new Place(r.number("id"), r.number("last"), r.number("tasks")))
        .orElseGet(() -> group(programmeId, sectionId));
  }

  private Place group(long programmeId, @Nullable Long sectionId) {
    if (sectionId != null) {
      throw ProblemException.invalid(
          "/sectionId",
          "UNKNOWN_ID",
          "Mục này không phải nhóm nhiệm vụ của chương trình.",
          "This section is no group of tasks of the programme.");
    }
    Section section = new Section();
    section.programmeId = programmeId;
    section.kind = ProgrammeSectionKind.TASKS;
    section.heading = "Nhiệm vụ, giải pháp";
    section.position = drafts.behindLast("programme_section", "programme_id", programmeId);
    em.persist(section);
    em.flush();
    section.sectionKey = section.id;
    return new Place(section.id, 0, 0);
  }

  @Override
  public void rewrite(long programmeId, long taskKey, TaskWords words) {
    Standing head = access.requireEditable(programmeId);
    Task task = task(programmeId, taskKey);
    Map<String, Object> before = task.fields();
    task.title = words.title();
    task.output = words.output();
    StoredDate deadline = new StoredDate(words.rule(), words.words());
    task.deadlineRule = deadline.rule();
    task.deadlineWords = deadline.words();
    task.dueOn = dates.dueOn(deadline, dates.context(head.term()));
    task.changedBy = actor.accountId();
    task.changedAt = clock.now();
    em.flush();
    record("update", head, task, before, task.fields());
  }

  @Override
  public void remove(long programmeId, long taskKey) {
    Standing head = access.requireEditable(programmeId);
    Task task = task(programmeId, taskKey);
    tasks.remove(head, task);
    record("delete", head, task, task.fields(), Map.of());
  }

  private void record(
      String verb,
      Standing head,
      Task task,
      Map<String, Object> before,
      Map<String, Object> after) {
    journal.record(
        JournalEntry.of(
                "programme-task." + verb,
                ProgrammeService.SUBJECT,
                head.id(),
                head.organisationId())
            .with("taskId", null, task.id)
            .between(before, after));
  }

  private Task task(long programmeId, long taskKey) {
    return em.createQuery(
            "FROM Task t WHERE t.programmeId = :programme AND t.taskKey = :key", Task.class)
        .setParameter("programme", programmeId)
        .setParameter("key", taskKey)
        .getResultStream()
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }
}

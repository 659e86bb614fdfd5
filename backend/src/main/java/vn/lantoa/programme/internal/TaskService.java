package vn.lantoa.programme.internal;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.programme.ProgrammeListener;
import vn.lantoa.programme.api.ProgrammeTask;
import vn.lantoa.programme.api.ProgrammeTaskInput;
import vn.lantoa.programme.internal.ProgrammeAccess.Standing;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.IfMatch;

/** Writing the tasks of a draft, each at a version of its own: nobody locks anybody out. */
@ApplicationScoped
public class TaskService {

  static final int MOST = 2000;

  private final EntityManager em;
  private final CurrentActor actor;
  private final AppClock clock;
  private final IfMatch ifMatch;
  private final ProgrammeAccess access;
  private final DraftState drafts;
  private final TaskRules rules;
  private final TaskLists lists;
  private final TaskDates dates;
  private final ProgrammeReader reader;
  private final Journal journal;
  private final List<ProgrammeListener> listeners;

  public TaskService(
      EntityManager em,
      CurrentActor actor,
      AppClock clock,
      IfMatch ifMatch,
      ProgrammeAccess access,
      DraftState drafts,
      TaskRules rules,
      TaskLists lists,
      TaskDates dates,
      ProgrammeReader reader,
      Journal journal,
      @All List<ProgrammeListener> listeners) {
    this.em = em;
    this.actor = actor;
    this.clock = clock;
    this.ifMatch = ifMatch;
    this.access = access;
    this.drafts = drafts;
    this.rules = rules;
    this.lists = lists;
    this.dates = dates;
    this.reader = reader;
    this.journal = journal;
    this.listeners = listeners;
  }

  @Transactional
  public ProgrammeTask create(long programmeId, ProgrammeTaskInput input) {
    Standing head = access.requireEditable(programmeId);
    drafts.require(head);
    requireRoom(programmeId);
    Task task = new Task();
    task.programmeId = programmeId;
    rules.apply(task, input, head);
    task.position =
        input.position() == null
            ? drafts.behindLast("programme_task", "section_id", task.sectionId)
            : input.position();
    touch(task);
    em.persist(task);
    em.flush();
    task.taskKey = task.id;
    em.flush();
    journal.record(entry("create", head, task.id).between(Map.of(), task.fields()));
    return body(task, head);
  }

  @Transactional
  public ProgrammeTask update(long programmeId, long taskId, ProgrammeTaskInput input) {
    Standing head = access.requireEditable(programmeId);
    Task task = changeable(head, taskId);
    Map<String, Object> before = task.fields();
    rules.apply(task, input, head);
    if (input.position() != null) {
      task.position = input.position();
    }
    touch(task);
    em.flush();
    if (!content(before).equals(content(task.fields()))) {
      listeners.forEach(l -> l.taskChanged(programmeId, task.taskKey));
    }
    journal.record(entry("update", head, taskId).between(before, task.fields()));
    return body(task, head);
  }

  /** Deletes a task; those that waited for it wait no more. */
  @Transactional
  public void delete(long programmeId, long taskId) {
    Standing head = access.requireEditable(programmeId);
    Task task = changeable(head, taskId);
    remove(head, task);
    journal.record(entry("delete", head, taskId).between(task.fields(), Map.of()));
  }

  /** What a task says, wherever it stands. */
  private static Map<String, Object> content(Map<String, Object> fields) {
    Map<String, Object> content = new HashMap<>(fields);
    content.keySet().removeAll(List.of("position", "sectionId", "dependsOn"));
    return content;
  }

  /** Removes a task that may be changed; two statements. */
  void remove(Standing head, Task task) {
    em.remove(task);
    em.flush();
    new Sql(
            """
            UPDATE programme_task SET version = version + 1, changed_by = :account,
              depends_on = JSON_REMOVE(depends_on,
                JSON_UNQUOTE(JSON_SEARCH(depends_on, 'one', :key)))
            WHERE programme_id = :programme AND JSON_SEARCH(depends_on, 'one', :key) IS NOT NULL
            """)
        .bind("programme", head.id())
        .bind("key", Long.toString(task.taskKey))
        .bind("account", actor.accountId())
        .execute(em);
  }

  private void requireRoom(long programmeId) {
    long tasks =
        new Sql("SELECT COUNT(*) FROM programme_task WHERE programme_id = :programme")
            .bind("programme", programmeId)
            .number(em);
    if (tasks >= MOST) {
      throw tooMany();
    }
  }

  static ProblemException tooMany() {
    return ProblemException.invalid(
        "/title",
        "TOO_MANY",
        "Một chương trình có tối đa %d nhiệm vụ.",
        "A programme has at most %d tasks.",
        MOST);
  }

  private Task changeable(Standing head, long taskId) {
    Task task = em.find(Task.class, taskId);
    if (task == null || task.programmeId != head.id()) {
      throw ProblemException.notFound();
    }
    ifMatch.check(task.version);
    drafts.require(head);
    return task;
  }

  private void touch(Task task) {
    task.changedBy = actor.accountId();
    task.changedAt = clock.now();
  }

  private ProgrammeTask body(Task task, Standing head) {
    return reader.body(lists.row(task), dates.context(head.term()));
  }

  private static JournalEntry entry(String verb, Standing head, @Nullable Long taskId) {
    return JournalEntry.of(
            "programme-task." + verb, ProgrammeService.SUBJECT, head.id(), head.organisationId())
        .with("taskId", null, taskId);
  }
}

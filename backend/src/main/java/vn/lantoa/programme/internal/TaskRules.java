package vn.lantoa.programme.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.programme.ProgrammeTaskKind;
import vn.lantoa.programme.api.ProgrammeTaskInput;
import vn.lantoa.programme.api.TaskCoordinator;
import vn.lantoa.programme.internal.ProgrammeAccess.Standing;
import vn.lantoa.programme.internal.TaskRow.StoredDate;
import vn.lantoa.shared.Words;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldProblem;
import vn.lantoa.shared.problem.FieldProblems;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.text.VietnameseText;
import vn.lantoa.shared.web.Ids;

/** What a task must be to stand in a draft; what it lacks for issue is a gap, not a refusal. */
@ApplicationScoped
public class TaskRules {

  private final EntityManager em;
  private final TaskLists lists;
  private final TaskDates dates;

  public TaskRules(EntityManager em, TaskLists lists, TaskDates dates) {
    this.em = em;
    this.lists = lists;
    this.dates = dates;
  }

  /**
   * Writes the input into the task.
   *
   * @throws ProblemException 422: two leads, a lead that coordinates, a date of a coordinator after
   *     the task's, a circle of dependencies, or every field that is wrong
   */
  void apply(Task task, ProgrammeTaskInput input, Standing head) {
    Long lead = lead(input);
    List<TaskCoordinator> coordinators =
        input.coordinators() == null ? List.of() : input.coordinators();
    checkCoordinators(lead, coordinators);
    StoredDate deadline = dates.stored(input.deadline(), "/deadline");
    LocalDate dueOn = dates.dueOn(deadline, dates.context(head.term()));
    checkSubDates(coordinators, dueOn);
    long section = Ids.required("/sectionId", input.sectionId());
    checkNamed(task, input, head, section, lead, coordinators);
    List<String> keys =
        input.dependsOn() == null ? List.of() : input.dependsOn().stream().distinct().toList();
    checkDependencies(task, head.id(), keys);

    task.sectionId = section;
    task.title = VietnameseText.normalise(input.title());
    task.kind = input.kind() == null ? ProgrammeTaskKind.TASK : input.kind();
    task.leadId = lead;
    task.coordinators = lists.write(coordinators);
    task.recipient = line(input.recipient());
    task.channel = line(input.channel());
    task.output = line(input.output());
    task.outputType = line(input.outputType());
    task.resources = lists.write(input.resources());
    task.breakthrough = Boolean.TRUE.equals(input.breakthrough());
    task.keyTask = Boolean.TRUE.equals(input.keyTask());
    task.appraisal = line(input.appraisal());
    StoredDate standing = dates.stored(input.standing(), "/standing");
    task.standingRule = standing.rule();
    task.standingWords = standing.words();
    StoredDate committee = dates.stored(input.committee(), "/committee");
    task.committeeRule = committee.rule();
    task.committeeWords = committee.words();
    task.deadlineRule = deadline.rule();
    task.deadlineWords = deadline.words();
    task.dueOn = dueOn;
    task.dependsOn = lists.write(keys);
    task.notes = line(input.notes());
  }

  private static @Nullable Long lead(ProgrammeTaskInput input) {
    List<String> leads = input.leadIds() == null ? List.of() : input.leadIds();
    if (leads.stream().distinct().count() > 1) {
      throw refused(
          ProblemType.TWO_LEADS,
          "/leadIds",
          Words.of(
              "Mỗi nhiệm vụ chỉ có một đơn vị chủ trì; ở đây ghi %d. Hãy giữ một, các đơn vị khác phối hợp.",
              "A task has one lead; %d are named here. Keep one, the others coordinate.",
              leads.size()));
    }
    return leads.isEmpty() ? null : Ids.required("/leadIds/0", leads.get(0));
  }

  private static void checkCoordinators(@Nullable Long lead, List<TaskCoordinator> coordinators) {
    Set<String> seen = new HashSet<>();
    if (lead != null) {
      seen.add(lead.toString());
    }
    for (int i = 0; i < coordinators.size(); i++) {
      if (!seen.add(coordinators.get(i).organisationId())) {
        throw refused(
            ProblemType.LEAD_COORDINATES,
            "/coordinators/" + i,
            Words.of(
                "Đơn vị này đã chủ trì hoặc đã được ghi phối hợp.",
                "This organisation leads already, or is named as a coordinator already."));
      }
    }
  }

  private static void checkSubDates(List<TaskCoordinator> coordinators, @Nullable LocalDate dueOn) {
    for (int i = 0; i < coordinators.size(); i++) {
      LocalDate own = coordinators.get(i).dueOn();
      if (own != null && dueOn != null && own.isAfter(dueOn)) {
        throw refused(
            ProblemType.SUB_DATE_LATE,
            "/coordinators/" + i + "/dueOn",
            Words.of(
                "Ngày %1$td/%1$tm/%1$tY của đơn vị phối hợp sau ngày %2$td/%2$tm/%2$tY của nhiệm vụ.",
                "The coordinator's date %1$tF lies after the task's, %2$tF.", own, dueOn));
      }
    }
  }

  /** The section is of the programme, everybody named stands in its tree. One statement. */
  private void checkNamed(
      Task task,
      ProgrammeTaskInput input,
      Standing head,
      long section,
      @Nullable Long lead,
      List<TaskCoordinator> coordinators) {
    Map<Long, String> pointers = new HashMap<>();
    if (lead != null) {
      pointers.put(lead, "/leadIds/0");
    }
    for (int i = 0; i < coordinators.size(); i++) {
      String pointer = "/coordinators/" + i + "/organisationId";
      pointers.put(Ids.required(pointer, coordinators.get(i).organisationId()), pointer);
    }
    Set<String> known =
        new HashSet<>(
            new Sql(
                    """
                    SELECT CONCAT('S', s.id) AS found FROM programme_section s
                      WHERE s.id = :section AND s.programme_id = :programme
                    UNION ALL SELECT CONCAT('T', code) FROM document_type WHERE code = :type
                    UNION ALL SELECT CONCAT('O', c.descendant_id) FROM organisation_closure c
                      WHERE c.ancestor_id = :owner AND c.descendant_id IN (:ids)
                    """)
                .bind("section", section)
                .bind("programme", head.id())
                .bind("type", input.outputType())
                .bind("owner", head.organisationId())
                .bind("ids", pointers.isEmpty() ? Set.of(-1L) : pointers.keySet())
                .list(em, r -> r.string("found")));
    FieldProblems problems = new FieldProblems();
    if (!known.contains("S" + section)) {
      problems.add(
          "/sectionId",
          "UNKNOWN_ID",
          "Mục này không thuộc chương trình.",
          "This section is not of the programme.");
    }
    String type = line(input.outputType());
    if (type != null && !known.contains("T" + type)) {
      problems.add(
          "/outputType",
          "UNKNOWN_TYPE",
          "Không có loại văn bản “%s”. Hãy chọn trong danh mục.",
          "There is no type of document \"%s\". Choose one of the list.",
          type);
    }
    pointers.forEach(
        (id, pointer) -> {
          if (!known.contains("O" + id)) {
            problems.add(
                pointer,
                "OUT_OF_REACH",
                "Tổ chức %d không thuộc đơn vị lập chương trình.",
                "Organisation %d does not belong to the one whose programme it is.",
                id);
          }
        });
    problems.throwIfAny();
  }

  /** No task waits for itself, however far around. One statement where there are dependencies. */
  private void checkDependencies(Task task, long programmeId, List<String> keys) {
    if (keys.isEmpty()) {
      return;
    }
    Map<String, List<String>> graph = new HashMap<>();
    Map<String, String> titles = new HashMap<>();
    new Sql(
            "SELECT t.task_key, t.title, t.depends_on FROM programme_task t WHERE t.programme_id = :programme")
        .bind("programme", programmeId)
        .list(
            em,
            r -> {
              titles.put(r.id("task_key"), r.string("title"));
              return graph.put(r.id("task_key"), lists.keys(r.string("depends_on")));
            });
    for (int i = 0; i < keys.size(); i++) {
      if (!graph.containsKey(keys.get(i))) {
        throw ProblemException.invalid(
            "/dependsOn/" + i,
            "UNKNOWN_ID",
            "Chương trình không có nhiệm vụ này.",
            "The programme has no such task.");
      }
    }
    String own = Long.toString(task.taskKey);
    graph.put(own, keys);
    List<String> circle = circle(graph, own);
    if (!circle.isEmpty()) {
      titles.put(own, task.title == null ? "…" : task.title);
      String written = String.join(" → ", circle.stream().map(titles::get).toList());
      throw refused(
          ProblemType.DEPENDENCY_CIRCLE,
          "/dependsOn",
          Words.of(
              "Các nhiệm vụ chờ nhau thành vòng: %s.",
              "The tasks wait for each other in a circle: %s.", written));
    }
  }

  /** The tasks of a circle through the start, in order; empty where there is none. */
  static List<String> circle(Map<String, List<String>> graph, String start) {
    List<String> path = new ArrayList<>();
    return walk(graph, start, start, path, new LinkedHashSet<>()) ? path : List.of();
  }

  private static boolean walk(
      Map<String, List<String>> graph,
      String start,
      String at,
      List<String> path,
      Set<String> seen) {
    path.add(at);
    for (String next : graph.getOrDefault(at, List.of())) {
      if (next.equals(start)) {
        path.add(start);
        return true;
      }
      if (seen.add(next) && walk(graph, start, next, path, seen)) {
        return true;
      }
    }
    path.remove(path.size() - 1);
    return false;
  }

  private static ProblemException refused(ProblemType type, String pointer, Words words) {
    return new ProblemException(
        type, words, List.of(new FieldProblem(pointer, type.name(), words, null)));
  }

  private static @Nullable String line(@Nullable String text) {
    String line = text == null ? "" : VietnameseText.normalise(text);
    return line.isEmpty() ? null : line;
  }
}

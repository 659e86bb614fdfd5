package vn.lantoa.programme.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.programme.ProgrammeTaskKind;
import vn.lantoa.programme.api.TaskCoordinator;
import vn.lantoa.programme.api.TaskResource;
import vn.lantoa.programme.internal.TaskRow.StoredDate;
import vn.lantoa.shared.persistence.Row;

/** Reads and writes the lists of a task, which are stored as the API writes them. */
@ApplicationScoped
public class TaskLists {

  private static final TypeReference<List<TaskCoordinator>> COORDINATORS = new TypeReference<>() {};
  private static final TypeReference<List<TaskResource>> RESOURCES = new TypeReference<>() {};
  private static final TypeReference<List<String>> KEYS = new TypeReference<>() {};

  private final ObjectMapper json;

  public TaskLists(ObjectMapper json) {
    this.json = json;
  }

  /** The list as it is stored; an absent one is empty. */
  String write(@Nullable Object list) {
    try {
      return list == null ? "[]" : json.writeValueAsString(list);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> keys(String stored) {
    return read(stored, KEYS);
  }

  /** The row a statement stands on that selects {@code t.*}. */
  TaskRow row(Row r) {
    return new TaskRow(
        r.number("id"),
        r.number("task_key"),
        r.number("section_id"),
        r.integer("position"),
        r.string("title"),
        r.constant("kind", ProgrammeTaskKind.class),
        r.numberOrNull("lead_id"),
        read(r.string("coordinators"), COORDINATORS),
        r.stringOrNull("recipient"),
        r.stringOrNull("channel"),
        r.stringOrNull("output"),
        r.stringOrNull("output_type"),
        read(r.string("resources"), RESOURCES),
        r.bool("breakthrough"),
        r.bool("key_task"),
        r.stringOrNull("appraisal"),
        new StoredDate(r.stringOrNull("standing_rule"), r.stringOrNull("standing_words")),
        new StoredDate(r.stringOrNull("committee_rule"), r.stringOrNull("committee_words")),
        new StoredDate(r.stringOrNull("deadline_rule"), r.stringOrNull("deadline_words")),
        r.dateOrNull("due_on"),
        read(r.string("depends_on"), KEYS),
        r.stringOrNull("notes"),
        r.numberOrNull("demand_id"),
        r.number("version"));
  }

  /** The same of a task that is being written. */
  TaskRow row(Task t) {
    return new TaskRow(
        t.id,
        t.taskKey,
        t.sectionId,
        t.position,
        t.title,
        t.kind,
        t.leadId,
        read(t.coordinators, COORDINATORS),
        t.recipient,
        t.channel,
        t.output,
        t.outputType,
        read(t.resources, RESOURCES),
        t.breakthrough,
        t.keyTask,
        t.appraisal,
        new StoredDate(t.standingRule, t.standingWords),
        new StoredDate(t.committeeRule, t.committeeWords),
        new StoredDate(t.deadlineRule, t.deadlineWords),
        t.dueOn,
        read(t.dependsOn, KEYS),
        t.notes,
        t.demandId,
        t.version);
  }

  private <T> List<T> read(String stored, TypeReference<List<T>> type) {
    if (stored.equals("[]")) {
      return List.of();
    }
    try {
      return json.readValue(stored, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("unreadable list of a task: " + stored, e);
    }
  }
}

package vn.lantoa.programme.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.Organisations;
import vn.lantoa.programme.api.ProgrammeDifference;
import vn.lantoa.programme.api.ProgrammeDifference.Field;
import vn.lantoa.programme.api.ProgrammeDifference.Item;
import vn.lantoa.programme.api.ProgrammeDifference.Kind;
import vn.lantoa.programme.api.ProgrammeDifference.Part;
import vn.lantoa.programme.api.ProgrammeSection;
import vn.lantoa.programme.api.TaskResource;
import vn.lantoa.programme.internal.ProgrammeAccess.Standing;
import vn.lantoa.programme.internal.ProgrammeReader.Whole;
import vn.lantoa.programme.internal.TaskRow.StoredDate;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.target.TargetText;

/** Two editions side by side. What has the same key is the same section or task. */
@ApplicationScoped
public class Differences {

  private final ProgrammeAccess access;
  private final ProgrammeReader reader;
  private final Organisations organisations;

  public Differences(ProgrammeAccess access, ProgrammeReader reader, Organisations organisations) {
    this.access = access;
    this.reader = reader;
    this.organisations = organisations;
  }

  /**
   * What an edition changes.
   *
   * @param with the edition to compare from; null: the one before
   */
  public ProgrammeDifference between(long id, @Nullable Long with) {
    Standing to = access.require(id);
    Long from = with == null ? to.previousId() : with;
    if (from == null) {
      throw ProblemException.invalid(
          "with",
          "NO_EDITION_BEFORE",
          "Đây là lần ban hành đầu tiên. Hãy nêu chương trình để so sánh (with).",
          "This is the first edition. Name a programme to compare with.");
    }
    List<Whole> both = reader.wholes(List.of(access.require(from), to));
    Whole before = both.get(0);
    Whole after = both.get(1);
    List<Item> items = new ArrayList<>();
    List<Field> head = fields(head(before.head()), head(after.head()));
    if (!head.isEmpty()) {
      items.add(new Item(Kind.CHANGED, Part.HEAD, null, to.title(), head));
    }
    Map<Long, OrganisationRef> names = names(before, after);
    compare(Part.SECTION, sections(before), sections(after), items);
    compare(Part.TASK, tasks(before, names), tasks(after, names), items);
    compare(Part.TARGET, targets(before, names), targets(after, names), items);
    return new ProgrammeDifference(
        Long.toString(before.head().id()),
        before.head().edition(),
        Long.toString(to.id()),
        to.edition(),
        items);
  }

  private static void compare(
      Part part,
      Map<String, Map<String, @Nullable String>> before,
      Map<String, Map<String, @Nullable String>> after,
      List<Item> items) {
    Set<String> keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    for (String key : keys) {
      Map<String, @Nullable String> old = before.getOrDefault(key, Map.of());
      Map<String, @Nullable String> now = after.getOrDefault(key, Map.of());
      List<Field> fields = fields(old, now);
      if (!fields.isEmpty()) {
        Kind kind = old.isEmpty() ? Kind.ADDED : now.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        String title = (now.isEmpty() ? old : now).get("title");
        items.add(new Item(kind, part, key, Objects.toString(title, ""), fields));
      }
    }
  }

  static List<Field> fields(
      Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
    Set<String> names = new LinkedHashSet<>(after.keySet());
    names.addAll(before.keySet());
    return names.stream()
        .filter(n -> !Objects.equals(before.get(n), after.get(n)))
        .map(n -> new Field(n, before.get(n), after.get(n)))
        .toList();
  }

  private static Map<String, @Nullable String> head(Standing h) {
    Map<String, @Nullable String> fields = new LinkedHashMap<>();
    put(fields, "title", h.title());
    put(fields, "type", h.type());
    put(fields, "issuingBody", h.issuingBody());
    put(fields, "term", h.term() == null ? null : h.term().name());
    return fields;
  }

  private static Map<String, Map<String, @Nullable String>> sections(Whole whole) {
    Map<String, Map<String, @Nullable String>> all = new LinkedHashMap<>();
    for (ProgrammeSection s : whole.sections()) {
      Map<String, @Nullable String> fields = new LinkedHashMap<>();
      put(fields, "title", s.heading());
      put(fields, "text", s.text().isEmpty() ? null : s.text());
      all.put(s.key(), fields);
    }
    return all;
  }

  static Map<String, Map<String, @Nullable String>> tasks(
      Whole whole, Map<Long, OrganisationRef> names) {
    Map<String, Map<String, @Nullable String>> all = new LinkedHashMap<>();
    for (TaskRow t : whole.tasks()) {
      Map<String, @Nullable String> fields = new LinkedHashMap<>();
      put(fields, "title", t.title());
      put(fields, "kind", t.kind().name());
      put(fields, "lead", t.leadId() == null ? null : name(names, t.leadId()));
      put(fields, "coordinators", coordinators(t, names));
      put(fields, "recipient", t.recipient());
      put(fields, "channel", t.channel());
      put(fields, "output", t.output());
      put(fields, "outputType", t.outputType());
      put(fields, "resources", resources(t));
      put(fields, "breakthrough", t.breakthrough() ? "true" : null);
      put(fields, "keyTask", t.keyTask() ? "true" : null);
      put(fields, "appraisal", t.appraisal());
      put(fields, "standing", date(t.standing()));
      put(fields, "committee", date(t.committee()));
      put(fields, "deadline", date(t.deadline()));
      put(fields, "dependsOn", t.dependsOn().isEmpty() ? null : String.join(", ", t.dependsOn()));
      put(fields, "notes", t.notes());
      all.put(Long.toString(t.key()), fields);
    }
    return all;
  }

  /** By the target of the document, which is the same in every edition. */
  static Map<String, Map<String, @Nullable String>> targets(
      Whole whole, Map<Long, OrganisationRef> names) {
    Map<String, Map<String, @Nullable String>> all = new LinkedHashMap<>();
    for (TargetText t : whole.targets()) {
      Map<String, @Nullable String> fields = new LinkedHashMap<>();
      put(fields, "title", t.name());
      fields.putAll(t.fields());
      put(fields, "lead", t.leadId() == null ? null : name(names, t.leadId()));
      all.put(Long.toString(t.id()), fields);
    }
    return all;
  }

  private static void put(
      Map<String, @Nullable String> fields, String name, @Nullable String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }

  private static @Nullable String coordinators(TaskRow t, Map<Long, OrganisationRef> names) {
    return t.coordinators().isEmpty()
        ? null
        : t.coordinators().stream()
            .map(
                c ->
                    name(names, Long.valueOf(c.organisationId()))
                        + (c.dueOn() == null ? "" : " (" + c.dueOn() + ")"))
            .collect(Collectors.joining(", "));
  }

  private static @Nullable String resources(TaskRow t) {
    return t.resources().isEmpty()
        ? null
        : t.resources().stream().map(Differences::resource).collect(Collectors.joining(", "));
  }

  private static String resource(TaskResource r) {
    return r.source() + (r.amount() == null ? "" : " " + r.amount().toPlainString());
  }

  private static @Nullable String date(StoredDate date) {
    return date.words() == null ? date.rule() : date.words();
  }

  private static String name(Map<Long, OrganisationRef> names, long id) {
    OrganisationRef ref = names.get(id);
    return ref == null ? Long.toString(id) : ref.name();
  }

  private Map<Long, OrganisationRef> names(Whole before, Whole after) {
    Set<Long> ids = new LinkedHashSet<>(ProgrammeReader.allNamed(before));
    ids.addAll(ProgrammeReader.allNamed(after));
    return organisations.refs(ids);
  }
}

package vn.lantoa.programme.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.programme.ProgrammeChange;
import vn.lantoa.programme.ProgrammePlace;
import vn.lantoa.programme.ProgrammePlace.Field;
import vn.lantoa.programme.ProgrammePlace.Kind;
import vn.lantoa.programme.api.ProgrammeSection;
import vn.lantoa.programme.internal.ProgrammeReader.Whole;
import vn.lantoa.target.TargetText;

/** A content as places that can be shown, kept and compared. */
final class DraftPlaces {

  private static final String TITLE = "title";

  private DraftPlaces() {}

  /** Every section with its tasks, then the targets. */
  static List<ProgrammePlace> of(Whole whole, Map<Long, OrganisationRef> names) {
    Map<Long, Long> keys = new LinkedHashMap<>();
    whole.sections().forEach(s -> keys.put(Long.valueOf(s.id()), Long.valueOf(s.key())));
    Map<String, Map<String, @Nullable String>> tasks = Differences.tasks(whole, names);
    List<ProgrammePlace> places = new ArrayList<>();
    for (ProgrammeSection s : whole.sections()) {
      places.add(section(s));
      for (TaskRow t : whole.tasks()) {
        if (t.sectionId() == Long.parseLong(s.id())) {
          places.add(
              new ProgrammePlace(
                  Kind.TASK,
                  t.key(),
                  keys.get(t.sectionId()),
                  0,
                  t.title(),
                  fields(tasks.getOrDefault(Long.toString(t.key()), Map.of()))));
        }
      }
    }
    Map<String, Map<String, @Nullable String>> targets = Differences.targets(whole, names);
    for (TargetText t : whole.targets()) {
      String key = Long.toString(t.id());
      places.add(
          new ProgrammePlace(
              Kind.TARGET, t.id(), null, 0, t.name(), fields(targets.getOrDefault(key, Map.of()))));
    }
    return places;
  }

  private static ProgrammePlace section(ProgrammeSection s) {
    List<Field> text = s.text().isEmpty() ? List.of() : List.of(new Field("text", s.text()));
    return new ProgrammePlace(
        Kind.SECTION, Long.parseLong(s.key()), null, s.depth(), s.heading(), text);
  }

  private static List<Field> fields(Map<String, @Nullable String> values) {
    List<Field> fields = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          if (value != null && !name.equals(TITLE)) {
            fields.add(new Field(name, value));
          }
        });
    return fields;
  }

  /** What differs; the same kind and key is the same place. */
  static List<ProgrammeChange> compare(List<ProgrammePlace> before, List<ProgrammePlace> after) {
    Map<String, ProgrammePlace> old = byKey(before);
    Map<String, ProgrammePlace> now = byKey(after);
    Set<String> keys = new LinkedHashSet<>(now.keySet());
    keys.addAll(old.keySet());
    List<ProgrammeChange> changes = new ArrayList<>();
    for (String key : keys) {
      ProgrammePlace was = old.get(key);
      ProgrammePlace is = now.get(key);
      List<ProgrammeChange.Field> fields =
          Differences.fields(values(was), values(is)).stream()
              .map(f -> new ProgrammeChange.Field(f.field(), f.before(), f.after()))
              .toList();
      if (!fields.isEmpty()) {
        ProgrammeChange.Kind kind =
            was == null
                ? ProgrammeChange.Kind.ADDED
                : is == null ? ProgrammeChange.Kind.REMOVED : ProgrammeChange.Kind.CHANGED;
        changes.add(
            new ProgrammeChange(kind, Objects.requireNonNull(is == null ? was : is), fields));
      }
    }
    return changes;
  }

  private static Map<String, ProgrammePlace> byKey(List<ProgrammePlace> places) {
    Map<String, ProgrammePlace> all = new LinkedHashMap<>();
    places.forEach(p -> all.put(p.kind() + " " + p.key(), p));
    return all;
  }

  private static Map<String, @Nullable String> values(@Nullable ProgrammePlace place) {
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    if (place != null) {
      values.put(TITLE, place.title());
      place.fields().forEach(f -> values.put(f.name(), f.value()));
    }
    return values;
  }
}

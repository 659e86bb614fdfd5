package vn.lantoa.alignment.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Named words at one moment: of a superior's item, or of the task that serves it. An absent field
 * is null.
 */
record Snapshot(Map<String, @Nullable String> fields) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, @Nullable String>> FIELDS =
      new TypeReference<>() {};

  /** What a child's task can take over. */
  static final List<String> WORDS = List.of("title", "output", "rule", "words");

  /**
   * A field three ways.
   *
   * @param conflict the child changed it as well, to something else
   */
  record Difference(
      String field,
      @Nullable String base,
      @Nullable String theirs,
      @Nullable String mine,
      boolean conflict) {}

  static Snapshot read(String json) {
    try {
      return new Snapshot(JSON.readValue(json, FIELDS));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("unreadable snapshot: " + json, e);
    }
  }

  @Nullable String get(String field) {
    return fields.get(field);
  }

  boolean withdrawn() {
    return "WITHDRAWN".equals(get("state"));
  }

  /** What the superior changed since the base, with what stands here. */
  static List<Difference> between(Snapshot base, Snapshot theirs, Snapshot mine) {
    Map<String, @Nullable String> all = new LinkedHashMap<>(base.fields());
    all.putAll(theirs.fields());
    List<Difference> differences = new ArrayList<>();
    for (String field : all.keySet()) {
      String was = base.get(field);
      String now = theirs.get(field);
      if (!Objects.equals(was, now)) {
        boolean here = mine.fields().containsKey(field);
        String own = mine.get(field);
        boolean conflict = here && !Objects.equals(own, was) && !Objects.equals(own, now);
        differences.add(new Difference(field, was, now, own, conflict));
      }
    }
    return differences;
  }

  /**
   * Mine with the superior's words in the fields the superior changed, and in no other: what was
   * adapted elsewhere stays. A date is taken over whole, rule and words together.
   */
  static Snapshot accept(Snapshot base, Snapshot theirs, Snapshot mine) {
    Map<String, @Nullable String> next = new LinkedHashMap<>(mine.fields());
    boolean date =
        !Objects.equals(base.get("rule"), theirs.get("rule"))
            || !Objects.equals(base.get("words"), theirs.get("words"));
    for (String field : WORDS) {
      boolean changed =
          field.equals("rule") || field.equals("words")
              ? date
              : !Objects.equals(base.get(field), theirs.get(field));
      if (changed && mine.fields().containsKey(field)) {
        next.put(field, theirs.get(field));
      }
    }
    return new Snapshot(next);
  }
}

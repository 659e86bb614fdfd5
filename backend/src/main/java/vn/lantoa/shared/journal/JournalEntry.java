package vn.lantoa.shared.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one thing, or to one set of things published together.
 *
 * @param action verb and resource, e.g. {@code demand.publish}; part of the contract
 * @param subject the resource's path in the API, e.g. {@code obligations}
 * @param subjectId the thing; null where there is no single one
 * @param organisationId whose inspectors may read the entry: the organisation concerned; null: only
 *     those of the whole
 * @param changes named fields before and after; ids, codes and dates, never a person's name or
 *     contact, never a secret
 * @param reason the words given for it, where the operation takes some
 * @param actorId who, where the request itself is nobody's yet: a sign-in
 */
public record JournalEntry(
    String action,
    String subject,
    @Nullable Long subjectId,
    @Nullable Long organisationId,
    List<Change> changes,
    @Nullable String reason,
    @Nullable Long actorId) {

  /** Characters of a value that are kept; a longer one ends with an ellipsis. */
  public static final int VALUE = 2000;

  /** A field before and after; null: it was absent. */
  @Schema(name = "JournalChange")
  public record Change(String field, @Nullable String before, @Nullable String after) {}

  /** An entry without changes or reason. */
  public static JournalEntry of(
      String action, String subject, @Nullable Long subjectId, @Nullable Long organisationId) {
    return new JournalEntry(action, subject, subjectId, organisationId, List.of(), null, null);
  }

  /** The same with a field's change; none where before and after are equal. */
  public JournalEntry with(String field, @Nullable Object before, @Nullable Object after) {
    if (Objects.equals(before, after)) {
      return this;
    }
    List<Change> more = new ArrayList<>(changes);
    more.add(new Change(field, text(before), text(after)));
    return new JournalEntry(
        action, subject, subjectId, organisationId, List.copyOf(more), reason, actorId);
  }

  /**
   * The same with every field that differs, in the order of their names. Absent fields are null.
   */
  public JournalEntry between(Map<String, ?> before, Map<String, ?> after) {
    Set<String> fields = new TreeSet<>(before.keySet());
    fields.addAll(after.keySet());
    JournalEntry entry = this;
    for (String field : fields) {
      entry = entry.with(field, before.get(field), after.get(field));
    }
    return entry;
  }

  /** The same with the words given for it. */
  public JournalEntry because(@Nullable String words) {
    return new JournalEntry(action, subject, subjectId, organisationId, changes, words, actorId);
  }

  /** The same, done by an account that is only now signing in or has just signed out. */
  public JournalEntry by(long accountId) {
    return new JournalEntry(action, subject, subjectId, organisationId, changes, reason, accountId);
  }

  private static @Nullable String text(@Nullable Object value) {
    String text = value == null ? null : value.toString();
    return text == null || text.length() <= VALUE ? text : text.substring(0, VALUE - 1) + "…";
  }
}

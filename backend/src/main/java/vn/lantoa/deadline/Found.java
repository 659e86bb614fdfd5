package vn.lantoa.deadline;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineReading.Flaw;
import vn.lantoa.deadline.DeadlineReading.Note;

/** A rule or a flaw, and behind which token its words end. */
record Found(@Nullable DeadlineRule rule, @Nullable Flaw flaw, int end, Set<Note> notes) {

  static Found of(DeadlineRule rule, int end, Note... notes) {
    Set<Note> set = EnumSet.noneOf(Note.class);
    set.addAll(java.util.List.of(notes));
    return new Found(rule, null, end, set);
  }

  static Found flawed(Flaw flaw, int end) {
    return new Found(null, flaw, end, EnumSet.noneOf(Note.class));
  }

  Found noting(Set<Note> more) {
    if (more.isEmpty()) {
      return this;
    }
    Set<Note> set = EnumSet.copyOf(more);
    set.addAll(notes);
    return new Found(rule, flaw, end, set);
  }

  Found to(int newEnd) {
    return new Found(rule, flaw, newEnd, notes);
  }
}

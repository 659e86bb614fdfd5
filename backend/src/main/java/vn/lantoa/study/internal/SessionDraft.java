package vn.lantoa.study.internal;

import org.jspecify.annotations.Nullable;
import vn.lantoa.study.api.StudySessionInput;
import vn.lantoa.study.internal.SessionRules.Checked;

/**
 * A sitting that was judged and is to be written.
 *
 * @param before the sitting it replaces; null for a new one
 * @param mark its id, or a number below zero by which later ones of the same run name it
 */
record SessionDraft(
    StudySessionInput input, Checked checked, @Nullable SessionRow before, long mark) {

  boolean changes() {
    return before == null
        || !SessionFields.of(before).equals(SessionFields.of(input, checked))
        || (checked.attachments() != null && !checked.attachments().equals(before.attachmentSet()));
  }
}

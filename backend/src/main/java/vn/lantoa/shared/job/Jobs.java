package vn.lantoa.shared.job;

import org.jspecify.annotations.Nullable;

/** Where features leave long work. */
public interface Jobs {

  /**
   * Queues work for the {@link JobHandler} of this kind, in the caller's transaction: it begins
   * after the commit, at the latest within some seconds, on any node, in the name of the caller and
   * with at most the rights the request had. Where an open job of the caller's has the same kind
   * and input, that one is given instead.
   *
   * @param input what the handler needs, at most 200 characters: an id, no content
   * @param total rows in all, null where they are not known yet
   */
  Job submit(String kind, String input, @Nullable Integer total);
}

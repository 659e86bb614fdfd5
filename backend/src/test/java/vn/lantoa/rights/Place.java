package vn.lantoa.rights;

import org.jspecify.annotations.Nullable;

/**
 * A subtree with one thing of each kind, all of whose names carry its mark. Ids as the API writes
 * them.
 *
 * @param mark stands in the names of everything here and of nothing elsewhere
 * @param top the organisation whose subtree it is
 * @param below an organisation inside
 * @param code the code of {@code below}
 * @param document in the register of {@code top}; demanded by and related to {@code related}
 * @param related another document there
 * @param symbol of {@code document}
 * @param obligation owed by {@code below}
 * @param relation from {@code document} to {@code related}
 */
record Place(
    String mark,
    String top,
    String below,
    String code,
    String document,
    String related,
    String symbol,
    String relation,
    String attachment,
    String draft,
    String demand,
    String obligation,
    String evidence,
    String user,
    String userName) {

  /** What the account has of its own: every kind of thing that only its owner sees. */
  record Own(long account, String token, String importFile, String job, @Nullable String session) {}
}

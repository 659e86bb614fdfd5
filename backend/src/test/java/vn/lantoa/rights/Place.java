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
 * @param ownObligation owed by {@code top}
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
    String ownObligation,
    String evidence,
    String user,
    String userName) {

  /** Names of things that never were, in the place of those of a place. */
  static Place nowhere() {
    String none = NEVER;
    return new Place(
        "Không",
        none,
        none,
        "khong-co",
        none,
        none,
        "1-KH/HU",
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        "khong-co");
  }

  /** An id nothing has. */
  static final String NEVER = "999999999";

  /** What the account has of its own: every kind of thing that only its owner sees. */
  record Own(long account, String token, String importFile, String job, @Nullable String session) {}
}

package vn.lantoa.access;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.persistence.Sql;

/**
 * Who answers for which organisation, for the features that tell people what waits for them. No
 * method checks rights.
 */
public interface Answering {

  /** Somebody who can be told something. */
  record Contact(String userName, String displayName, @Nullable String email) {}

  /**
   * A query of everybody who holds REPORTER, OFFICER or HEAD today at an organisation itself: in
   * their own right, by an office, through an identity provider, or delegated by somebody who still
   * holds it. Switched-off accounts and machines are left out. Columns: account_id,
   * organisation_id, role, acts, held_acts (null: every act).
   */
  String people(Sql sql);

  /** The condition that a row {@code who} of {@link #people} covers an act. */
  static String covers(String who, String actColumn) {
    return "(%1$s.acts IS NULL OR FIND_IN_SET(%2$s, %1$s.acts)) AND (%1$s.held_acts IS NULL OR FIND_IN_SET(%2$s, %1$s.held_acts))"
        .formatted(who, actColumn);
  }

  /** A query of the ids of active people, of those with a mail address only where asked for. */
  String active(boolean withAddress);

  /** Active people by account id; others are absent. One statement. */
  Map<Long, Contact> contacts(Collection<Long> accountIds);
}

package vn.lantoa.audit.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the chain sees it: its id and the text of every column, in one order.
 *
 * @param values the columns of {@link #COLUMNS} after the id
 */
record SealedEntry(long id, List<@Nullable String> values) {

  /** What is hashed. The order and the way an instant is written are fixed for good. */
  static final String COLUMNS =
      """
      e.id AS e_id, DATE_FORMAT(e.at, '%Y-%m-%dT%H:%i:%s.%f') AS e_at, e.account_id,
      e.for_account_id, e.address, e.request_id, e.action, e.subject, e.subject_id,
      e.organisation_id, e.changes, e.reason
      """;

  private static final int VALUES = 11;

  /** The hash before the first entry. */
  static final String NOTHING = "0".repeat(64);

  /** Reads {@link #COLUMNS}, of which the id is column {@code first}; null without an entry. */
  static @Nullable SealedEntry read(ResultSet row, int first) throws SQLException {
    long id = row.getLong(first);
    if (row.wasNull()) {
      return null;
    }
    List<@Nullable String> values = new ArrayList<>();
    for (int i = 1; i <= VALUES; i++) {
      values.add(row.getString(first + i));
    }
    return new SealedEntry(id, values);
  }

  /** The same content under another id. */
  SealedEntry under(long otherId) {
    return new SealedEntry(otherId, values);
  }

  /** SHA-256 in hexadecimal over the hash before, the position and every value with its length. */
  String hash(String before, long position) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, before);
      add(digest, Long.toString(position));
      add(digest, Long.toString(id));
      values.forEach(value -> add(digest, value));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(MessageDigest digest, @Nullable String value) {
    if (value == null) {
      digest.update("-:".getBytes(StandardCharsets.US_ASCII));
    } else {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
  }
}

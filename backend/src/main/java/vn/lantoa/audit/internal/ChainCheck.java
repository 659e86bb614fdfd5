package vn.lantoa.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.audit.internal.ChainBreak.Kind;

/** Holds a stretch of the chain against the journal. Reads only. */
final class ChainCheck {

  /**
   * What a stretch came to.
   *
   * @param to the last position looked at
   * @param complete whether the chain's end was reached
   */
  record Stretch(
      long to, boolean complete, long head, String headHash, @Nullable ChainBreak broken) {}

  private record Link(long position, long entryId, String hash, @Nullable SealedEntry entry) {}

  private record Head(long position, String hash) {}

  private static final Link START = new Link(0, 0, SealedEntry.NOTHING, null);

  private final Connection connection;

  ChainCheck(Connection connection) {
    this.connection = connection;
  }

  /** Checks at most {@code most} places after a position. */
  Stretch after(long position, int most) throws SQLException {
    Head head = head();
    List<Link> links =
        links(position == 0 ? 0 : position - 1, most + (position == 0 ? 0 : 1), head);
    Link before = START;
    if (position > 0) {
      if (links.isEmpty() || links.get(0).position() != position) {
        return stretch(
            position, false, head, new ChainBreak(Kind.SEAL_MISSING, position, null, null));
      }
      before = links.remove(0);
    }
    ChainBreak broken = walk(before, links);
    Link last = links.isEmpty() ? before : links.get(links.size() - 1);
    boolean complete = links.size() < most;
    if (broken == null) {
      broken = inserted(before.entryId(), complete ? null : last.entryId());
    }
    if (broken == null && complete && !ends(last, head)) {
      broken = new ChainBreak(Kind.HEAD_DIFFERS, last.position(), last.entryId(), null);
    }
    return stretch(last.position(), complete, head, broken);
  }

  private static Stretch stretch(
      long to, boolean complete, Head head, @Nullable ChainBreak broken) {
    return new Stretch(to, complete, head.position(), head.hash(), broken);
  }

  private static boolean ends(Link last, Head head) {
    return last.position() == head.position() && last.hash().equals(head.hash());
  }

  /** Whether the place holds the hash that was copied out. */
  @Nullable ChainBreak anchor(long position, String hash) throws SQLException {
    List<Link> found = links(position - 1, 1, new Head(position, ""));
    boolean same = found.size() == 1 && found.get(0).hash().equals(hash);
    return same ? null : new ChainBreak(Kind.ANCHOR_DIFFERS, position, null, null);
  }

  private static @Nullable ChainBreak walk(Link start, List<Link> links) {
    Link before = start;
    for (Link link : links) {
      if (link.position() != before.position() + 1) {
        return new ChainBreak(Kind.SEAL_MISSING, before.position() + 1, null, null);
      }
      SealedEntry entry = link.entry();
      if (entry == null) {
        return new ChainBreak(Kind.ENTRY_MISSING, link.position(), link.entryId(), null);
      }
      if (!entry.hash(before.hash(), link.position()).equals(link.hash())) {
        return disagree(before.hash(), link, links);
      }
      before = link;
    }
    return null;
  }

  /** Whether another entry of the stretch belongs here; else this one was changed. */
  private static ChainBreak disagree(String before, Link link, List<Link> links) {
    for (Link candidate : links) {
      SealedEntry entry = candidate.entry();
      if (entry != null
          && (entry.hash(before, link.position()).equals(link.hash())
              || entry.under(link.entryId()).hash(before, link.position()).equals(link.hash()))) {
        return new ChainBreak(Kind.REORDERED, link.position(), link.entryId(), entry.id());
      }
    }
    return new ChainBreak(Kind.CHANGED, link.position(), link.entryId(), null);
  }

  private Head head() throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("SELECT position, hash FROM journal_head WHERE id = 1");
        ResultSet row = query.executeQuery()) {
      return row.next() ? new Head(row.getLong(1), row.getString(2)) : new Head(0, "");
    }
  }

  private List<Link> links(long after, int most, Head head) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT s.position, s.entry_id, s.hash, "
                + SealedEntry.COLUMNS
                + """
                 FROM journal_seal s LEFT JOIN journal_entry e ON e.id = s.entry_id
                 WHERE s.position > ? AND s.position <= ? ORDER BY s.position LIMIT ?""")) {
      query.setLong(1, after);
      query.setLong(2, head.position());
      query.setInt(3, most);
      List<Link> links = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          links.add(
              new Link(row.getLong(1), row.getLong(2), row.getString(3), SealedEntry.read(row, 4)));
        }
      }
      return links;
    }
  }

  /** The first entry of a range of ids that is marked sealed and has no seal. */
  private @Nullable ChainBreak inserted(long one, @Nullable Long other) throws SQLException {
    long top = other == null ? Long.MAX_VALUE : Math.max(one, other);
    long bottom = other == null ? one : Math.min(one, other);
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT e.id FROM journal_entry e LEFT JOIN journal_seal s ON s.entry_id = e.id
            WHERE e.id BETWEEN ? AND ? AND e.unsealed IS NULL AND s.entry_id IS NULL
            ORDER BY e.id LIMIT 1""")) {
      query.setLong(1, bottom);
      query.setLong(2, top);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? new ChainBreak(Kind.INSERTED, null, row.getLong(1), null) : null;
      }
    }
  }
}

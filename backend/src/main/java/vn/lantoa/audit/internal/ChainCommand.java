package vn.lantoa.audit.internal;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Verifies the whole chain of a database and says what it found. */
public final class ChainCommand {

  private static final int STRETCH = 20_000;

  private ChainCommand() {}

  /**
   * Runs it.
   *
   * @param anchor {@code position:hash} as it was copied out; null: none
   * @return 0 where the chain is whole, 1 where it is broken
   */
  public static int run(
      String url, String user, String password, @Nullable String anchor, PrintStream out)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      ChainCheck check = new ChainCheck(connection);
      ChainCheck.Stretch stretch;
      long after = 0;
      do {
        stretch = check.after(after, STRETCH);
        after = stretch.to();
      } while (!stretch.complete() && stretch.broken() == null);
      ChainBreak broken = stretch.broken();
      if (broken == null && anchor != null) {
        String[] parts = anchor.split(":", 2);
        broken = check.anchor(Long.parseLong(parts[0]), parts[1]);
      }
      out.println(
          broken == null
              ? "whole: " + stretch.head() + ":" + stretch.headHash()
              : "broken: %s at position %s, entry %s, other entry %s"
                  .formatted(broken.kind(), broken.position(), broken.entryId(), broken.other()));
      return broken == null ? 0 : 1;
    }
  }
}

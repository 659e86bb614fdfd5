package vn.lantoa.shared.persistence;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The server's error codes that are told apart. */
public final class SqlErrors {

  /** Somebody else held the row for longer than was waited. */
  public static final int LOCK_WAIT = 1205;

  /** Two waited for each other; this one was rolled back and may try again. */
  public static final int DEADLOCK = 1213;

  private SqlErrors() {}

  /** The code of the first SQL error among the causes; 0 where there is none. */
  public static int code(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql.getErrorCode();
      }
    }
    return 0;
  }
}

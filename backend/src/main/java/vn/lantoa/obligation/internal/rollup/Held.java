package vn.lantoa.obligation.internal.rollup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A transaction that holds the roll-up and reads one snapshot, taken after it got hold. */
final class Held {

  /** What is done meanwhile. */
  @FunctionalInterface
  interface Work {
    int on(Connection db) throws SQLException;
  }

  private static final int IDLE_SECONDS = 120;

  private Held() {}

  /**
   * Does the work where the query that takes hold finds the row, in one transaction.
   *
   * @return what the work returned; 0 where there is nothing to hold
   */
  static int run(Connection db, String hold, Work work) throws SQLException {
    return run(db, hold, IDLE_SECONDS, work);
  }

  /** The same, where the server ends what says nothing for so long: a node that hangs lets go. */
  static int run(Connection db, String hold, int idleSeconds, Work work) throws SQLException {
    int isolation = db.getTransactionIsolation();
    Rows.run(db, "SET SESSION idle_transaction_timeout = " + idleSeconds);
    db.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    db.setAutoCommit(false);
    try {
      AtomicBoolean held = new AtomicBoolean();
      Rows.read(db, hold, r -> held.set(true));
      int done = held.get() ? work.on(db) : 0;
      db.commit();
      return done;
    } finally {
      db.rollback();
      db.setAutoCommit(true);
      db.setTransactionIsolation(isolation);
      Rows.run(db, "SET SESSION idle_transaction_timeout = DEFAULT");
    }
  }
}

package vn.lantoa.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one instant of a transaction, on the one clock: every row it writes enters and leaves the
 * history of its table then, and its entries of the journal name it.
 *
 * <p>A row cannot leave a history twice at the same microsecond. A statement that deletes after
 * others have written is therefore recorded a microsecond later.
 */
@ApplicationScoped
public class ChangeInstant {

  private static final String KEY = ChangeInstant.class.getName();

  /** Where the transaction stands: its instant, and what is added for deletions. */
  private static final class Position {
    private final Instant start;
    private Instant recorded;
    private boolean written;

    private Position(Instant start) {
      this.start = start;
      this.recorded = start;
    }
  }

  private final TransactionSynchronizationRegistry transactions;
  private final AppClock clock;

  public ChangeInstant(TransactionSynchronizationRegistry transactions, AppClock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The instant of this transaction, fixed when first asked for; outside of one: now. */
  public Instant get() {
    Position position = position();
    return position == null ? clock.now() : position.start;
  }

  /** When a statement that writes is recorded. */
  public Instant recorded(boolean deletes) {
    Position position = position();
    if (position == null) {
      return clock.now();
    }
    if (deletes && position.written) {
      position.recorded = position.recorded.plus(1, ChronoUnit.MICROS);
    }
    position.written = true;
    return position.recorded;
  }

  /** What this transaction writes from here on happened then: history that is loaded. */
  public void replay(Instant instant) {
    transactions.putResource(KEY, new Position(instant));
  }

  private @Nullable Position position() {
    if (transactions.getTransactionKey() == null) {
      return null;
    }
    Position position = (Position) transactions.getResource(KEY);
    if (position == null) {
      position = new Position(clock.now());
      transactions.putResource(KEY, position);
    }
    return position;
  }
}

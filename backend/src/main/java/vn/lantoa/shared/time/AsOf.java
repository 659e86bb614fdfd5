package vn.lantoa.shared.time;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The moment the reads of a request speak of: the past instant it names ({@code asOf}, what was
 * recorded until then), or the present. Rights are always of the present: ask for them inside
 * {@link #atPresent} or from {@link #present(String)}.
 */
@ApplicationScoped
public class AsOf {

  private static final DateTimeFormatter SQL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

  private final ReadInstant request;
  private final AppClock clock;

  public AsOf(ReadInstant request, AppClock clock) {
    this.request = request;
    this.clock = clock;
  }

  /** The past instant this request is answered as of; null for the present. Asks no database. */
  public @Nullable Instant instant() {
    ArcContainer container = Arc.container();
    return container != null && container.requestContext().isActive() ? request.get() : null;
  }

  /** Whether a past instant is read: nothing can be done there. */
  public boolean past() {
    return instant() != null;
  }

  /** From here on the request reads what was recorded until then. */
  public void turnTo(Instant instant) {
    request.set(instant);
  }

  /** The instant the answer speaks of. */
  public Instant now() {
    Instant past = instant();
    return past == null ? clock.now() : past;
  }

  /** The day in Vietnam the answer speaks of: what is overdue is judged on it. */
  public LocalDate today() {
    return AppClock.dayOf(now());
  }

  /** Runs something that reads the present whatever the request asks for. */
  public <T> T atPresent(Supplier<T> work) {
    Instant past = instant();
    if (past == null) {
      return work.get();
    }
    request.set(null);
    try {
      return work.get();
    } finally {
      request.set(past);
    }
  }

  /**
   * A versioned table as it stands at present, to be written into a statement that is read as of a
   * past instant: rights within a query. Just the table's name where the request asks for the
   * present.
   */
  public String present(String table) {
    return instant() == null
        ? table
        : table + " FOR SYSTEM_TIME AS OF TIMESTAMP'" + sql(clock.now()) + "'";
  }

  /** An instant as the database reads it in a session of time zone UTC. */
  public static String sql(Instant instant) {
    return SQL.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
  }
}

package vn.lantoa.access.internal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;

/**
 * Counts wrong attempts by user name and by address in the database, so that every node knows. An
 * attempt is counted before the password is looked at and given back when it was right: a hundred
 * at once get no more guesses than a hundred in turn. Names nobody has are counted alike.
 */
@ApplicationScoped
public class AttemptGuard {

  /** What stands against a name. */
  public record Standing(int failures, @Nullable Instant blockedUntil) {}

  private record Counted(String subject, int failures, Instant lastAt, @Nullable Instant until) {}

  private static final Duration PURGED_EVERY = Duration.ofMinutes(10);
  private static final int PURGED_AT_ONCE = 5_000;

  private final EntityManager em;
  private final AppClock clock;
  private final LockOut account;
  private final LockOut address;
  private final Duration forgotten;
  private volatile Instant purged = Instant.EPOCH;

  public AttemptGuard(EntityManager em, AppClock clock, LockOutConfig config) {
    this.em = em;
    this.clock = clock;
    this.account =
        new LockOut(config.accountFailures(), config.accountDelay(), config.accountLongest());
    this.address =
        new LockOut(config.addressFailures(), config.addressDelay(), config.addressLongest());
    this.forgotten = config.forgotten();
  }

  /**
   * Counts an attempt as wrong until it is given back.
   *
   * @return whether this one shuts the account for a while if it is wrong
   * @throws ProblemException 429 with {@code Retry-After} where it comes too early; not counted
   */
  @Transactional(TxType.REQUIRES_NEW)
  public boolean admit(String userName, String from) {
    Instant now = clock.now();
    String name = name(userName);
    List<String> subjects = List.of(name, address(from));
    missing(subjects)
        .forEach(subject -> QuarkusTransaction.requiringNew().run(() -> begin(subject, now)));
    List<Counted> counted = locked(subjects);
    Instant until = counted.stream().map(Counted::until).reduce(null, AttemptGuard::later);
    if (until != null && until.isAfter(now)) {
      throw tooEarly(now, until);
    }
    boolean shuts = false;
    Sql upsert =
        new Sql("INSERT INTO sign_in_attempt (subject, failures, last_at, blocked_until) VALUES");
    for (int i = 0; i < counted.size(); i++) {
      Counted c = counted.get(i);
      int failures = c.lastAt().isBefore(now.minus(forgotten)) ? 1 : c.failures() + 1;
      LockOut rule = c.subject().equals(name) ? account : address;
      Instant blocked = rule.until(failures, now);
      shuts |= c.subject().equals(name) && blocked != null;
      upsert
          .add((i == 0 ? "" : ",") + "(:s%d, :f%d, :now, :u%d)".formatted(i, i, i))
          .bind("s" + i, c.subject())
          .bind("f" + i, failures)
          .bind("u" + i, blocked);
    }
    upsert
        .add(
            """
            ON DUPLICATE KEY UPDATE failures = VALUES(failures), last_at = VALUES(last_at),
              blocked_until = VALUES(blocked_until)
            """)
        .bind("now", now)
        .execute(em);
    return shuts;
  }

  private List<String> missing(List<String> subjects) {
    List<String> known =
        new Sql("SELECT subject FROM sign_in_attempt WHERE subject IN (:subjects)")
            .bind("subjects", subjects)
            .list(em, r -> r.string("subject"));
    return subjects.stream().filter(s -> !known.contains(s)).toList();
  }

  /**
   * In a transaction of its own: to insert beside a lock that is held leads two into each other.
   */
  private void begin(String subject, Instant now) {
    new Sql(
            """
            INSERT IGNORE INTO sign_in_attempt (subject, failures, last_at) VALUES (:subject, 0, :now)
            """)
        .bind("subject", subject)
        .bind("now", now)
        .execute(em);
  }

  private List<Counted> locked(List<String> subjects) {
    return new Sql(
            """
            SELECT subject, failures, last_at, blocked_until FROM sign_in_attempt
            WHERE subject IN (:subjects) ORDER BY subject FOR UPDATE
            """)
        .bind("subjects", subjects)
        .list(
            em,
            r ->
                new Counted(
                    r.string("subject"),
                    r.integer("failures"),
                    r.instant("last_at"),
                    r.instantOrNull("blocked_until")));
  }

  /** Somebody signed in: the account starts anew, the address is given its attempt back. */
  @Transactional(TxType.REQUIRES_NEW)
  public void succeeded(String userName, String from) {
    clear(userName);
    giveBack(List.of(address(from)));
  }

  /** The password was right, but more is asked for: the attempt does not count. */
  @Transactional(TxType.REQUIRES_NEW)
  public void unfinished(String userName, String from) {
    giveBack(List.of(name(userName), address(from)));
  }

  /** Forgets what stands against a name. Joins the caller's transaction. */
  @Transactional
  public void clear(String userName) {
    new Sql("DELETE FROM sign_in_attempt WHERE subject = :subject")
        .bind("subject", name(userName))
        .execute(em);
  }

  /** What stands against a name now. One statement. */
  public Standing of(String userName) {
    Instant now = clock.now();
    return new Sql(
            "SELECT failures, blocked_until FROM sign_in_attempt WHERE subject = :subject AND last_at > :old")
        .bind("subject", name(userName))
        .bind("old", now.minus(forgotten))
        .first(
            em,
            r -> {
              Instant until = r.instantOrNull("blocked_until");
              boolean blocked = until != null && until.isAfter(now);
              return new Standing(r.integer("failures"), blocked ? until : null);
            })
        .orElse(new Standing(0, null));
  }

  /** Deletes what is forgotten, at most every ten minutes a node: the table stays small. */
  @Transactional(TxType.REQUIRES_NEW)
  public void purge() {
    Instant now = clock.now();
    if (purged.plus(PURGED_EVERY).isAfter(now)) {
      return;
    }
    purged = now;
    new Sql("DELETE FROM sign_in_attempt WHERE last_at < :old LIMIT " + PURGED_AT_ONCE)
        .bind("old", now.minus(forgotten))
        .execute(em);
  }

  private void giveBack(List<String> subjects) {
    new Sql(
            """
            UPDATE sign_in_attempt SET failures = GREATEST(failures - 1, 0), blocked_until = NULL
            WHERE subject IN (:subjects) ORDER BY subject
            """)
        .bind("subjects", subjects)
        .execute(em);
  }

  private static ProblemException tooEarly(Instant now, Instant until) {
    long seconds = Math.max(1, Duration.between(now, until).toSeconds() + 1);
    return ProblemException.of(
            ProblemType.TOO_MANY_ATTEMPTS,
            "Đã nhập sai nhiều lần. Hãy thử lại sau %d giây; người quản trị có thể mở khóa sớm hơn.",
            "There were too many wrong attempts. Try again in %d seconds; an administrator can unlock it earlier.",
            seconds)
        .withHeader("Retry-After", Long.toString(seconds));
  }

  private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
    return a == null || (b != null && b.isAfter(a)) ? b : a;
  }

  private static String name(String userName) {
    return "A:" + Secrets.hash(userName.strip().toLowerCase(Locale.ROOT));
  }

  /** One subscriber has a whole /64 of IPv6. */
  private static String address(String from) {
    String[] parts = from.split(":");
    String net =
        parts.length > 4 && !from.contains("::")
            ? String.join(":", List.of(parts).subList(0, 4))
            : from;
    return "I:" + Secrets.hash(net);
  }
}

package vn.lantoa.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.Answering;
import vn.lantoa.notification.Channel;
import vn.lantoa.notification.DigestConfig;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/** The table of digests: who gets one this morning, who sends it, and what became of it. */
@ApplicationScoped
public class DigestDesk {

  private static final int BATCH = 50;
  private static final int LONGEST = 500;
  private static final Duration SLOWEST = Duration.ofHours(1);

  /** A digest this node is sending. */
  record Claim(
      long id,
      long accountId,
      String channel,
      LocalDate morning,
      String messageId,
      int attempts,
      boolean english) {}

  private final EntityManager em;
  private final AppClock clock;
  private final Answering answering;
  private final DigestConfig config;

  public DigestDesk(EntityManager em, AppClock clock, Answering answering, DigestConfig config) {
    this.em = em;
    this.clock = clock;
    this.answering = answering;
    this.config = config;
  }

  /**
   * Gives everybody whose hour has come and who has something to be told a digest of this morning.
   * What came up during the day waits for the next one, except what the clock brought up.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public int prepare(Channel channel) {
    LocalDate today = clock.today();
    Instant midnight = today.atStartOfDay(AppClock.VIETNAM).toInstant();
    return new Sql(
            """
            INSERT INTO digest (account_id, channel, morning, state, message_id, next_try_at)
            SELECT a.id, :channel, :today, 'WAITING',
              CONCAT('digest-', :today, '-', a.id, '-', LOWER(:channel), '@lantoa'), :now
            FROM (%s) a LEFT JOIN notification_preference wish ON wish.account_id = a.id
            WHERE COALESCE(wish.mail, TRUE)
              AND COALESCE(wish.hour, :hour) <= :hourNow
              AND EXISTS (SELECT 1 FROM notification n
                WHERE n.account_id = a.id AND n.digest_id IS NULL AND (n.kind IN ('REMINDER',
                  'ESCALATION') OR n.created_at < :midnight
                    + INTERVAL COALESCE(wish.hour, :hour) HOUR))
            """
                .formatted(answering.active(channel.needsAddress())))
        .add("ON DUPLICATE KEY UPDATE id = digest.id")
        .bind("channel", channel.name())
        .bind("today", today)
        .bind("now", clock.now())
        .bind("hour", config.hour())
        .bind("hourNow", clock.now().atZone(AppClock.VIETNAM).getHour())
        .bind("midnight", midnight)
        .execute(em);
  }

  /** Yesterday's that nobody took end here; what they would have told is told this morning. */
  @Transactional(TxType.REQUIRES_NEW)
  public void giveUp() {
    String old =
        "g.morning < :today AND (g.state = 'WAITING' OR (g.state = 'CLAIMED' AND g.lease_until < :now))";
    for (String sql :
        List.of(
            "UPDATE notification n JOIN digest g ON g.id = n.digest_id SET n.digest_id = NULL WHERE "
                + old,
            "UPDATE digest g SET g.state = 'FAILED' WHERE " + old)) {
      new Sql(sql).bind("today", clock.today()).bind("now", clock.now()).execute(em);
    }
  }

  /** Digests whose time has come, those of a node that died among them. One statement. */
  List<Long> due() {
    return new Sql(
            """
            SELECT id FROM digest WHERE state = 'WAITING' AND next_try_at <= :now
            UNION ALL SELECT id FROM digest WHERE state = 'CLAIMED' AND lease_until < :now
            ORDER BY id LIMIT\
            """)
        .add(String.valueOf(BATCH))
        .bind("now", clock.now())
        .list(em, r -> r.number("id"));
  }

  /** Claims one for this node and what it tells with it; empty where another node was first. */
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<Claim> claim(long id) {
    int mine =
        new Sql(
                """
                UPDATE digest SET state = 'CLAIMED', attempts = attempts + 1, lease_until = :lease
                WHERE id = :id AND ((state = 'WAITING' AND next_try_at <= :now)
                  OR (state = 'CLAIMED' AND lease_until < :now))
                """)
            .bind("lease", clock.now().plus(config.lease()))
            .bind("now", clock.now())
            .bind("id", id)
            .execute(em);
    if (mine == 0) {
      return Optional.empty();
    }
    Optional<Claim> claim =
        new Sql(
                """
                SELECT g.*, COALESCE(wish.language, 'vi') AS language FROM digest g
                LEFT JOIN notification_preference wish ON wish.account_id = g.account_id
                WHERE g.id = :id
                """)
            .bind("id", id)
            .first(
                em,
                r ->
                    new Claim(
                        r.number("id"),
                        r.number("account_id"),
                        r.string("channel"),
                        r.date("morning"),
                        r.string("message_id"),
                        r.integer("attempts"),
                        r.string("language").equals("en")));
    claim.ifPresent(
        c ->
            new Sql(
                    "UPDATE notification SET digest_id = :id WHERE account_id = :who AND digest_id IS NULL")
                .bind("id", c.id())
                .bind("who", c.accountId())
                .execute(em));
    return claim;
  }

  /** It was taken, or nothing was left to tell. */
  @Transactional(TxType.REQUIRES_NEW)
  public void done(Claim claim, boolean sent) {
    finish(claim, sent ? "SENT" : "EMPTY", clock.now(), null);
  }

  /** It was not taken: again after a while that doubles. */
  @Transactional(TxType.REQUIRES_NEW)
  public void failed(Claim claim, String problem) {
    Duration wait = config.retry().multipliedBy(1L << Math.min(10, claim.attempts() - 1));
    Instant next = clock.now().plus(wait.compareTo(SLOWEST) > 0 ? SLOWEST : wait);
    finish(
        claim,
        "WAITING",
        next,
        problem.length() > LONGEST ? problem.substring(0, LONGEST) : problem);
  }

  private void finish(Claim claim, String state, Instant at, @Nullable String problem) {
    boolean sent = state.equals("SENT");
    new Sql(
            """
            UPDATE digest SET state = :state, lease_until = NULL, problem = :problem,
              next_try_at = :at, sent_at = IF(:sent, :at, NULL)
            WHERE id = :id AND state = 'CLAIMED' AND attempts = :attempts
            """)
        .bind("state", state)
        .bind("problem", problem)
        .bind("at", at)
        .bind("sent", sent)
        .bind("id", claim.id())
        .bind("attempts", claim.attempts())
        .execute(em);
  }
}

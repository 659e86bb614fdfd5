package vn.lantoa.feed.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.lantoa.obligation.CalendarEntries;
import vn.lantoa.obligation.CalendarEntries.Mark;
import vn.lantoa.obligation.CalendarEntry;
import vn.lantoa.shared.actor.Acting;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;

/**
 * Answers a feed with the rights its owner has now. What was answered last is remembered by its
 * tag; where neither the rights nor the day nor anything in its scope changed since, the client is
 * told so without reading the events.
 */
@ApplicationScoped
public class FeedReader {

  /** What is due before that is left out. */
  private static final int DAYS_BACK = 180;

  private static final int MOST_EVENTS = 5_000;

  /** What an answer rested on. */
  private record Kept(String etag, Mark mark, List<Grant> grants, LocalDate day) {}

  private record Known(Feed feed, boolean active) {}

  private final EntityManager em;
  private final AppClock clock;
  private final Acting acting;
  private final CurrentActor actor;
  private final CalendarEntries entries;
  private final FeedWriter writer;
  private final Cache<Long, Kept> kept = Caffeine.newBuilder().maximumSize(50_000).build();

  public FeedReader(
      EntityManager em,
      AppClock clock,
      Acting acting,
      CurrentActor actor,
      CalendarEntries entries,
      FeedWriter writer) {
    this.em = em;
    this.clock = clock;
    this.acting = acting;
    this.actor = actor;
    this.entries = entries;
    this.writer = writer;
  }

  /**
   * The calendar behind a token.
   *
   * @param known the tags the client has
   * @throws ProblemException 404 for no token of ours, 410 where it was revoked or its owner's
   *     account is closed
   */
  public FeedAnswer read(String token, @Nullable String known) {
    Feed feed = find(token);
    note(feed);
    AtomicReference<FeedAnswer> answer = new AtomicReference<>();
    acting.as(feed.accountId(), () -> answer.set(answer(feed, known)));
    return Objects.requireNonNull(answer.get());
  }

  private Feed find(String token) {
    Known found =
        !FeedToken.looksLikeOne(token)
            ? null
            : new Sql("SELECT " + Feed.COLUMNS + ", a.active FROM calendar_feed f")
                .add("JOIN account a ON a.id = f.account_id")
                .add("WHERE f.token_hash = :hash", "hash", FeedToken.hash(token))
                .first(em, r -> new Known(Feed.read(r), r.bool("active")))
                .orElse(null);
    if (found == null) {
      throw ProblemException.of(
          ProblemType.NOT_FOUND,
          "Địa chỉ lịch không đúng. Hãy tạo lịch mới trong màn hình Lịch rồi đăng ký lại.",
          "There is no such calendar. Make one on the calendar screen and subscribe again.");
    }
    if (found.feed().revokedAt() != null) {
      throw ProblemException.of(
          ProblemType.FEED_GONE,
          "Lịch này đã bị thu hồi. Hãy bỏ đăng ký trong ứng dụng lịch.",
          "This calendar was revoked. Unsubscribe from it in your calendar program.");
    }
    if (!found.active()) {
      throw ProblemException.of(
          ProblemType.FEED_GONE,
          "Tài khoản đã tạo lịch này không còn hoạt động. Hãy bỏ đăng ký trong ứng dụng lịch.",
          "The account that made this calendar is closed. Unsubscribe from it in your calendar program.");
    }
    return found.feed();
  }

  private FeedAnswer answer(Feed feed, @Nullable String known) {
    Mark mark = entries.mark();
    LocalDate today = clock.today();
    List<Grant> grants = actor.get().grants();
    Kept last = kept.getIfPresent(feed.id());
    if (last != null
        && known != null
        && known.contains(last.etag())
        && last.day().equals(today)
        && last.grants().equals(grants)
        && (last.mark().equals(mark) || !entries.changedSince(feed.scope(), last.mark()))) {
      kept.put(feed.id(), new Kept(last.etag(), mark, grants, today));
      return new FeedAnswer(last.etag(), null);
    }
    List<CalendarEntry> found = entries.from(feed.scope(), today.minusDays(DAYS_BACK), MOST_EVENTS);
    String body = writer.write(feed, found);
    String etag = "\"" + FeedToken.hash(body).substring(0, 32) + "\"";
    kept.put(feed.id(), new Kept(etag, mark, grants, today));
    return new FeedAnswer(etag, known != null && known.contains(etag) ? null : body);
  }

  /** When it was last read, to the hour. */
  private void note(Feed feed) {
    Instant hour = clock.now().truncatedTo(ChronoUnit.HOURS);
    Instant last = feed.lastReadAt();
    if (last == null || last.isBefore(hour)) {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  new Sql("UPDATE calendar_feed SET last_read_at = :hour WHERE id = :id")
                      .bind("hour", hour)
                      .bind("id", feed.id())
                      .execute(em));
    }
  }
}

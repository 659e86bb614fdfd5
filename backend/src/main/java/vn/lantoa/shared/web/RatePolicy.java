package vn.lantoa.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** So many requests in a minute for each client of one kind; a bounded number is remembered. */
final class RatePolicy {

  /**
   * What a client has left.
   *
   * @param seconds until it may go on where it is refused, else until all is given back
   */
  record Standing(boolean allowed, long remaining, long seconds) {}

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final String name;
  private final int requests;
  private final String header;
  private final Cache<String, Bucket> buckets;

  RatePolicy(String name, int requests, int remembered) {
    this.name = name;
    this.requests = requests;
    this.header = "\"%s\";q=%d;w=%d".formatted(name, requests, MINUTE.toSeconds());
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(remembered)
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .build();
  }

  /** Counts one request of the client. */
  Standing take(String client) {
    ConsumptionProbe probe = bucket(client).tryConsumeAndReturnRemaining(1);
    return new Standing(
        probe.isConsumed(),
        probe.getRemainingTokens(),
        seconds(
            probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill()));
  }

  /** Whether the client has one left; counts nothing. */
  boolean empty(String client) {
    Bucket bucket = buckets.getIfPresent(client);
    return bucket != null && bucket.getAvailableTokens() < 1;
  }

  /** The value of {@code RateLimit-Policy}. */
  String header() {
    return header;
  }

  /** The value of {@code RateLimit}. */
  String header(Standing standing) {
    return "\"" + name + "\";r=" + standing.remaining() + ";t=" + standing.seconds();
  }

  /** How many clients are remembered now. */
  long remembered() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  private Bucket bucket(String client) {
    return buckets.get(
        client,
        c ->
            Bucket.builder()
                .addLimit(l -> l.capacity(requests).refillGreedy(requests, MINUTE))
                .build());
  }

  private static long seconds(long nanos) {
    long second = TimeUnit.SECONDS.toNanos(1);
    return (nanos + second - 1) / second;
  }
}

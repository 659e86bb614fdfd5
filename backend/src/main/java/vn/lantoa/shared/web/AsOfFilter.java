package vn.lantoa.shared.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.time.AsOf;

/**
 * Turns a request with {@code ?asOf=} back to that instant, after its rights were looked at;
 * refuses it where there is no history to answer from. The answer names the instant.
 */
public class AsOfFilter {

  /** Names the instant an answer speaks of. */
  public static final String HEADER = "X-Lantoa-As-Of";

  private static final String NAME = "asOf";
  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private final AsOf asOf;
  private final AppClock clock;
  private final FirstRecord first;

  public AsOfFilter(AsOf asOf, AppClock clock, FirstRecord first) {
    this.asOf = asOf;
    this.clock = clock;
    this.first = first;
  }

  @ServerRequestFilter(priority = 3000)
  public void turn(ContainerRequestContext request, ResourceInfo resource) {
    List<String> given = request.getUriInfo().getQueryParameters().get(NAME);
    if (given == null || resource.getResourceMethod() == null) {
      return;
    }
    if (!SAFE.contains(request.getMethod())) {
      throw refused(
          "READ_ONLY",
          "Quá khứ chỉ để đọc: hãy bỏ asOf khi thay đổi dữ liệu.",
          "The past can only be read: leave asOf out of a request that changes something.");
    }
    if (resource.getResourceMethod().isAnnotationPresent(NotRecorded.class)
        || resource.getResourceClass().isAnnotationPresent(NotRecorded.class)) {
      throw refused(
          "NOT_RECORDED",
          "Phần này không được lưu theo thời gian nên không xem lại được. Hãy bỏ asOf.",
          "No history is kept of this, so it cannot be turned back. Leave asOf out.");
    }
    String words = request.getUriInfo().getQueryParameters().getFirst("q");
    if (words != null && !words.isBlank()) {
      throw refused(
          "NO_SEARCH",
          "Tìm theo từ không tìm được trong quá khứ. Hãy bỏ q hoặc bỏ asOf.",
          "Words are not searched in the past. Leave out q or asOf.");
    }
    if (given.size() != 1) {
      throw malformed();
    }
    asOf.turnTo(checked(parse(given.get(0))));
  }

  @ServerResponseFilter
  public void name(ContainerRequestContext request, ContainerResponseContext response) {
    @Nullable Instant past = asOf.instant();
    if (past != null) {
      response.getHeaders().putSingle(HEADER, past.toString());
    }
  }

  private static Instant parse(String text) {
    if (text.matches(".*T.* \\d\\d:?\\d\\d")) {
      throw refused(
          "PLUS_NOT_ENCODED",
          "Dấu + của múi giờ đã thành dấu cách. Hãy viết %2B, ví dụ 2026-06-30T17:00:00%2B07:00.",
          "The + of the offset arrived as a blank. Write %2B, e.g. 2026-06-30T17:00:00%2B07:00.");
    }
    try {
      return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException e) {
      throw malformed();
    }
  }

  private Instant checked(Instant instant) {
    if (instant.isAfter(clock.now())) {
      throw refused(
          "IN_FUTURE",
          "Thời điểm này chưa đến. Hãy chọn một thời điểm đã qua.",
          "This instant has not come yet. Choose one that has passed.");
    }
    if (first.reaches(instant)) {
      return instant;
    }
    Instant begin = first.get();
    throw begin == null
        ? refused(
            "BEFORE_FIRST_RECORD", "Hệ thống chưa ghi nhận gì.", "Nothing has been recorded yet.")
        : refused(
            "BEFORE_FIRST_RECORD",
            "Hệ thống ghi nhận từ " + begin + ". Hãy chọn thời điểm từ đó về sau.",
            "The record begins at " + begin + ". Choose that instant or a later one.");
  }

  private static ProblemException malformed() {
    return refused(
        "NOT_AN_INSTANT",
        "Hãy viết một thời điểm RFC 3339, ví dụ 2026-06-30T10:00:00Z.",
        "Write one RFC 3339 instant, e.g. 2026-06-30T10:00:00Z.");
  }

  private static ProblemException refused(String code, String vi, String en) {
    return ProblemException.invalid(NAME, code, vi, en);
  }
}

package vn.lantoa.shared.job;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.problem.Problem;
import vn.lantoa.shared.web.Versioned;

/** Long work, as its owner sees it. */
public record Job(
    @Schema(required = true, examples = "7") String id,
    @Schema(required = true, description = "What is done", examples = "import") String kind,
    @Schema(required = true) JobState state,
    @Schema(description = "Rows in all, once they are known", examples = "12000")
        @Nullable Integer total,
    @Schema(required = true, description = "Rows done so far", examples = "4500") int done,
    @Schema(description = "true: it was asked to stop and stops at the next row it counts")
        @Nullable Boolean cancelling,
    @Schema(
            description = "The resource it worked on, once it is done",
            examples = "/api/v1/imports/5")
        @Nullable String result,
    @Schema(
            description = "Why it failed; nothing was half-written",
            ref = "#/components/schemas/Problem")
        @Nullable Problem problem,
    @Schema(required = true) Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Schema(required = true) String version)
    implements Versioned {

  private static final int ASK_AGAIN_SECONDS = 1;

  /** Whether the {@code Prefer} header asks to leave work to a job, however short it is. */
  public static boolean wantedLater(HttpHeaders headers) {
    String prefer = headers.getHeaderString("Prefer");
    return prefer != null && prefer.toLowerCase(Locale.ROOT).contains("respond-async");
  }

  /** 202: the job, where to ask for it, and when to ask again. */
  public Response accepted() {
    return Response.accepted(this)
        .header("Location", "/api/v1/jobs/" + id)
        .header("Retry-After", ASK_AGAIN_SECONDS)
        .build();
  }

  /** 200: the job; while it is open, when to ask again. */
  public Response answer() {
    Response.ResponseBuilder answer = Response.ok(this);
    return (state.open() ? answer.header("Retry-After", ASK_AGAIN_SECONDS) : answer).build();
  }
}

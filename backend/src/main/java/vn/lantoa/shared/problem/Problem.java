package vn.lantoa.shared.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of every error (RFC 9457, {@code application/problem+json}). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    @Schema(required = true, examples = "/problems/stale-version") String type,
    @Schema(required = true) String title,
    @Schema(required = true, examples = "412") int status,
    @Nullable String detail,
    @Nullable String instance,
    @Nullable String requestId,
    @Nullable String currentVersion,
    @Nullable List<FieldError> errors) {}

package vn.lantoa.organisation.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.problem.Warning;

/** A term of an organisation. */
public record Term(
    @Schema(required = true) String id,
    @Schema(required = true, examples = "2025-2030") String name,
    @Schema(description = "Roman numeral of the congress that opens it", examples = "XIV")
        @Nullable String congress,
    @Schema(required = true, examples = "2025-10-01") LocalDate startsOn,
    @Schema(required = true, examples = "2030-09-30") LocalDate endsOn,
    @Schema(description = "What was kept as written though it looks wrong")
        @Nullable List<Warning> warnings) {}

package vn.lantoa.study.api;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.StudyForm;

/** A sitting as it stood from a moment on. Persons and attendances are never added. */
public record StudySessionVersion(
    @Schema(required = true) String version,
    @Schema(required = true) Instant at,
    @Schema(description = "Who wrote it") @Nullable String by,
    @Schema(description = "Why it was corrected") @Nullable String reason,
    @Schema(required = true) LocalDate heldOn,
    @Schema(required = true) StudyForm form,
    @Nullable String presenterPosition,
    @Schema(required = true) boolean presenterIsHead,
    @Schema(required = true) boolean merged,
    @Schema(required = true) long first,
    @Schema(required = true) long makeUpPersons,
    @Schema(required = true) long attendances,
    @Schema(required = true) long files) {}

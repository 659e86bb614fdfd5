package vn.lantoa.study.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sitting as another names it. */
public record StudySessionRef(
    @Schema(required = true) String id, @Schema(required = true) LocalDate heldOn) {}

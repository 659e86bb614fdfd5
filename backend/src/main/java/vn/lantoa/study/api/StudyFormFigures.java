package vn.lantoa.study.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.study.StudyForm;

/** Sittings of a form. */
public record StudyFormFigures(
    @Schema(required = true) StudyForm form, @Schema(required = true) long sittings) {}

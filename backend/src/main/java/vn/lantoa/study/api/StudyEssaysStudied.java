package vn.lantoa.study.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.study.AudienceCategory;

/** Persons of a category who studied a document at the unit: no more essays can be due. */
public record StudyEssaysStudied(
    @Schema(required = true) String documentId,
    @Schema(required = true) AudienceCategory category,
    @Schema(required = true) long persons) {}

package vn.lantoa.consultation.api;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.consultation.OpinionAnchor;
import vn.lantoa.consultation.OpinionAnswer;
import vn.lantoa.consultation.OpinionSource;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.web.Versioned;

/** An opinion of an organisation on a place of the draft, with its answer. */
public record Opinion(
    @Schema(required = true) String id,
    @Schema(required = true) OpinionAnchor anchor,
    @Schema(description = "Of the place; absent for the whole") @Nullable String anchorKey,
    @Schema(description = "Heading, title or name of the place as it was sent")
        @Nullable String place,
    @Schema(description = "The passage it speaks of") @Nullable String quoted,
    @Nullable String words,
    @Schema(description = "How it should read instead") @Nullable String proposal,
    @Nullable OrganisationRef organisation,
    @Schema(description = "Of a conference: the delegation") @Nullable String delegation,
    @Schema(required = true) OpinionSource source,
    @Schema(description = "The day of the conference") @Nullable LocalDate spokenOn,
    @Schema(required = true) Instant givenAt,
    @Nullable OpinionAnswer answer,
    @Schema(description = "Why, of an answer") @Nullable String reason,
    @Nullable Instant answeredAt,
    @Schema(required = true, description = "Whether the caller may still change its words")
        boolean mayEdit,
    @Schema(required = true) String version)
    implements Versioned {}

package vn.lantoa.consultation.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.consultation.OpinionAnchor;

/**
 * An opinion spoken at a conference, from its minutes: of an organisation or a delegation, never of
 * a person.
 */
public record SpokenOpinionInput(
    @Schema(examples = "18", description = "The organisation that spoke")
        @Nullable String organisationId,
    @Schema(examples = "Đoàn đại biểu Đảng bộ Khối", description = "Or the delegation")
        @Size(max = 200)
        @Nullable String delegation,
    @Schema(required = true, examples = "2026-11-20", description = "The day of the conference")
        @NotNull
        LocalDate spokenOn,
    @Schema(required = true) @NotNull OpinionAnchor anchor,
    @Schema(examples = "31", description = "Key of the place; absent for the whole")
        @Nullable String anchorKey,
    @Size(max = 2000) @Nullable String quoted,
    @Size(max = 4000) @Nullable String words,
    @Size(max = 4000) @Nullable String proposal) {}

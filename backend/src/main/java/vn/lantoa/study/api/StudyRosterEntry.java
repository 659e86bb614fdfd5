package vn.lantoa.study.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.AudienceCategory;

/** Somebody who came. */
public record StudyRosterEntry(
    @Schema(required = true) @NotBlank @Size(max = 200) String name,
    @Nullable AudienceCategory category) {}

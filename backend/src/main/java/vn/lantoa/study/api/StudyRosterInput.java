package vn.lantoa.study.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A roster as it is to stand. */
public record StudyRosterInput(
    @Schema(required = true) @NotNull @Size(max = 2000)
        List<@NotNull @Valid StudyRosterEntry> entries) {}

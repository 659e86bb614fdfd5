package vn.lantoa.communication.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A communication plan as it is to stand. */
public record CommunicationPlanInput(
    @Schema(required = true, examples = "3", description = "Whose plan it is") @NotBlank
        String organisationId,
    @Schema(description = "Who leads it, in the subtree; its editors may write the draft")
        @Nullable String leadId,
    @Schema(required = true, examples = "Tuyên truyền Nghị quyết 05-NQ/TU")
        @NotBlank
        @Size(max = 1000)
        String title,
    @Size(max = 2000) @Nullable String goal,
    @Schema(description = "The study plan it goes with") @Nullable String studyPlanId,
    @Schema(description = "The document that is told") @Nullable String documentId,
    @Schema(required = true, examples = "2026-11-01") @NotNull LocalDate startsOn,
    @Schema(required = true, examples = "2026-12-31") @NotNull LocalDate endsOn,
    @Size(max = 100) @Nullable List<@NotNull @Valid CommunicationItemInput> items) {}

package vn.lantoa.communication.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a unit itself did, without those below it: counts and topics, never what was said. */
public record OrientationReportInput(
    @Schema(required = true, examples = "17") @NotBlank String organisationId,
    @Schema(required = true) @NotNull @Size(max = 9)
        List<@NotNull @Valid OrientationChannelCount> channels,
    @Schema(required = true, description = "The topics that were spoken of")
        @NotNull
        @Size(max = 60)
        List<@NotBlank String> doneTopicIds,
    @Schema(description = "Why it is corrected; required for a correction") @Size(max = 1000)
        @Nullable String reason) {}

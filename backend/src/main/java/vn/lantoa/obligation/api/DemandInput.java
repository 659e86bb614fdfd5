package vn.lantoa.obligation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;

/** A demand to draft or to put in the place of one. */
public record DemandInput(
    @Size(max = 100) @Nullable String externalId,
    @Schema(required = true) @NotBlank String documentId,
    @Nullable String provisionId,
    @Nullable String parentDemandId,
    @Schema(required = true) @NotNull Act act,
    @Schema(required = true) @NotBlank @Size(max = 1000) String title,
    @Size(max = 1000) @Nullable String output,
    @Size(max = 2000) @Nullable String quotedWords,
    @Schema(required = true) @NotNull @Valid AddresseesInput addressees,
    @Size(max = 200) @Nullable List<String> coordinatorIds,
    @Schema(required = true) @NotNull @Size(min = 1, max = 20)
        List<@NotNull @Valid LevelDeadlineInput> deadlines,
    @Schema(description = "Default: the direct superior") @Nullable ConfirmerKind confirmer,
    @Schema(description = "For an advisory board") @Nullable String confirmerOrganisationId,
    @Nullable Boolean evidenceRequired) {}

package vn.lantoa.movement.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.web.Versioned;
import vn.lantoa.target.TargetNames.TargetName;

/** An emulation movement and the targets it serves. */
@Schema(name = "EmulationMovement")
public record Movement(
    @Schema(required = true, examples = "5") String id,
    @Schema(required = true, description = "Who launched it, for everybody below")
        OrganisationRef organisation,
    @Schema(required = true, examples = "Thi đua xây dựng nông thôn mới") String name,
    @Schema(required = true) String purpose,
    @Schema(description = "What it was launched by") @Nullable DocumentRef document,
    @Schema(required = true) LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Schema(required = true) MovementState state,
    @Schema(description = "What it came to, once ended") @Nullable String result,
    @Nullable Instant endedAt,
    @Schema(
            required = true,
            description = "Those the caller may read; they may be of several documents")
        List<TargetName> targets,
    @Schema(required = true) boolean mayEdit,
    @Schema(required = true) String version)
    implements Versioned {}

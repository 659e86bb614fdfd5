package vn.lantoa.communication.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.organisation.OrganisationRef;

/** A topic; the superior's come first. */
public record OrientationTopic(
    @Schema(required = true) String id,
    @Schema(required = true) String title,
    @Nullable String words,
    @Schema(required = true) List<CommunicationChannel> channels,
    @Nullable String audience,
    @Nullable DocumentRef document,
    @Schema(required = true, description = "Who set it") OrganisationRef from,
    @Schema(required = true, description = "Set here, and not passed on from above") boolean own) {}

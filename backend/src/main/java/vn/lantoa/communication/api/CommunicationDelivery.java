package vn.lantoa.communication.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.web.Versioned;

/** What was delivered of a line in a month. */
public record CommunicationDelivery(
    @Schema(required = true) String id,
    @Schema(required = true) String itemId,
    @Schema(required = true, description = "Its first day") LocalDate month,
    @Schema(required = true) int count,
    @Nullable Integer minutes,
    @Nullable Integer attendances,
    @Schema(required = true) List<CommunicationPiece> pieces,
    @Schema(required = true) Instant reportedAt,
    @Schema(required = true) String version)
    implements Versioned {}

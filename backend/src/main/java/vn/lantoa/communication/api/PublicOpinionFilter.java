package vn.lantoa.communication.api;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which reports on public opinion. */
public record PublicOpinionFilter(
    @Parameter(description = "Sent in the subtree of this organisation")
        @QueryParam("organisationId")
        @Nullable String organisationId,
    @Parameter(description = "Sent to this organisation") @QueryParam("recipientId")
        @Nullable String recipientId,
    @QueryParam("rhythm") @Nullable PublicOpinionRhythm rhythm,
    @Parameter(description = "Of a period that began this day or later") @QueryParam("from")
        @Nullable LocalDate from,
    @Parameter(description = "Of a period that began this day or before") @QueryParam("to")
        @Nullable LocalDate to) {}

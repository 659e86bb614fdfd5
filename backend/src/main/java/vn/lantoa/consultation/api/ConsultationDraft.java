package vn.lantoa.consultation.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The draft as it was sent. */
public record ConsultationDraft(
    @Schema(required = true) String title,
    @Schema(required = true, description = "SHA-256 of the content") String contentHash,
    @Schema(required = true, description = "Sections each with its tasks, then the targets")
        List<ConsultationPlace> places) {}

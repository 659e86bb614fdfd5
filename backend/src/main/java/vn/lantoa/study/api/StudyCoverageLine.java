package vn.lantoa.study.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;

/** What an organisation, with or without what is below it, has done for one document. */
public record StudyCoverageLine(
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true, description = "That owe it") long units,
    @Schema(required = true, description = "Of them, with a sitting") long held,
    @Schema(required = true) List<StudyFormFigures> sittings,
    @Schema(required = true) List<StudyPointFigures> points,
    @Schema(required = true) StudyReached reached,
    @Schema(required = true) List<StudyAudienceFigures> audiences,
    @Schema(required = true, description = "Sittings above the expected number that say why")
        long explained,
    @Schema(required = true) StudyEssayFigures essays,
    @Schema(required = true, description = "Organisations that issued a programme on it")
        long programmes,
    @Schema(description = "Its own programme: symbol and day", examples = "01-CTr/ĐU, 20/12/2026")
        @Nullable String programme,
    @Schema(required = true, description = "The rows behind the numbers")
        Map<String, String> links) {}

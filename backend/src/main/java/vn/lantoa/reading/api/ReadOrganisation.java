package vn.lantoa.reading.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation as printed, with those of the tree that may be meant. */
public record ReadOrganisation(
    @Schema(required = true, examples = "Văn phòng Đảng uỷ") String text,
    @Schema(required = true, examples = "5") int start,
    @Schema(required = true, examples = "22") int end,
    @Schema(
            examples = "31",
            description = "Where one organisation, and only one, bears this name there")
        @Nullable String id,
    @Schema(required = true, description = "At most five, the likeliest first")
        List<OrganisationSuggestion> suggestions,
    @Schema(description = "Where the words mean every organisation of a kind")
        @Nullable ReadCollective collective,
    @Schema(
            description =
                "Where several share the work: each apart, with its own id and suggestions")
        @Nullable List<ReadOrganisation> parts) {}

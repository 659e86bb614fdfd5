package vn.lantoa.communication.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An orientation as its draft is to stand. */
public record OrientationInput(
    @Schema(required = true, examples = "3", description = "Whose tree it is passed down") @NotBlank
        String organisationId,
    @Schema(description = "The board below it in whose name it is issued") @Nullable String boardId,
    @Schema(description = "The superior's that is passed on: its topics come first")
        @Nullable String parentId,
    @Schema(required = true, examples = "2026-12-01", description = "Any day of the month") @NotNull
        LocalDate month,
    @Schema(required = true, examples = "Định hướng tuyên truyền tháng 12/2026")
        @NotBlank
        @Size(max = 500)
        String title,
    @Schema(description = "Of the paper, where there is one", examples = "25-HD/BTGDVTU")
        @Size(max = 100)
        @Nullable String symbol,
    @Schema(description = "The day of the paper; absent: the day of issue")
        @Nullable LocalDate paperOn,
    @Schema(required = true) @NotNull @Size(max = 7) List<@NotNull @Valid OrientationLevel> levels,
    @Schema(required = true) @NotNull @Size(max = 20)
        List<@NotNull @Valid OrientationTopicInput> topics) {}

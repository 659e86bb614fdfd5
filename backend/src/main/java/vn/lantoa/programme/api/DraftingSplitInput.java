package vn.lantoa.programme.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the writing of a programme is shared out: two to five parts, by a letter. */
public record DraftingSplitInput(
    @Schema(required = true, examples = "V/v phân công xây dựng dự thảo chương trình hành động")
        @NotBlank
        @Size(max = 1000)
        String title,
    @Schema(examples = "362-CV/ĐU", description = "Absent: the letter has no number yet")
        @Size(max = 100)
        @Nullable String symbol,
    @Schema(
            required = true,
            examples =
                """
                [{"title": "Dự thảo phần phát triển kinh tế - xã hội", "leadId": "17", "dueOn": "2026-12-04"},
                 {"title": "Dự thảo phần xây dựng Đảng", "leadId": "18", "dueOn": "2026-12-04"}]
                """)
        @NotNull
        @Size(min = 2, max = 5)
        List<@NotNull @Valid DraftingPartInput> parts) {}

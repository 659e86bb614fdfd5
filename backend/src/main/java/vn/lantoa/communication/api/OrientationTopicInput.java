package vn.lantoa.communication.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A topic of a draft, in its place. */
public record OrientationTopicInput(
    @Schema(required = true, examples = "Kết quả một năm sắp xếp tổ chức bộ máy")
        @NotBlank
        @Size(max = 1000)
        String title,
    @Schema(description = "What to say, in short") @Size(max = 4000) @Nullable String words,
    @Schema(description = "Through what it may be told") @Size(max = 9)
        @Nullable List<@NotNull CommunicationChannel> channels,
    @Schema(examples = "Cán bộ, đảng viên, Nhân dân") @Size(max = 500) @Nullable String audience,
    @Schema(description = "The document it is about; the units asked may read it from then on")
        @Nullable String documentId) {}

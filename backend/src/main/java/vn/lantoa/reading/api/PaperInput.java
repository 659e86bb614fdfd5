package vn.lantoa.reading.api;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The text of a paper to be read. */
public record PaperInput(
    @Schema(
            required = true,
            description =
                "Plain text of at most 2 MB, read as it stands: offsets of the answer are into it, in UTF-16 units",
            examples =
                "Giao Văn phòng Đảng uỷ chủ trì, tổng hợp, trình Ban Thường vụ trước ngày 20/11/2026.")
        @JsonDeserialize(using = PlainText.class)
        @NotNull
        String text,
    @Schema(
            description =
                "Missing years are the first on or after it; absent: the date the paper bears")
        @Nullable LocalDate referenceDate,
    @Schema(
            description =
                "Whose paper it is: names are looked for around it; absent: the issuer where it is found, else the caller's own",
            examples = "17")
        @Nullable String organisationId) {}

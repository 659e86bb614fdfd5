package vn.lantoa.communication.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An article or broadcast that can be looked at. */
public record CommunicationPiece(
    @Schema(required = true, examples = "Nghị quyết về với khóm, ấp") @NotBlank @Size(max = 500)
        String title,
    @Schema(examples = "https://baovinhlong.com.vn/nghi-quyet-ve-voi-khom-ap")
        @Size(max = 1000)
        @Pattern(regexp = "https?://\\S+")
        @Nullable String url,
    @Nullable LocalDate publishedOn) {}

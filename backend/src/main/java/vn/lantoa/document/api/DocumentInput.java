package vn.lantoa.document.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document to register or to replace. */
public record DocumentInput(
    @Schema(description = "Its id in another system") @Size(max = 100) @Nullable String externalId,
    @Schema(
            examples = "05-NQ/TU",
            description = "As written; absent where the document has no number")
        @Size(max = 100)
        @Nullable String symbol,
    @Schema(required = true, examples = "NQ") @NotBlank @Size(max = 10) String type,
    @Schema(required = true, examples = "2") @NotBlank String issuerId,
    @Schema(examples = "COMMITTEE", description = "Absent: the usual one for such a symbol")
        @Size(max = 30)
        @Nullable String issuingBody,
    @Schema(
            description =
                "The organisation whose register this is; absent: the first where the caller may"
                    + " register")
        @Nullable String holderId,
    @Schema(description = "A term of the issuer or of an organisation above it")
        @Nullable String termId,
    @Schema(examples = "2021", description = "Year or congress where there is no term")
        @Size(max = 60)
        @Nullable String series,
    @Schema(required = true, examples = "2021-12-24") @NotNull LocalDate issuedOn,
    @Nullable LocalDate receivedOn,
    @Schema(required = true, examples = "Nghị quyết về phương hướng, nhiệm vụ năm 2022")
        @NotBlank
        @Size(max = 1000)
        String title,
    @Size(max = 4000) @Nullable String summary,
    @Size(max = 200) @Nullable String place,
    @Schema(examples = "Bí thư Tỉnh ủy", description = "The position, never the name")
        @Size(max = 200)
        @Nullable String signerPosition,
    @Nullable LocalDate validTo) {}

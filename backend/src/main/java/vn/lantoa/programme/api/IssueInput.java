package vn.lantoa.programme.api;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a programme is issued. */
@Schema(name = "ProgrammeIssueInput")
public record IssueInput(
    @Schema(
            examples = "15-CTr/TU",
            description =
                "Its number and symbol; required for the first edition. Of a later one: that of"
                    + " the document that amends it, where there is one")
        @Size(max = 100)
        @Nullable String symbol,
    @Schema(description = "Absent: today") @Nullable LocalDate issuedOn,
    @Size(max = 200) @Nullable String place,
    @Schema(examples = "Bí thư Tỉnh ủy", description = "The position, never the name")
        @Size(max = 200)
        @Nullable String signerPosition) {}

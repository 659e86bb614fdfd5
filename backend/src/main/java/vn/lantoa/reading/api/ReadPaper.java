package vn.lantoa.reading.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the paper itself is. */
public record ReadPaper(
    @Schema(examples = "112-KH/ĐU") @Nullable String symbol,
    @Schema(examples = "112") @Nullable String number,
    @Schema(examples = "KH") @Nullable String type,
    @Nullable String typeName,
    @Schema(examples = "ĐẢNG UỶ PHƯỜNG TÂN HẠNH") @Nullable String issuerText,
    @Schema(description = "Where one organisation in reach bears the issuer's name")
        @Nullable String issuerId,
    @Schema(required = true) List<OrganisationSuggestion> issuerSuggestions,
    @Schema(description = "The organisation above, as printed") @Nullable String superiorText,
    @Nullable LocalDate issuedOn,
    @Schema(
            examples = "2026-03",
            description = "Where the day is blank: the month it was issued in")
        @Nullable String issuedIn,
    @Nullable String place,
    @Nullable String title,
    @Schema(description = "The position, never the name") @Nullable String signerPosition,
    @Schema(required = true) List<String> recipients) {}

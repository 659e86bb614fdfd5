package vn.lantoa.reading.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.reading.Reading.CitationRelation;

/** A document the text names, once for each; the first of its places. */
public record ReadCitation(
    @Schema(required = true, examples = "Nghị quyết số 05-NQ/TU ngày 20/10/2026") String text,
    @Schema(required = true, examples = "46") int start,
    @Schema(required = true, examples = "84") int end,
    @Schema(
            examples = "05-NQ/TU",
            description = "In its normal form; absent for a short reference (Kết luận 19)")
        @Nullable String symbol,
    @Schema(examples = "NQ") @Nullable String type,
    @Schema(examples = "Nghị quyết") @Nullable String typeName,
    @Schema(required = true, examples = "05", description = "As printed, zeros kept") String number,
    @Schema(examples = "TU") @Nullable String issuerCode,
    @Schema(description = "The issuer in words, where the text names it")
        @Nullable String issuerText,
    @Nullable LocalDate issuedOn,
    @Schema(
            description =
                "How the paper stands to it by the words in front. BASED_ON is no relation of the register.")
        @Nullable CitationRelation relation,
    @Schema(required = true, description = "Every place it is named at") List<ReadPassage> mentions,
    @Schema(
            required = true,
            description =
                "Documents of the register the caller may read, the likeliest first, at most five; never a link")
        List<DocumentRef> suggestions) {}

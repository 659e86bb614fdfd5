package vn.lantoa.document.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.document.DocumentSymbol.Form;
import vn.lantoa.shared.problem.FieldError;
import vn.lantoa.shared.problem.Warning;

/** The parts of a symbol, or what is wrong with it. */
public record SymbolReading(
    @Schema(required = true) boolean valid,
    @Schema(examples = "05-NQ/TU", description = "In its normal form") @Nullable String symbol,
    @Schema(examples = "5") @Nullable Integer number,
    @Schema(examples = "NQ") @Nullable String type,
    @Schema(examples = "Nghị quyết") @Nullable String typeName,
    @Schema(examples = "TU") @Nullable String issuerCode,
    @Schema(description = "In State documents") @Nullable Integer year,
    @Nullable Form form,
    @Schema(required = true) List<FieldError> errors,
    @Schema(required = true) List<Warning> warnings,
    @Schema(description = "Documents with this symbol: suggestions, never links")
        @Nullable List<DocumentRef> suggestions) {}

package vn.lantoa.document.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The plain text of a document. */
public record DocumentTextInput(
    @Schema(required = true, examples = "I. MỤC TIÊU\n1. Tổng quát") @NotNull @Size(max = 1_000_000)
        String text) {}

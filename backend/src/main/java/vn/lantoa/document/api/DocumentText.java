package vn.lantoa.document.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Provision;
import vn.lantoa.shared.problem.Warning;
import vn.lantoa.shared.web.Versioned;

/** The text of a document and the passages it can be addressed by. */
public record DocumentText(
    @Schema(description = "Absent until a text was given") @Nullable String text,
    @Schema(required = true) List<Provision> provisions,
    @Nullable List<Warning> warnings,
    @Schema(required = true, description = "The document's") String version)
    implements Versioned {}

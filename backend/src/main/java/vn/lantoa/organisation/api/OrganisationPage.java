package vn.lantoa.organisation.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of organisations. */
public record OrganisationPage(
    @Schema(required = true) List<Organisation> items,
    @Nullable String nextCursor,
    @Schema(description = "All rows of the list, where count=true asked for it")
        @Nullable Long total)
    implements Paged {}

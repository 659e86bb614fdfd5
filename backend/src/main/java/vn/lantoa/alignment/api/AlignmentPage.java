package vn.lantoa.alignment.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of alignments in the order they were made. */
public record AlignmentPage(
    @Schema(required = true) List<Alignment> items, @Nullable String nextCursor) implements Paged {}

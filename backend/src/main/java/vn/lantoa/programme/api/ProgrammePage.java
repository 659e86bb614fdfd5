package vn.lantoa.programme.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of programmes, newest first. */
public record ProgrammePage(
    @Schema(required = true) List<ProgrammeHead> items, @Nullable String nextCursor)
    implements Paged {}

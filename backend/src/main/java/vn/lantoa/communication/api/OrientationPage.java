package vn.lantoa.communication.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** Orientations, the newest month first. */
public record OrientationPage(
    @Schema(required = true) List<OrientationHead> items, @Nullable String nextCursor)
    implements Paged {}

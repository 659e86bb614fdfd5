package vn.lantoa.access.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of one's own tokens, newest first. */
public record AccessTokenPage(
    @Schema(required = true) List<AccessToken> items, @Nullable String nextCursor)
    implements Paged {}

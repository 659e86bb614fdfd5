package vn.lantoa.access.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of holdings, newest first. */
public record HoldingPage(@Schema(required = true) List<Holding> items, @Nullable String nextCursor)
    implements Paged {}

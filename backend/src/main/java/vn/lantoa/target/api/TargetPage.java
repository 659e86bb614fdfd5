package vn.lantoa.target.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of targets. */
public record TargetPage(@Schema(required = true) List<Target> items, @Nullable String nextCursor)
    implements Paged {}

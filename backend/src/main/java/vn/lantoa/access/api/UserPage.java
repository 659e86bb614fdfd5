package vn.lantoa.access.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of accounts by user name. */
public record UserPage(@Schema(required = true) List<User> items, @Nullable String nextCursor)
    implements Paged {}

package vn.lantoa.access.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of accounts by name. */
public record PersonPage(@Schema(required = true) List<Person> items, @Nullable String nextCursor)
    implements Paged {}

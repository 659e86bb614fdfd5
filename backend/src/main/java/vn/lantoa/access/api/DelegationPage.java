package vn.lantoa.access.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of delegations, newest first. */
public record DelegationPage(
    @Schema(required = true) List<Delegation> items, @Nullable String nextCursor)
    implements Paged {}

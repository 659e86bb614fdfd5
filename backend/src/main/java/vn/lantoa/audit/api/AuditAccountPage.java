package vn.lantoa.audit.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** Accounts to filter the journal by. */
public record AuditAccountPage(
    @Schema(required = true) List<Named> items, @Nullable String nextCursor) implements Paged {}

package vn.lantoa.audit.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of the journal. */
public record AuditEntryPage(
    @Schema(required = true) List<AuditEntry> items, @Nullable String nextCursor)
    implements Paged {}

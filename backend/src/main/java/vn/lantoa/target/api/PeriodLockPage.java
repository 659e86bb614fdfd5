package vn.lantoa.target.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of closed periods, newest first, with those opened again. */
@Schema(name = "TargetPeriodLockPage")
public record PeriodLockPage(
    @Schema(required = true) List<PeriodLock> items, @Nullable String nextCursor)
    implements Paged {}

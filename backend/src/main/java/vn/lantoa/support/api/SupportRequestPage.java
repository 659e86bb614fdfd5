package vn.lantoa.support.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** Requests: those that wait for an answer first, by the day it is needed. */
public record SupportRequestPage(
    @Schema(required = true) List<SupportRequest> items,
    @Nullable String nextCursor,
    @Schema(description = "Only with count=true") @Nullable Long total)
    implements Paged {}

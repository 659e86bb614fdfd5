package vn.lantoa.consultation.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of rounds, newest first. */
public record ConsultationPage(
    @Schema(required = true) List<ConsultationHead> items, @Nullable String nextCursor)
    implements Paged {}

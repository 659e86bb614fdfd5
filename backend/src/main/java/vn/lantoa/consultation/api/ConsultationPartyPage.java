package vn.lantoa.consultation.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of asked units by name. */
public record ConsultationPartyPage(
    @Schema(required = true) List<ConsultationParty> items, @Nullable String nextCursor)
    implements Paged {}

package vn.lantoa.consultation.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of opinions in the order of the draft. */
public record OpinionPage(@Schema(required = true) List<Opinion> items, @Nullable String nextCursor)
    implements Paged {}

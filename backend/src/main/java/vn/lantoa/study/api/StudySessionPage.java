package vn.lantoa.study.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of sittings, the newest day first. */
public record StudySessionPage(
    @Schema(required = true) List<StudySessionHead> items, @Nullable String nextCursor)
    implements Paged {}

package vn.lantoa.study.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.paging.Paged;

/** A page of study plans, newest first. */
public record StudyPlanPage(
    @Schema(required = true) List<StudyPlanHead> items, @Nullable String nextCursor)
    implements Paged {}

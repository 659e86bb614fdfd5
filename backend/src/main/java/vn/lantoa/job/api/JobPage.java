package vn.lantoa.job.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.job.Job;
import vn.lantoa.shared.paging.Paged;

/** A page of jobs, newest first. */
public record JobPage(@Schema(required = true) List<Job> items, @Nullable String nextCursor)
    implements Paged {}

package vn.lantoa.obligation.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.shared.job.JobState;

/**
 * A publication, amendment or withdrawal that was left to a job and is not done: it waits, works,
 * or came to nothing.
 */
public record PendingPublication(
    @Schema(required = true, examples = "7") String jobId,
    @Schema(required = true) PublicationAction action,
    @Schema(required = true) JobState state,
    @Schema(
            required = true,
            description = "Whether the job is the caller's, who may read and stop it")
        boolean mine) {}

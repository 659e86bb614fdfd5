package vn.lantoa.communication.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a topic was spoken of. */
public record OrientationTopicDone(
    @Schema(required = true) String topicId,
    @Schema(required = true) String title,
    @Schema(required = true) boolean done) {}

package vn.lantoa.communication.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of the units that reported spoke of a topic. */
public record OrientationTopicSum(
    @Schema(required = true) String topicId,
    @Schema(required = true) String title,
    @Schema(required = true) long done) {}

package vn.lantoa.communication.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The sum of one channel. */
public record OrientationChannelSum(
    @Schema(required = true) CommunicationChannel channel,
    @Schema(required = true) OrientationSum sum) {}

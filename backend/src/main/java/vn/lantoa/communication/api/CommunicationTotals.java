package vn.lantoa.communication.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the approved plans of a subtree come to: by channel, and by the organisations directly
 * below; both add up to the total.
 */
public record CommunicationTotals(
    @Schema(required = true) long plans,
    @Schema(required = true) CommunicationSum total,
    @Schema(required = true) List<CommunicationChannelSum> channels,
    @Schema(required = true) List<CommunicationBranchSum> branches) {}

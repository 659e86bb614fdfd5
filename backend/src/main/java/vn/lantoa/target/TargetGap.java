package vn.lantoa.target;

import vn.lantoa.shared.Words;

/**
 * What a target lacks before its programme may be issued.
 *
 * @param code stable, upper snake case
 * @param blocking whether it stands in the way of issuing
 */
public record TargetGap(String code, long targetId, boolean blocking, Words words) {}

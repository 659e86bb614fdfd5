package vn.lantoa.study.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.organisation.OrganisationRef;

/** A child with how many units of its subtree stand where. */
public record StudyConformanceChild(
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true) long units,
    @Schema(required = true, description = "Where a rule fails") long failing,
    @Schema(required = true, description = "Where nothing is left") long fulfilled) {}

package vn.lantoa.dashboard.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was due in this month beside the month before and the same month a year ago. */
public record FiguresTrend(
    @Schema(required = true) FiguresByMonth month,
    @Schema(required = true) FiguresByMonth lastMonth,
    @Schema(required = true) FiguresByMonth lastYear) {}

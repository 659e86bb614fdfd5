package vn.lantoa.study.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.shared.web.Versioned;

/** The essays of a unit in a round. */
public record StudyEssays(
    @Schema(required = true) List<StudyEssayCount> items,
    @Schema(required = true) boolean mayRecord,
    @Schema(required = true) String version)
    implements Versioned {}

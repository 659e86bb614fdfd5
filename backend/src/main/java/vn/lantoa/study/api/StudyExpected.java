package vn.lantoa.study.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.shared.web.Versioned;

/** The frozen numbers of a unit in a round. */
public record StudyExpected(
    @Schema(required = true) List<StudyExpectedNumber> items,
    @Schema(required = true) boolean mayCorrect,
    @Schema(required = true) String version)
    implements Versioned {}

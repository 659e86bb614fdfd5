package vn.lantoa.study.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.shared.web.Versioned;

/** Who came, for an organisation that needs it; erasable, without history. */
public record StudyRoster(
    @Schema(required = true, description = "Whether the organisation keeps one") boolean kept,
    @Schema(required = true) List<StudyRosterEntry> entries,
    @Schema(required = true, description = "The sitting's") String version)
    implements Versioned {}

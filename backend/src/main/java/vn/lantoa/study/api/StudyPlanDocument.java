package vn.lantoa.study.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;

/** A document a plan has studied. */
public record StudyPlanDocument(
    @Schema(required = true) DocumentRef document,
    @Nullable Integer citation,
    @Schema(required = true) List<StudyTopic> topics) {}

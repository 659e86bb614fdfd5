package vn.lantoa.study.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the expected numbers of a unit came to be as they are, the newest first; the newest 200. */
public record StudyExpectedHistory(@Schema(required = true) List<StudyExpectedChange> items) {}

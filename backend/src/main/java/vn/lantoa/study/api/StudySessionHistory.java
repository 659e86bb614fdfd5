package vn.lantoa.study.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a sitting came to be as it is, the newest first; the newest 200. */
public record StudySessionHistory(@Schema(required = true) List<StudySessionVersion> items) {}

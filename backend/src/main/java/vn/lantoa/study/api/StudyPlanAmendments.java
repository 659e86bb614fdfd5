package vn.lantoa.study.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Amendments of a plan, newest first. */
public record StudyPlanAmendments(@Schema(required = true) List<StudyPlanAmendment> items) {}

package vn.lantoa.study.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an organisation keeps rosters. */
public record StudyRosterSetting(@Schema(required = true) boolean kept) {}

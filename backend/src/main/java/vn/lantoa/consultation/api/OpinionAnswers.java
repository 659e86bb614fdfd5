package vn.lantoa.consultation.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The opinions that were answered. */
public record OpinionAnswers(@Schema(required = true) List<Opinion> items) {}

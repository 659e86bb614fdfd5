package vn.lantoa.organisation.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Persons of a category, counted on a day. */
public record Headcount(
    @Schema(required = true, examples = "MEMBER") String category,
    @Schema(required = true, examples = "1250") int persons,
    @Schema(required = true, examples = "2026-06-30") LocalDate countedOn) {}

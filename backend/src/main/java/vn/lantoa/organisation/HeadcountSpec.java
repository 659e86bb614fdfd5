package vn.lantoa.organisation;

import java.time.LocalDate;

/** Persons of a category in an organisation, counted on a day. */
public record HeadcountSpec(
    long organisationId, String category, LocalDate countedOn, int persons) {}

package vn.lantoa.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sitting as a line of a table says it. What is absent is left as it is where the sitting stands
 * already, and is nothing where it is new.
 *
 * @param organisationCode the unit's code
 * @param plan the symbol of the issued plan, or its title
 * @param makeUpOn the day of the sitting whose absentees it teaches; then persons are counted as
 *     making up
 * @param documents symbols of the plan's documents; empty: all of them
 * @param numbers by audience: persons of those in the rate, attendances of the others
 */
public record SittingLine(
    String organisationCode,
    String plan,
    LocalDate heldOn,
    @Nullable String startsAt,
    @Nullable String endsAt,
    StudyForm form,
    @Nullable String place,
    @Nullable String presenterPosition,
    @Nullable Boolean presenterIsHead,
    @Nullable Boolean merged,
    @Nullable LocalDate makeUpOn,
    List<String> documents,
    Map<AudienceCategory, Integer> numbers,
    @Nullable String overReason,
    @Nullable String note) {}

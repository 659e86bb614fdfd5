package vn.lantoa.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it is wanted, named by its code.
 *
 * @param parentCode the superior's code; null for a root
 * @param validTo the last day, for a former body
 */
public record OrganisationSpec(
    String code,
    @Nullable String externalId,
    String name,
    String shortName,
    String level,
    String kind,
    String peerGroup,
    @Nullable String parentCode,
    @Nullable String headPosition,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {}

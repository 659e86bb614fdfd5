package vn.lantoa.organisation.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.web.Versioned;

/** A node of the tree. Days are inclusive. */
public record Organisation(
    @Schema(required = true, examples = "17") String id,
    @Nullable String externalId,
    @Schema(required = true, examples = "VL.LONGCHAU") String code,
    @Schema(required = true, examples = "Đảng ủy phường Long Châu") String name,
    @Schema(required = true, examples = "ĐU Long Châu") String shortName,
    @Schema(required = true, examples = "COMMUNE") String level,
    @Schema(required = true, examples = "COMMITTEE") String kind,
    @Schema(description = "Like is compared with like", examples = "URBAN_WARD") String peerGroup,
    @Nullable OrganisationRef parent,
    @Schema(examples = "Bí thư Đảng ủy") @Nullable String headPosition,
    @Schema(required = true, examples = "2025-07-01") LocalDate validFrom,
    @Schema(description = "The last day of a former body") @Nullable LocalDate validTo,
    @Schema(description = "What a former body became") @Nullable List<OrganisationRef> successors,
    @Schema(required = true) boolean hasChildren,
    @Schema(description = "The caller may change it") boolean mayEdit,
    @Schema(required = true, examples = "3") String version)
    implements Versioned {}

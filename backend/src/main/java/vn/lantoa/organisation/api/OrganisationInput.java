package vn.lantoa.organisation.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation to make or replace. Text is taken as one clean line, NFC. */
public record OrganisationInput(
    @Schema(description = "The key of another system", examples = "HR-00017") @Size(max = 100)
        @Nullable String externalId,
    @Schema(required = true, examples = "VL.LONGCHAU") @NotBlank @Size(max = 60) String code,
    @Schema(required = true, examples = "Đảng ủy phường Long Châu") @NotBlank @Size(max = 500)
        String name,
    @Schema(required = true, examples = "ĐU Long Châu") @NotBlank @Size(max = 100) String shortName,
    @Schema(required = true, examples = "COMMUNE") @NotBlank @Size(max = 30) String level,
    @Schema(required = true, examples = "COMMITTEE") @NotBlank @Size(max = 30) String kind,
    @Schema(description = "Absent: OTHER", examples = "URBAN_WARD") @Size(max = 30)
        @Nullable String peerGroup,
    @Schema(description = "The superior; only a root has none", examples = "3")
        @Nullable String parentId,
    @Schema(examples = "Bí thư Đảng ủy") @Size(max = 200) @Nullable String headPosition,
    @Schema(required = true, examples = "2025-07-01") @NotNull LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Schema(
            description =
                "On update: the day from which a new name, parent or level holds; absent: today")
        @Nullable LocalDate changedOn,
    @Schema(
            description = "Why name, parent or level change",
            examples = "Nghị quyết 1687/NQ-UBTVQH15")
        @Size(max = 300)
        @Nullable String legalBasis) {

  public OrganisationInput {
    externalId = Clean.optional(externalId);
    code = Clean.required(code);
    name = Clean.required(name);
    shortName = Clean.required(shortName);
    parentId = Clean.optional(parentId);
    headPosition = Clean.optional(headPosition);
    legalBasis = Clean.optional(legalBasis);
  }
}

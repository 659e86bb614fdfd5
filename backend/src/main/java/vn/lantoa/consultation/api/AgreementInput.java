package vn.lantoa.consultation.api;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which unit agrees. */
@Schema(name = "ConsultationAgreementInput")
public record AgreementInput(
    @Schema(required = true, examples = "18") @NotBlank String organisationId) {}

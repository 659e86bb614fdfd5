package vn.lantoa.programme.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.programme.ProgrammeTemplate;

/** A programme to begin, or the head of one to replace. */
public record ProgrammeInput(
    @Schema(required = true, examples = "17", description = "Whose programme; stays as it is")
        @NotBlank
        String organisationId,
    @Schema(required = true, examples = "CTr", description = "CTr or KH")
        @NotBlank
        @Pattern(regexp = "CTr|KH")
        String type,
    @Schema(examples = "COMMITTEE", description = "Absent: the executive committee") @Size(max = 30)
        @Nullable String issuingBody,
    @Schema(
            required = true,
            examples = "Chương trình hành động thực hiện Nghị quyết Đại hội đại biểu Đảng bộ tỉnh")
        @NotBlank
        @Size(max = 1000)
        String title,
    @Schema(description = "A term of the organisation or of one above it") @Nullable String termId,
    @Schema(description = "The superior documents it serves") @Size(max = 20)
        @Nullable List<@NotNull @Valid ProgrammeBasisInput> bases,
    @Schema(description = "Of a new one: the outline it starts with; absent: PROGRAMME")
        @Nullable ProgrammeTemplate template) {}

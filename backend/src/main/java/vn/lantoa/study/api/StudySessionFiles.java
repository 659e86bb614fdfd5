package vn.lantoa.study.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The files that show a sitting: all that are to be named from now on. */
public record StudySessionFiles(
    @Schema(
            required = true,
            description = "Evidence of the unit's obligation that was uploaded before",
            examples = "[\"12\"]")
        @NotNull
        @Size(max = 20)
        List<@NotBlank String> attachmentIds) {}

package vn.lantoa.access.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token to make. It may do what its account may, as far as scopes and subtree allow. */
public record AccessTokenInput(
    @Schema(required = true, examples = "Phần mềm điều hành tác nghiệp") @NotBlank @Size(max = 100)
        String name,
    @Schema(required = true, description = "At most a year ahead", examples = "2027-06-30") @NotNull
        LocalDate expiresOn,
    @Schema(
            description =
                "What it may do, as resource:verb; absent: whatever its account may (made with a token: whatever that token may)",
            examples = "[\"obligations:read\", \"documents:read\"]")
        @Size(min = 1, max = 100)
        @Nullable List<@NotNull String> scopes,
    @Schema(description = "The subtree it is limited to; absent: wherever its account reaches")
        @Nullable String organisationId) {}

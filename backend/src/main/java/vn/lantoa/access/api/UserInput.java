package vn.lantoa.access.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.AccountKind;

/** An account to make or replace. */
public record UserInput(
    @Schema(required = true, examples = "vanphong.longchau")
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = "[a-z0-9][a-z0-9._@-]*")
        String userName,
    @Schema(required = true, examples = "Văn phòng Đảng ủy phường Long Châu")
        @NotBlank
        @Size(max = 200)
        String displayName,
    @Size(max = 200) @Nullable String email,
    @Schema(
            description =
                "12 to 200 characters, not a common one; required for a new person, absent keeps the old one; to be changed at the next sign-in")
        @Size(max = 200)
        @Nullable String password,
    @Schema(description = "Set once; absent: PERSON. A machine has no password")
        @Nullable AccountKind kind,
    @Nullable Boolean active,
    @Schema(required = true) @NotNull @Size(max = 50) List<@NotNull @Valid HeldRoleInput> roles) {}

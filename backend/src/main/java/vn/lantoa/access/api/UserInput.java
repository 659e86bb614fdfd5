package vn.lantoa.access.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

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
                "At least 10 characters; required for a new account, absent keeps the old one")
        @Size(min = 10, max = 200)
        @Nullable String password,
    @Nullable Boolean active,
    @Schema(required = true) @NotNull @Size(max = 50) List<@Valid HeldRoleInput> roles) {}

package vn.lantoa.consultation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.consultation.OpinionAnswer;

/** The same answer to several opinions: all of them, or none. */
public record OpinionAnswersInput(
    @Schema(required = true) @NotNull OpinionAnswer answer,
    @Schema(description = "Required for PARTLY and NOT_ACCEPTED") @Size(max = 2000)
        @Nullable String reason,
    @Schema(required = true) @NotNull @Size(min = 1, max = 200)
        List<@NotNull @Valid @NotNull Item> items) {

  /** An opinion in the version that was seen. */
  @Schema(name = "OpinionAnswersItem")
  public record Item(
      @Schema(required = true, examples = "7") @NotBlank String id,
      @Schema(required = true, examples = "0") @NotBlank String version) {}
}

package vn.lantoa.study.api;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.study.EssayHand;
import vn.lantoa.study.StudyRule;

/** A rule, on or off. */
public record StudyRuleSetting(
    @Schema(required = true) @NotNull StudyRule rule,
    @Schema(required = true) boolean on,
    @Schema(description = "Of essays: how they are written") @Nullable EssayHand hand,
    @Schema(description = "Of essays: the last day") @Nullable LocalDate dueOn) {}

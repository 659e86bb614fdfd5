package vn.lantoa.obligation.api;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.deadline.DeadlineContext;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.deadline.ResolvedDeadline;

/** A sentence in both languages. */
@Schema(name = "InTwoLanguages")
public record InTwoLanguages(
    @Schema(required = true, examples = "cộng 30 ngày, không tính ngày đầu: 21/12/2026") String vi,
    @Schema(required = true, examples = "plus 30 days, the first day not counted: 21/12/2026")
        String en) {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  /** A rule's sentence. */
  public static InTwoLanguages of(DeadlineRule rule, DeadlineContext context) {
    return new InTwoLanguages(
        rule.describe(VIETNAMESE, context), rule.describe(Locale.ENGLISH, context));
  }

  /** One step of a reckoning. */
  public static InTwoLanguages of(ResolvedDeadline.Step step) {
    return new InTwoLanguages(step.vietnamese(), step.english());
  }
}

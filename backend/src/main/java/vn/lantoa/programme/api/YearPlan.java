package vn.lantoa.programme.api;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The tasks of a programme that are due in one year, by quarter. */
@Schema(name = "ProgrammeYearPlan")
public record YearPlan(
    @Schema(required = true, examples = "2027") int year,
    @Schema(required = true, description = "The years of the term, or those that tasks are due in")
        List<Integer> years,
    @Schema(required = true) List<Quarter> quarters,
    @Schema(required = true, description = "Tasks without a date, whatever the year")
        List<Entry> undated) {

  /** A quarter of the year. */
  @Schema(name = "ProgrammeQuarter")
  public record Quarter(
      @Schema(required = true, examples = "1") int quarter,
      @Schema(required = true) List<Entry> tasks) {}

  /** A task in the plan; one that comes round stands in each quarter with a turn. */
  @Schema(name = "ProgrammeYearEntry")
  public record Entry(
      @Schema(required = true) String taskId,
      @Schema(required = true) String title,
      @Nullable String leadId,
      @Nullable LocalDate dueOn) {}
}

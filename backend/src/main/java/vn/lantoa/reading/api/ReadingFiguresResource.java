package vn.lantoa.reading.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.lantoa.reading.internal.KeptReadingReads;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.NotRecorded;

/** How good the reader's rules are. */
@Path("/api/v1/reading-figures")
@Tag(name = "readings")
@NotRecorded
public class ReadingFiguresResource {

  private final KeptReadingReads reads;

  public ReadingFiguresResource(KeptReadingReads reads) {
    this.reads = reads;
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "How often the reader was right, by month, edition of the rules and kind",
      description = "Counts over the documents the caller may read, of at most 24 months.")
  public ReadingFigures getReadingFigures(
      @Parameter(description = "Default: eleven months before the month of to") @QueryParam("from")
          @Nullable LocalDate from,
      @Parameter(description = "Default: today") @QueryParam("to") @Nullable LocalDate to) {
    return reads.figures(from, to);
  }
}

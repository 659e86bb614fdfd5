package vn.lantoa.reading.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.Upload;
import vn.lantoa.reading.internal.ReadingDesk;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.web.ComputesOnly;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/**
 * What a directive says: what it is, what it cites, who does what by when, which figures it sets.
 */
@Path("/api/v1/readings")
@Tag(name = "readings")
public class ReadingResource {

  private final ReadingDesk desk;

  public ReadingResource(ReadingDesk desk) {
    this.desk = desk;
  }

  @POST
  @OncePerKey
  @ComputesOnly
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "Read the text of a paper: a proposal with its places in the text; keeps nothing",
      description =
          """
          By rules of the language and by what the register and the tree hold; no model, nothing is \
          sent anywhere. Every start and end is an offset into the text, in UTF-16 units, the end \
          exclusive. A text with a mark of secrecy is refused. Suggestions are documents and \
          organisations the caller may see, never links. A file in the part `file` of a form (PDF \
          with a text layer, DOCX, HTML, plain text, told by content, up to 25 MB) is read in its \
          place, with `referenceDate` and `organisationId` beside it; the answer then holds its \
          text.""")
  @WithoutVersion("it computes and changes nothing")
  public ReadingAnswer readPaper(@Valid @NotNull PaperInput input) {
    return desk.read(input);
  }

  @POST
  @OncePerKey
  @ComputesOnly
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(operationId = "readPaper")
  @WithoutVersion("it computes and changes nothing")
  public ReadingAnswer readPaperFile(
      @RestForm("file") @Nullable FileUpload file,
      @RestForm("referenceDate") @Nullable String referenceDate,
      @RestForm("organisationId") @Nullable String organisationId) {
    if (file == null) {
      throw ProblemException.invalid(
          "/file",
          "REQUIRED",
          "Hãy gửi một tệp ở phần “file”.",
          "Send one file in the part \"file\".");
    }
    return desk.read(
        new Upload(file.fileName(), file.uploadedFile()), day(referenceDate), organisationId);
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      // as strict as in JSON: no sign, no year of five digits
      return LocalDate.parse(text.length() == 10 ? text : "");
    } catch (DateTimeParseException e) {
      throw ProblemException.invalid(
          "/referenceDate",
          "BAD_DATE",
          "Hãy viết ngày theo dạng 2026-07-01.",
          "Write the day like 2026-07-01.");
    }
  }
}

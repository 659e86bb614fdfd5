package vn.lantoa.study.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.Act;
import vn.lantoa.study.StudyForm;

/** A sitting in a list. Persons and attendances are never added. */
public record StudySessionHead(
    @Schema(required = true) String id,
    @Schema(required = true) String planId,
    @Schema(required = true) OrganisationRef organisation,
    @Schema(required = true) Act act,
    @Schema(required = true) LocalDate heldOn,
    @Schema(required = true) StudyForm form,
    @Schema(required = true) boolean makeUp,
    @Schema(required = true, description = "Entered by a superior") boolean enteredForBy,
    @Schema(required = true, description = "More than expected, with a reason")
        boolean aboveExpected,
    @Schema(required = true) long documentCount,
    @Schema(required = true, examples = "05-NQ/TU, 65-KH/TU") String symbols,
    @Schema(required = true, description = "Connection points") long points,
    @Schema(required = true) long first,
    @Schema(required = true) long makeUpPersons,
    @Schema(required = true) long attendances) {

  /** The same with its organisation put in. */
  public StudySessionHead of(OrganisationRef named) {
    return new StudySessionHead(
        id,
        planId,
        named,
        act,
        heldOn,
        form,
        makeUp,
        enteredForBy,
        aboveExpected,
        documentCount,
        symbols,
        points,
        first,
        makeUpPersons,
        attendances);
  }
}

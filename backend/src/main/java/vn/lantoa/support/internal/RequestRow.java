package vn.lantoa.support.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.study.StudyPlanRef;
import vn.lantoa.support.api.SupportKind;
import vn.lantoa.support.api.SupportRequest;
import vn.lantoa.support.api.SupportState;

/**
 * A request before names are put in.
 *
 * @param answers whether the actor decides for the board
 * @param asks whether the actor reports for who asked
 */
record RequestRow(
    long id,
    long organisationId,
    long boardId,
    @Nullable Long planId,
    @Nullable Long documentId,
    SupportKind kind,
    String title,
    @Nullable String words,
    @Nullable LocalDate neededBy,
    LocalDate answerBy,
    SupportState state,
    Instant askedAt,
    @Nullable LocalDate promisedOn,
    @Nullable String helperPosition,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    @Nullable LocalDate doneOn,
    @Nullable String result,
    boolean answers,
    boolean asks,
    long version,
    int rank,
    LocalDate rankDay) {

  static RequestRow read(Row r) {
    return new RequestRow(
        r.number("id"),
        r.number("organisation_id"),
        r.number("board_id"),
        r.numberOrNull("plan_id"),
        r.numberOrNull("document_id"),
        r.constant("kind", SupportKind.class),
        r.string("title"),
        r.stringOrNull("words"),
        r.dateOrNull("needed_by"),
        r.date("answer_by"),
        r.constant("state", SupportState.class),
        r.instant("created_at"),
        r.dateOrNull("promised_on"),
        r.stringOrNull("helper_position"),
        r.stringOrNull("answer"),
        r.instantOrNull("answered_at"),
        r.dateOrNull("done_on"),
        r.stringOrNull("result"),
        r.bool("answers"),
        r.bool("asks"),
        r.number("version"),
        r.integer("sort_rank"),
        r.date("sort_day"));
  }

  /** The last part of the order of the list. */
  long rankId() {
    return pending() ? id : -id;
  }

  /** Something is still to be done about it. */
  boolean pending() {
    return state == SupportState.OPEN || state == SupportState.ACCEPTED;
  }

  SupportRequest of(
      OrganisationRef organisation,
      OrganisationRef board,
      @Nullable StudyPlanRef plan,
      @Nullable DocumentRef document,
      LocalDate today) {
    return new SupportRequest(
        Long.toString(id),
        organisation,
        board,
        kind,
        title,
        words,
        plan,
        document,
        neededBy,
        answerBy,
        state == SupportState.OPEN && answerBy.isBefore(today),
        state,
        askedAt,
        promisedOn,
        helperPosition,
        answer,
        answeredAt,
        doneOn,
        result,
        answers && pending(),
        answers && state == SupportState.ACCEPTED,
        asks && pending(),
        Long.toString(version));
  }
}

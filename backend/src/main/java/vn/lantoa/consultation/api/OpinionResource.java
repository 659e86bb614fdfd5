package vn.lantoa.consultation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import vn.lantoa.consultation.internal.AnswerService;
import vn.lantoa.consultation.internal.ConsultationReader;
import vn.lantoa.consultation.internal.OpinionReader;
import vn.lantoa.consultation.internal.OpinionService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/** What units say in a round, and what the drafter answers. */
@Path("/api/v1/consultations/{id}")
@Tag(name = "consultations")
public class OpinionResource {

  private final OpinionReader reader;
  private final ConsultationReader rounds;
  private final OpinionService opinions;
  private final AnswerService answers;

  public OpinionResource(
      OpinionReader reader,
      ConsultationReader rounds,
      OpinionService opinions,
      AnswerService answers) {
    this.reader = reader;
    this.rounds = rounds;
    this.opinions = opinions;
    this.answers = answers;
  }

  @GET
  @Path("/opinions")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "The opinions of a round in the order of the draft",
      description = "A unit sees its own and their answers; all of them where the table is open.")
  public OpinionPage listOpinions(
      @PathParam("id") String id,
      @BeanParam @Valid OpinionFilter filter,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Size(max = 4000) @Nullable String cursor) {
    return reader.list(Ids.path(id), filter, limit, cursor);
  }

  @POST
  @Path("/opinions")
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(
      summary = "Write an opinion for a unit that is asked",
      description = "The first one hands in what the unit owes. After the date it is refused.")
  @APIResponse(
      responseCode = "201",
      description = "Given",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Opinion.class)))
  public Opinion giveOpinion(@PathParam("id") String id, @Valid @NotNull OpinionInput input) {
    return opinions.give(Ids.path(id), input);
  }

  @GET
  @Path("/opinions/{opinionId}")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "One opinion with its answer")
  public Opinion getOpinion(@PathParam("id") String id, @PathParam("opinionId") String opinionId) {
    return reader.get(Ids.path(id), Ids.path(opinionId));
  }

  @PUT
  @Path("/opinions/{opinionId}")
  @ChangesVersion
  @Allowed(Permission.OBLIGATION_REPORT)
  @Operation(summary = "Change one's words while the round is open and they are not answered")
  public Opinion updateOpinion(
      @PathParam("id") String id,
      @PathParam("opinionId") String opinionId,
      @Valid @NotNull OpinionInput input) {
    return opinions.update(Ids.path(id), Ids.path(opinionId), input);
  }

  @POST
  @Path("/conference-opinions")
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Enter an opinion spoken at a conference, from its minutes",
      description =
          "Of an organisation or a delegation, never of a person; until the round is closed.")
  @APIResponse(
      responseCode = "201",
      description = "Entered",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Opinion.class)))
  public Opinion enterConferenceOpinion(
      @PathParam("id") String id, @Valid @NotNull SpokenOpinionInput input) {
    return opinions.enter(Ids.path(id), input);
  }

  @PUT
  @Path("/conference-opinions/{opinionId}")
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Correct what was entered from the minutes")
  public Opinion updateConferenceOpinion(
      @PathParam("id") String id,
      @PathParam("opinionId") String opinionId,
      @Valid @NotNull SpokenOpinionInput input) {
    return opinions.correct(Ids.path(id), Ids.path(opinionId), input);
  }

  @POST
  @Path("/agreement")
  @OncePerKey
  @Allowed(Permission.OBLIGATION_REPORT)
  @WithoutVersion("agreeing twice changes nothing")
  @Operation(
      summary = "Agree with the draft and have nothing to say (nhất trí, không có ý kiến)",
      description = "Hands in what the unit owes. After the date it is refused.")
  public Consultation agreeWithDraft(
      @PathParam("id") String id, @Valid @NotNull AgreementInput input) {
    long round = Ids.path(id);
    opinions.agree(round, input.organisationId());
    return rounds.get(round);
  }

  @POST
  @Path("/opinions/{opinionId}/answer")
  @OncePerKey
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Answer an opinion: accepted, in part, or not",
      description = "In part and not need a reason. May be changed until the programme is issued.")
  public Opinion answerOpinion(
      @PathParam("id") String id,
      @PathParam("opinionId") String opinionId,
      @Valid @NotNull OpinionAnswerInput input) {
    return answers.answer(Ids.path(id), Ids.path(opinionId), input.answer(), input.reason());
  }

  @POST
  @Path("/answers")
  @OncePerKey
  @Allowed(Permission.DOCUMENT_EDIT)
  @WithoutVersion("each row of the body names its version")
  @Operation(
      summary = "Answer up to 200 opinions alike",
      description = "All of them, or none where one is not as it was seen (412).")
  @APIResponse(
      responseCode = "200",
      description = "Answered",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = OpinionAnswers.class)))
  @APIResponse(
      responseCode = "412",
      description = "One of them changed meanwhile; none was answered",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  public OpinionAnswers answerOpinions(
      @PathParam("id") String id, @Valid @NotNull OpinionAnswersInput input) {
    return new OpinionAnswers(answers.answer(Ids.path(id), input));
  }
}

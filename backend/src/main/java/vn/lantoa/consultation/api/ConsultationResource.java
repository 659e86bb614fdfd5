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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import vn.lantoa.consultation.PartyStanding;
import vn.lantoa.consultation.internal.ChangesReader;
import vn.lantoa.consultation.internal.ConsultationReader;
import vn.lantoa.consultation.internal.OpinionTable;
import vn.lantoa.consultation.internal.Parties;
import vn.lantoa.consultation.internal.RoundService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/** Rounds of opinions on drafts. */
@Path("/api/v1/consultations")
@Tag(name = "consultations")
public class ConsultationResource {

  private final ConsultationReader reader;
  private final RoundService rounds;
  private final Parties parties;
  private final ChangesReader changes;
  private final OpinionTable table;

  public ConsultationResource(
      ConsultationReader reader,
      RoundService rounds,
      Parties parties,
      ChangesReader changes,
      OpinionTable table) {
    this.reader = reader;
    this.rounds = rounds;
    this.parties = parties;
    this.changes = changes;
    this.table = table;
  }

  @GET
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "Rounds the caller may read, newest first",
      description = "Those of drafts in reach, and those in which a unit in reach is asked.")
  public ConsultationPage listConsultations(
      @BeanParam @Valid ConsultationFilter filter,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Size(max = 4000) @Nullable String cursor) {
    return reader.list(filter, limit, cursor);
  }

  @POST
  @Path("/preview")
  @OncePerKey
  @WithoutVersion("writes nothing")
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(summary = "Whom a round would ask, and by which letter; writes nothing")
  public ConsultationPreview previewConsultation(@Valid @NotNull ConsultationInput input) {
    return rounds.preview(input);
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Send a draft out for opinions",
      description =
          "Registers the letter, asks every unit by one demand, and keeps the draft as it is sent."
              + " One round at a time.")
  @APIResponse(
      responseCode = "201",
      description = "Opened",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Consultation.class)))
  public Consultation openConsultation(@Valid @NotNull ConsultationInput input) {
    return reader.get(rounds.open(input));
  }

  @GET
  @Path("/{id}")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "A round: what is asked, until when, and how it stands")
  public Consultation getConsultation(@PathParam("id") String id) {
    return reader.get(Ids.path(id));
  }

  @GET
  @Path("/{id}/draft")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "The draft as it was sent",
      description = "Sections, tasks and targets; opinions name a place by its anchor and key.")
  public ConsultationDraft getConsultationDraft(@PathParam("id") String id) {
    return reader.draft(Ids.path(id));
  }

  @GET
  @Path("/{id}/parties")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "The units that were asked: who wrote, who agreed, who is silent",
      description =
          "Consent by silence is derived from the day. A unit sees itself only, unless the table is"
              + " open.")
  public ConsultationPartyPage listConsultationParties(
      @PathParam("id") String id,
      @QueryParam("standing") @Nullable PartyStanding standing,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Size(max = 4000) @Nullable String cursor) {
    return parties.list(Ids.path(id), standing, limit, cursor);
  }

  @GET
  @Path("/{id}/changes")
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(
      summary = "What the draft says otherwise than it was sent, with the opinions on each place")
  public ConsultationChanges listConsultationChanges(@PathParam("id") String id) {
    return changes.get(Ids.path(id));
  }

  @GET
  @Path("/{id}/opinion-table")
  @Produces(OpinionTable.MEDIA_TYPE)
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "The table of opinions with their answers, as a Word document")
  @APIResponse(
      responseCode = "200",
      description = "DOCX document",
      content =
          @Content(
              mediaType = OpinionTable.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response getOpinionTable(@PathParam("id") String id) {
    return Response.ok(table.write(Ids.path(id)))
        .header(
            "Content-Disposition", "attachment; filename=\"bang-tong-hop-gop-y-" + id + ".docx\"")
        .build();
  }

  @POST
  @Path("/{id}/closure")
  @OncePerKey
  @ChangesVersion
  @Allowed(Permission.DOCUMENT_EDIT)
  @Operation(
      summary = "Close a round: no more opinions",
      description = "What silent units still owe is taken back; who was silent stays on record.")
  public Consultation closeConsultation(@PathParam("id") String id) {
    long round = Ids.path(id);
    rounds.close(round);
    return reader.get(round);
  }
}

package vn.lantoa.organisation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.internal.HeadcountService;
import vn.lantoa.organisation.internal.OrganisationFilter;
import vn.lantoa.organisation.internal.SuccessionService;
import vn.lantoa.organisation.internal.TermService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;

/** What is recorded about an organisation: history, successions, headcounts, terms. */
@Path("/api/v1/organisations/{id}")
@Tag(name = "organisations")
public class OrganisationRecordsResource {

  private final SuccessionService successions;
  private final HeadcountService headcounts;
  private final TermService terms;

  public OrganisationRecordsResource(
      SuccessionService successions, HeadcountService headcounts, TermService terms) {
    this.successions = successions;
    this.headcounts = headcounts;
    this.terms = terms;
  }

  @GET
  @Path("/history")
  @Allowed(Permission.ORGANISATION_READ)
  @Operation(summary = "Names, levels and superiors over time, predecessors and successors")
  public OrganisationHistory getOrganisationHistory(@PathParam("id") String id) {
    return successions.history(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/successions")
  @ResponseStatus(201)
  @Allowed(Permission.ORGANISATION_EDIT)
  @Operation(
      summary = "Record what the organisation became, with its legal basis",
      description = "The caller administers both bodies. Open obligations are not moved by this.")
  @APIResponse(
      responseCode = "201",
      description = "Recorded",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Succession.class)))
  public Succession createSuccession(
      @PathParam("id") String id, @Valid @NotNull SuccessionInput input) {
    return successions.create(Ids.path(id), input);
  }

  @GET
  @Path("/headcounts")
  @Allowed(Permission.ORGANISATION_READ)
  @Operation(
      summary = "Persons by category: those in force on a day, or all recorded, newest first")
  public List<Headcount> listHeadcounts(
      @PathParam("id") String id,
      @Parameter(
              description = "The figures in force on this day",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @QueryParam("on")
          @Nullable String on) {
    return headcounts.list(Ids.path(id), OrganisationFilter.day("on", on));
  }

  @POST
  @OncePerKey
  @Path("/headcounts")
  @ResponseStatus(201)
  @Allowed(Permission.ORGANISATION_EDIT)
  @Operation(summary = "Record a count; the same category and day is replaced")
  @APIResponse(
      responseCode = "201",
      description = "Recorded",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Headcount.class)))
  public Headcount recordHeadcount(
      @PathParam("id") String id, @Valid @NotNull HeadcountInput input) {
    return headcounts.record(Ids.path(id), input);
  }

  @GET
  @Path("/terms")
  @Allowed(Permission.ORGANISATION_READ)
  @Operation(summary = "Terms, newest first")
  public List<Term> listTerms(@PathParam("id") String id) {
    return terms.list(Ids.path(id));
  }

  @POST
  @OncePerKey
  @Path("/terms")
  @ResponseStatus(201)
  @Allowed(Permission.ORGANISATION_EDIT)
  @Operation(summary = "Record a term")
  @APIResponse(
      responseCode = "201",
      description = "Recorded",
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Term.class)))
  public Term createTerm(@PathParam("id") String id, @Valid @NotNull TermInput input) {
    return terms.create(Ids.path(id), input);
  }
}

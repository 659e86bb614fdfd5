package vn.lantoa.organisation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.organisation.internal.OrganisationFilter;
import vn.lantoa.organisation.internal.OrganisationReader;
import vn.lantoa.organisation.internal.OrganisationService;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.Ids;
import vn.lantoa.shared.web.OncePerKey;

/** The tree. */
@Path("/api/v1/organisations")
@Tag(name = "organisations")
public class OrganisationResource {

  private final OrganisationReader reader;
  private final OrganisationService organisations;

  public OrganisationResource(OrganisationReader reader, OrganisationService organisations) {
    this.reader = reader;
    this.organisations = organisations;
  }

  @GET
  @Allowed(Permission.ORGANISATION_READ)
  @Operation(
      summary = "Organisations in reach, and their superiors, by words, subtree, level or kind",
      description =
          """
          Search ignores diacritics and looks at names, short names, former names and codes; every \
          word must be found, its beginning will do.""")
  public OrganisationPage listOrganisations(
      @Parameter(description = "Words, without diacritics too", example = "long chau")
          @QueryParam("q")
          @Size(max = 200)
          @Nullable String q,
      @Parameter(description = "The subtree of this organisation, itself included")
          @QueryParam("under")
          @Nullable String under,
      @QueryParam("level") @Size(max = 30) @Nullable String level,
      @QueryParam("kind") @Size(max = 30) @Nullable String kind,
      @Parameter(
              description = "Only bodies in being on this day",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @QueryParam("validOn")
          @Nullable String validOn,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"name", "-name", "code", "-code"},
                      defaultValue = "name"))
          @QueryParam("sort")
          @Nullable String sort,
      @Parameter(description = "Counts the whole list as well")
          @QueryParam("count")
          @DefaultValue("false")
          boolean count,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    OrganisationFilter filter =
        OrganisationFilter.of(q, Ids.field("under", under), level, kind, validOn);
    return reader.list(filter, sort, count, limit, cursor);
  }

  @POST
  @OncePerKey
  @ResponseStatus(201)
  @Allowed(Permission.ORGANISATION_EDIT)
  @Operation(summary = "Set up an organisation under a superior the caller administers")
  @APIResponse(
      responseCode = "201",
      description = "Set up",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Organisation.class)))
  public Organisation createOrganisation(@Valid @NotNull OrganisationInput input) {
    return organisations.create(input);
  }

  @GET
  @Path("/{id}")
  @Allowed(Permission.ORGANISATION_READ)
  @Operation(summary = "One organisation in reach, or a superior of one")
  public Organisation getOrganisation(@PathParam("id") String id) {
    return reader.get(Ids.path(id));
  }

  @PUT
  @Path("/{id}")
  @ChangesVersion
  @Allowed(Permission.ORGANISATION_EDIT)
  @Operation(
      summary = "Replace an organisation's data",
      description =
          """
          A new name, short name, level or parent holds from `changedOn`; what held before is kept \
          as a period. A change on the day the last one began replaces it.""")
  public Organisation updateOrganisation(
      @PathParam("id") String id, @Valid @NotNull OrganisationInput input) {
    return organisations.update(Ids.path(id), input);
  }

  @GET
  @Path("/{id}/children")
  @Allowed(Permission.ORGANISATION_READ)
  @Operation(summary = "The organisations directly below, by name")
  public OrganisationPage listOrganisationChildren(
      @PathParam("id") String id,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Paged.MAX) int limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return reader.children(Ids.path(id), limit, cursor);
  }

  @GET
  @Path("/{id}/path")
  @Allowed(Permission.ORGANISATION_READ)
  @Operation(summary = "From the root down to the organisation itself")
  public List<OrganisationRef> getOrganisationPath(@PathParam("id") String id) {
    return reader.path(Ids.path(id));
  }
}

package vn.lantoa.organisation.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.organisation.internal.Catalogue;
import vn.lantoa.shared.actor.SignedIn;

/** Levels, kinds and headcount categories: data, named in the language asked for. */
@Path("/api/v1")
@Tag(name = "organisations")
public class CatalogueResource {

  private final Catalogue catalogue;

  public CatalogueResource(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GET
  @Path("/organisation-levels")
  @SignedIn
  @Operation(summary = "Levels of the tree, from the top down")
  public List<OrganisationLevel> listOrganisationLevels() {
    return catalogue.levels();
  }

  @GET
  @Path("/organisation-kinds")
  @SignedIn
  @Operation(summary = "Kinds of organisations")
  public List<OrganisationKind> listOrganisationKinds() {
    return catalogue.kinds();
  }

  @GET
  @Path("/headcount-categories")
  @SignedIn
  @Operation(summary = "Categories persons are counted in")
  public List<HeadcountCategory> listHeadcountCategories() {
    return catalogue.headcountCategories();
  }
}

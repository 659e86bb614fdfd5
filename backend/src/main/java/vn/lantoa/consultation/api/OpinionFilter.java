package vn.lantoa.consultation.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.lantoa.consultation.OpinionAnchor;
import vn.lantoa.consultation.OpinionAnswer;
import vn.lantoa.consultation.OpinionSource;

/** What narrows the list of opinions. */
public class OpinionFilter {

  @QueryParam("anchor")
  public @Nullable OpinionAnchor anchor;

  @QueryParam("anchorKey")
  @Parameter(description = "The key of the place, beside its anchor")
  public @Nullable String anchorKey;

  @QueryParam("organisationId")
  public @Nullable String organisationId;

  @QueryParam("answer")
  public @Nullable OpinionAnswer answer;

  @QueryParam("answered")
  @Parameter(description = "true: with an answer; false: without")
  public @Nullable Boolean answered;

  @QueryParam("source")
  public @Nullable OpinionSource source;
}

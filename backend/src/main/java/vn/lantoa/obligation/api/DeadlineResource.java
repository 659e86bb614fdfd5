package vn.lantoa.obligation.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.web.Language;
import vn.lantoa.shared.web.OncePerKey;
import vn.lantoa.shared.web.WithoutVersion;

/** What a deadline rule comes out at, before anything is saved. */
@Path("/api/v1/deadline-resolutions")
@Tag(name = "demands")
public class DeadlineResource {

  private final Language language;

  public DeadlineResource(Language language) {
    this.language = language;
  }

  @POST
  @OncePerKey
  @Allowed(Permission.DOCUMENT_READ)
  @Operation(summary = "The last day and the sentence of a deadline rule; writes nothing")
  @WithoutVersion("it computes and changes nothing")
  public ResolvedDeadlineBody resolveDeadline(@Valid @NotNull DeadlineRuleBody rule) {
    return DeadlineRuleBody.resolved(rule.rule(""), language.locale());
  }
}

package vn.lantoa.access.internal.sso;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.lantoa.access.internal.ActorDirectory;
import vn.lantoa.access.internal.LocalIdentityProvider;
import vn.lantoa.access.internal.Secrets;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.problem.ProblemException;

/** Gives the identity of a verified token its actor, or the reason why it has none. */
@ApplicationScoped
public class ExternalIdentityAugmentor implements SecurityIdentityAugmentor {

  private final ActorDirectory directory;
  private final ExternalActors actors;

  public ExternalIdentityAugmentor(ActorDirectory directory, ExternalActors actors) {
    this.directory = directory;
    this.actors = actors;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Uni.createFrom().item(identity);
    }
    String hash = Secrets.hash(token.getRawToken());
    Actor recent = directory.recent(hash);
    if (recent != null) {
      return Uni.createFrom().item(with(identity, LocalIdentityProvider.ACTOR, recent));
    }
    return context.runBlocking(() -> look(identity, token, hash));
  }

  /** Refusals wait until an operation asks who is there: those open to everybody stay open. */
  private SecurityIdentity look(SecurityIdentity identity, JsonWebToken token, String hash) {
    try {
      Actor actor = actors.actor(token);
      directory.remember(hash, actor);
      return with(identity, LocalIdentityProvider.ACTOR, actor);
    } catch (ProblemException refusal) {
      return with(identity, LocalIdentityProvider.REFUSAL, refusal);
    }
  }

  private static SecurityIdentity with(SecurityIdentity identity, String attribute, Object value) {
    return QuarkusSecurityIdentity.builder(identity).addAttribute(attribute, value).build();
  }
}

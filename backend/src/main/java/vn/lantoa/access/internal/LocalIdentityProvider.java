package vn.lantoa.access.internal;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.lantoa.access.internal.ActorDirectory.Credential;
import vn.lantoa.shared.actor.Actor;

/** Turns a local credential into an identity that carries the actor. */
@ApplicationScoped
public class LocalIdentityProvider implements IdentityProvider<LocalCredential> {

  public static final String ACTOR = "lantoa.actor";

  /** Why somebody whom the identity provider knows may not come in: a ProblemException. */
  public static final String REFUSAL = "lantoa.refusal";

  static final String BY_COOKIE = "lantoa.cookie";

  private final ActorDirectory directory;
  private final SignInPolicy policy;

  public LocalIdentityProvider(ActorDirectory directory, SignInPolicy policy) {
    this.directory = directory;
    this.policy = policy;
  }

  @Override
  public Class<LocalCredential> getRequestType() {
    return LocalCredential.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      LocalCredential request, AuthenticationRequestContext context) {
    Actor recent = directory.recent(request.tokenHash());
    if (recent != null) {
      return Uni.createFrom().item(identity(recent, request));
    }
    return context.runBlocking(
        () ->
            directory
                .find(request.credential(), request.tokenHash())
                .filter(actor -> allowed(actor, request.credential()))
                .map(actor -> identity(actor, request))
                .orElseThrow(AuthenticationFailedException::new));
  }

  /** A session begun with a password ends when the mode no longer allows one. */
  private boolean allowed(Actor actor, Credential credential) {
    return credential == Credential.TOKEN || policy.allowsPassword(actor.userName());
  }

  private static SecurityIdentity identity(Actor actor, LocalCredential request) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(actor.userName()))
        .addAttribute(ACTOR, actor)
        .addAttribute(BY_COOKIE, request.credential() == Credential.SESSION)
        .build();
  }
}

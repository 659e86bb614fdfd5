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
import vn.lantoa.shared.problem.ProblemException;

/** Turns a local credential into an identity that carries the actor. */
@ApplicationScoped
public class LocalIdentityProvider implements IdentityProvider<LocalCredential> {

  public static final String ACTOR = "lantoa.actor";

  /** Why somebody whom the identity provider knows may not come in: a ProblemException. */
  public static final String REFUSAL = "lantoa.refusal";

  static final String STANDING = "lantoa.standing";
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
    Standing recent = directory.recent(request.credential(), request.tokenHash());
    if (recent != null) {
      return Uni.createFrom().item(identity(recent));
    }
    return context.runBlocking(() -> find(request));
  }

  private SecurityIdentity find(LocalCredential request) {
    try {
      return directory
          .look(request.credential(), request.tokenHash(), request.address())
          .filter(this::allowed)
          .map(LocalIdentityProvider::identity)
          .orElseThrow(AuthenticationFailedException::new);
    } catch (ProblemException e) {
      throw new AuthenticationFailedException(e);
    }
  }

  /** A session begun with a password ends when the mode no longer allows one. */
  private boolean allowed(Standing standing) {
    return standing.credential() == Credential.TOKEN
        || policy.allowsPassword(standing.actor().userName());
  }

  private static SecurityIdentity identity(Standing standing) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(standing.actor().userName()))
        .addAttribute(ACTOR, standing.actor())
        .addAttribute(STANDING, standing)
        .addAttribute(BY_COOKIE, standing.credential() == Credential.SESSION)
        .build();
  }
}

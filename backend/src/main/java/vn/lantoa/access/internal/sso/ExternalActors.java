package vn.lantoa.access.internal.sso;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.lantoa.access.internal.HeldRoles;
import vn.lantoa.access.internal.sso.ExternalIdentities.Linked;
import vn.lantoa.shared.actor.Actor;
import vn.lantoa.shared.actor.Grant;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/**
 * Turns a token that the platform has verified into an actor: the linked account, the roles it
 * holds here, and those the token brings.
 */
@ApplicationScoped
public class ExternalActors {

  private final ExternalIdentities identities;
  private final ExternalSessions sessions;
  private final TokenRoles tokenRoles;
  private final ExternalRoles externalRoles;
  private final HeldRoles heldRoles;
  private final ObjectMapper json;

  public ExternalActors(
      ExternalIdentities identities,
      ExternalSessions sessions,
      TokenRoles tokenRoles,
      ExternalRoles externalRoles,
      HeldRoles heldRoles,
      ObjectMapper json) {
    this.identities = identities;
    this.sessions = sessions;
    this.tokenRoles = tokenRoles;
    this.externalRoles = externalRoles;
    this.heldRoles = heldRoles;
    this.json = json;
  }

  /**
   * The actor of a verified token. Five statements; the first time some more.
   *
   * @throws AuthenticationFailedException where its session was signed out
   * @throws ProblemException 403 where nobody here is linked to it, or the account is disabled
   */
  @ActivateRequestContext
  public Actor actor(JsonWebToken token) {
    JsonNode claims = claims(token);
    if (sessions.ended(claims.path("sid").asText(""))) {
      throw new AuthenticationFailedException();
    }
    Linked linked = linked(token.getIssuer(), token.getSubject(), claims);
    if (!linked.active()) {
      throw ProblemException.of(
          ProblemType.ACCOUNT_DISABLED,
          "Tài khoản của bạn đã bị khóa ở Lan Tỏa. Hãy báo người quản trị.",
          "Your account is disabled here. Tell your administrator.");
    }
    if (ExternalIdentities.outdated(linked, claims)) {
      identities.follow(linked, claims);
    }
    return new Actor(
        linked.accountId(), linked.userName(), linked.displayName(), grants(linked, claims));
  }

  private Linked linked(String issuer, String subject, JsonNode claims) {
    return identities
        .find(issuer, subject)
        .orElseGet(
            () -> {
              try {
                return identities.link(issuer, subject, claims);
              } catch (PersistenceException e) {
                // another request of the same subject was first; else it is a fault of its own
                return identities.find(issuer, subject).orElseThrow(() -> e);
              }
            });
  }

  /** The account's own roles first: the first is the home. */
  private List<Grant> grants(Linked linked, JsonNode claims) {
    List<Grant> brought = tokenRoles.of(claims);
    externalRoles.keep(linked.accountId(), brought);
    List<Grant> all = new ArrayList<>(heldRoles.own(linked.accountId()));
    for (Grant grant : brought) {
      if (!all.contains(grant)) {
        all.add(grant);
      }
    }
    return List.copyOf(all);
  }

  private JsonNode claims(JsonWebToken token) {
    try {
      return json.readTree(Base64.getUrlDecoder().decode(token.getRawToken().split("\\.")[1]));
    } catch (IOException e) {
      throw new AuthenticationFailedException(e);
    }
  }
}

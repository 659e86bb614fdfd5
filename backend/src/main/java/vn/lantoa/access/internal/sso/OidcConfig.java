package vn.lantoa.access.internal.sso;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The identity provider of the modes {@code external} and {@code mixed}. Its address and the
 * audience are settings of {@code quarkus.oidc}, which reads the same variables.
 */
@ConfigMapping(prefix = "lantoa.oidc")
public interface OidcConfig {

  /** What becomes of somebody the identity provider knows and this product does not. */
  enum Provision {
    /** Refused until linked. */
    NONE,
    /**
     * Linked to the account with the same user name; only for a provider whose user names people
     * cannot choose. Refused where there is none.
     */
    LINK_BY_USER_NAME,
    /** A new account; refused where the user name is taken. */
    CREATE,
    /** Linked to the account with the same user name, or a new one. */
    LINK_OR_CREATE
  }

  /**
   * The issuer as tokens and browsers know it, e.g. {@code https://id.example.vn/realms/lantoa};
   * {@code LANTOA_OIDC_ISSUER}. Needed unless the mode is {@code internal}.
   */
  Optional<String> issuer();

  /** The public client of the SPA; {@code LANTOA_OIDC_CLIENT_ID}. */
  @WithDefault("lantoa-web")
  String clientId();

  /** What the SPA asks for. */
  @WithDefault("openid profile email")
  String scope();

  /**
   * What becomes of somebody the provider knows and this product does not: {@code none}, {@code
   * link-by-user-name}, {@code create}, {@code link-or-create}; {@code LANTOA_OIDC_PROVISION}.
   */
  @WithDefault("create")
  Provision provision();

  /** Where role values stand in a token: paths of claims, levels parted by {@code /}. */
  @WithDefault("realm_access/roles,groups")
  List<String> roleClaims();

  /**
   * What values mean, parted by {@code ;}: {@code value = ROLE@organisation-code}, limited to acts
   * as in {@code thi-dua = OFFICER@VLG:STUDY,COMMUNICATE}. {@code LANTOA_OIDC_ROLES}.
   */
  Optional<String> roles();

  /**
   * Groups below this path mean a role without a rule: {@code /to-chuc/VLG/OFFICER} at VLG. Empty:
   * groups mean nothing. {@code LANTOA_OIDC_GROUP_PREFIX}.
   */
  @WithDefault("/to-chuc/")
  Optional<String> groupPrefix();

  /**
   * How long the roles of the last token count where no token is shown: for access tokens of ours,
   * and for work that goes on after its request. Each sign-in renews them.
   */
  @WithDefault("12h")
  Duration rolesKept();
}

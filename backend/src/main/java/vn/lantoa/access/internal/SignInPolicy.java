package vn.lantoa.access.internal;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.lantoa.access.SignInConfig;
import vn.lantoa.access.internal.sso.OidcConfig;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/** What the mode of the installation allows. */
@ApplicationScoped
public class SignInPolicy {

  private static final Logger LOG = Logger.getLogger(SignInPolicy.class);

  private final SignInConfig config;
  private final OidcConfig oidc;
  private final Set<String> emergency;

  public SignInPolicy(SignInConfig config, OidcConfig oidc) {
    this.config = config;
    this.oidc = oidc;
    this.emergency = config.emergencyAccounts().orElse(Set.of());
  }

  /** Refuses a start that nobody could sign in after, and names who may pass the provider by. */
  void check(@Observes StartupEvent event) {
    if (config.mode().external() && oidc.issuer().isEmpty()) {
      throw new IllegalStateException(
          "lantoa.sign-in.mode is %s, but no identity provider is named. Set lantoa.oidc.issuer (LANTOA_OIDC_ISSUER), or LANTOA_SIGN_IN=internal."
              .formatted(config.mode()));
    }
    if (!config.mode().internal() && !emergency.isEmpty()) {
      LOG.warnf(
          "lantoa.sign-in.emergency-accounts: %s may sign in with local passwords.",
          String.join(", ", emergency));
    }
  }

  /** Whether this account may use a local password and the session begun with it. */
  public boolean allowsPassword(String userName) {
    return config.mode().internal() || emergency.contains(userName);
  }

  /**
   * The same as a refusal.
   *
   * @throws ProblemException 403
   */
  void requirePassword(String userName) {
    if (!allowsPassword(userName)) {
      throw ProblemException.of(
          ProblemType.LOCAL_SIGN_IN_OFF,
          "Nơi này chỉ đăng nhập một lần qua hệ thống định danh. Hãy dùng nút “Đăng nhập một lần”.",
          "Here people sign in through the identity provider only. Use \"Single sign-on\".");
    }
  }

  /** Whether bearer tokens other than ours are the identity provider's. */
  boolean external() {
    return config.mode().external();
  }
}

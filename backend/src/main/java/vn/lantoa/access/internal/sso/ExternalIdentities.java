package vn.lantoa.access.internal.sso;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.internal.Secrets;
import vn.lantoa.access.internal.sso.OidcConfig.Provision;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;

/**
 * Which account stands behind an issuer's subject; makes the link the first time, as configured.
 */
@ApplicationScoped
public class ExternalIdentities {

  private static final int NAME_LENGTH = 200;
  private static final String USER_NAME = "[a-z0-9][a-z0-9._@-]{0,99}";
  private static final int HASH_SHOWN = 16;

  /**
   * A linked account.
   *
   * @param provisioned it was made for this identity, and follows its names
   */
  record Linked(
      long accountId,
      String userName,
      String displayName,
      @Nullable String email,
      boolean active,
      boolean provisioned) {}

  private final EntityManager em;
  private final AppClock clock;
  private final Journal journal;
  private final Provision provision;

  public ExternalIdentities(EntityManager em, AppClock clock, Journal journal, OidcConfig config) {
    this.em = em;
    this.clock = clock;
    this.journal = journal;
    this.provision = config.provision();
  }

  /** The account of a subject; empty where nothing is linked. One statement. */
  Optional<Linked> find(String issuer, String subject) {
    return new Sql(
            """
            SELECT a.id, a.user_name, a.display_name, a.email, a.active, e.provisioned
            FROM external_identity e JOIN account a ON a.id = e.account_id
            WHERE e.issuer = :issuer AND e.subject = :subject
            """)
        .bind("issuer", issuer)
        .bind("subject", subject)
        .first(
            em,
            r ->
                new Linked(
                    r.number("id"),
                    r.string("user_name"),
                    r.string("display_name"),
                    r.stringOrNull("email"),
                    r.bool("active"),
                    r.bool("provisioned")));
  }

  /**
   * The account of a subject, linked or made now where the configuration says so.
   *
   * @throws ProblemException 403 where it says no, or the user name belongs to somebody else
   */
  @Transactional
  Linked link(String issuer, String subject, JsonNode token) {
    Optional<Linked> raced = find(issuer, subject);
    if (raced.isPresent()) {
      return raced.get();
    }
    String userName = userName(issuer, subject, token);
    Optional<Long> known =
        new Sql("SELECT id FROM account WHERE user_name = :name")
            .bind("name", userName)
            .first(em, r -> r.number("id"));
    boolean linking =
        provision == Provision.LINK_BY_USER_NAME || provision == Provision.LINK_OR_CREATE;
    boolean creating = provision == Provision.CREATE || provision == Provision.LINK_OR_CREATE;
    if (known.isPresent() ? !linking || linkedAlready(issuer, known.get()) : !creating) {
      // whoever was first with the same subject may have made it since the look above
      return find(issuer, subject).orElseThrow(ExternalIdentities::notLinked);
    }
    long account = known.orElseGet(() -> create(userName, token));
    new Sql(
            """
            INSERT INTO external_identity (issuer, subject, account_id, provisioned, created_at)
            VALUES (:issuer, :subject, :account, :provisioned, :now)
            """)
        .bind("issuer", issuer)
        .bind("subject", subject)
        .bind("account", account)
        .bind("provisioned", known.isEmpty())
        .bind("now", clock.now())
        .execute(em);
    journal.record(
        JournalEntry.of(known.isEmpty() ? "user.provision" : "user.link", "users", account, null)
            .with("issuer", null, issuer)
            .by(account));
    return find(issuer, subject).orElseThrow();
  }

  /** A provisioned account follows the names of its identity. One statement where they changed. */
  @Transactional
  void follow(Linked linked, JsonNode token) {
    new Sql("UPDATE account SET display_name = :name, email = :email WHERE id = :id")
        .bind("name", displayName(token, linked.userName()))
        .bind("email", email(token))
        .bind("id", linked.accountId())
        .execute(em);
  }

  static boolean outdated(Linked linked, JsonNode token) {
    return linked.provisioned()
        && !(displayName(token, linked.userName()).equals(linked.displayName())
            && java.util.Objects.equals(email(token), linked.email()));
  }

  private boolean linkedAlready(String issuer, long account) {
    return new Sql(
                "SELECT COUNT(*) FROM external_identity WHERE account_id = :id AND issuer = :issuer")
            .bind("id", account)
            .bind("issuer", issuer)
            .number(em)
        > 0;
  }

  private long create(String userName, JsonNode token) {
    new Sql(
            """
            INSERT INTO account (user_name, display_name, email, created_at)
            VALUES (:name, :shown, :email, :now)
            """)
        .bind("name", userName)
        .bind("shown", displayName(token, userName))
        .bind("email", email(token))
        .bind("now", clock.now())
        .execute(em);
    return new Sql("SELECT LAST_INSERT_ID()").number(em);
  }

  /** The name the provider gives, or one made of the subject where it gives none we could use. */
  private static String userName(String issuer, String subject, JsonNode token) {
    String given = token.path("preferred_username").asText("");
    return given.matches(USER_NAME)
        ? given
        : "sso-" + Secrets.hash(issuer + " " + subject).substring(0, HASH_SHOWN);
  }

  private static String displayName(JsonNode token, String userName) {
    String given = token.path("name").asText("").strip();
    return cut(given.isEmpty() ? userName : given);
  }

  private static @Nullable String email(JsonNode token) {
    String given = token.path("email").asText("").strip();
    return given.isEmpty() ? null : cut(given);
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), NAME_LENGTH));
  }

  private static ProblemException notLinked() {
    return ProblemException.of(
        ProblemType.ACCOUNT_NOT_LINKED,
        "Bạn đã đăng nhập một lần thành công, nhưng chưa có tài khoản Lan Tỏa nào được nối với danh tính này. Hãy báo người quản trị.",
        "Your single sign-on succeeded, but no account here is linked to that identity. Tell your administrator.");
  }
}

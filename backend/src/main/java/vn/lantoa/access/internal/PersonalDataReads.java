package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.AccountKind;
import vn.lantoa.access.api.PersonalData;
import vn.lantoa.access.api.PersonalData.HeldAccount;
import vn.lantoa.access.api.PersonalData.HeldDelegation;
import vn.lantoa.access.api.PersonalData.HeldRight;
import vn.lantoa.access.api.PersonalData.HeldSession;
import vn.lantoa.access.api.PersonalData.HeldToken;
import vn.lantoa.shared.actor.Role;
import vn.lantoa.shared.journal.AccountTrail;
import vn.lantoa.shared.journal.TrailEntry;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.web.Ids;

/** Everything held of one account, for the person it is about. */
@ApplicationScoped
public class PersonalDataReads {

  /** Entries of the journal a page. */
  static final int PAGE = 1000;

  private static final String SORT = "-id";

  private final EntityManager em;
  private final AppClock clock;
  private final AdministeredAccounts administered;
  private final AccountTrail trail;

  public PersonalDataReads(
      EntityManager em, AppClock clock, AdministeredAccounts administered, AccountTrail trail) {
    this.em = em;
    this.clock = clock;
    this.administered = administered;
    this.trail = trail;
  }

  /**
   * The whole of it; a later page repeats all but the journal. Eleven statements: one a table,
   * asked seldom.
   *
   * @throws ProblemException 404 outside the administrator's reach, 403 where it is wider
   */
  public PersonalData of(long id, @Nullable String cursor) {
    administered.require(id);
    List<String> after = Cursor.decode(cursor, SORT, 1);
    Long before = after == null ? null : Ids.field("cursor", after.get(0));
    List<TrailEntry> journal = trail.of(id, before, PAGE + 1);
    return new PersonalData(
        clock.now(),
        account(id),
        roles(id),
        offices(id),
        delegations(id),
        sessions(id),
        tokens(id),
        Paged.page(journal, PAGE),
        Paged.next(journal, PAGE, e -> Cursor.encode(SORT, e.id())));
  }

  private HeldAccount account(long id) {
    return new Sql(
            """
            SELECT a.*, EXISTS (SELECT 1 FROM second_factor f WHERE f.account_id = a.id
                AND f.confirmed_at IS NOT NULL) AS second_factor,
              (SELECT GROUP_CONCAT(CONCAT(i.issuer, ' ', i.subject) ORDER BY i.issuer SEPARATOR '\\n')
                FROM external_identity i WHERE i.account_id = a.id) AS identities
            FROM account a WHERE a.id = :id
            """)
        .bind("id", id)
        .first(em, PersonalDataReads::account)
        .orElseThrow(ProblemException::notFound);
  }

  private static HeldAccount account(Row r) {
    String identities = r.stringOrNull("identities");
    boolean erased = r.instantOrNull("erased_at") != null;
    return new HeldAccount(
        r.id("id"),
        erased ? "" : r.string("user_name"),
        r.string("display_name"),
        r.stringOrNull("email"),
        r.constant("kind", AccountKind.class),
        r.bool("active"),
        r.instant("created_at"),
        r.instantOrNull("erased_at"),
        r.bool("second_factor"),
        identities == null ? List.of() : identities.lines().toList());
  }

  private List<HeldRight> roles(long id) {
    return new Sql(
            """
            SELECT r.role, NULL AS office, o.id AS organisation_id, o.name, r.valid_from, r.valid_to
            FROM role_assignment r JOIN organisation o ON o.id = r.organisation_id
            WHERE r.account_id = :id ORDER BY r.id
            """)
        .bind("id", id)
        .list(em, r -> right(r, r.constant("role", Role.class)));
  }

  private List<HeldRight> offices(long id) {
    return new Sql(
            """
            SELECT p.name AS office, o.id AS organisation_id, o.name, h.valid_from, h.valid_to
            FROM position_holding h JOIN organisation_position p ON p.id = h.position_id
            JOIN organisation o ON o.id = p.organisation_id
            WHERE h.account_id = :id ORDER BY h.id
            """)
        .bind("id", id)
        .list(em, r -> right(r, null));
  }

  private static HeldRight right(Row r, @Nullable Role role) {
    return new HeldRight(
        role,
        r.stringOrNull("office"),
        r.id("organisation_id"),
        r.string("name"),
        r.dateOrNull("valid_from"),
        r.dateOrNull("valid_to"));
  }

  private List<HeldDelegation> delegations(long id) {
    return new Sql(
            """
            SELECT * FROM delegation WHERE from_account_id = :id OR to_account_id = :id ORDER BY id
            """)
        .bind("id", id)
        .list(
            em,
            r ->
                new HeldDelegation(
                    r.id("id"),
                    r.id("from_account_id"),
                    r.id("to_account_id"),
                    r.date("valid_from"),
                    r.date("valid_to"),
                    r.string("reason"),
                    r.instant("created_at"),
                    r.instantOrNull("revoked_at")));
  }

  private List<HeldSession> sessions(long id) {
    return new Sql("SELECT * FROM login_session WHERE account_id = :id ORDER BY id DESC")
        .bind("id", id)
        .list(
            em,
            r ->
                new HeldSession(
                    r.instant("created_at"),
                    r.instant("last_used_at"),
                    r.instant("expires_at"),
                    r.instantOrNull("revoked_at"),
                    r.stringOrNull("address"),
                    r.stringOrNull("user_agent")));
  }

  private List<HeldToken> tokens(long id) {
    return new Sql("SELECT * FROM access_token WHERE account_id = :id ORDER BY id DESC")
        .bind("id", id)
        .list(
            em,
            r ->
                new HeldToken(
                    r.string("name"),
                    r.string("prefix"),
                    r.instant("created_at"),
                    r.instant("expires_at"),
                    r.instantOrNull("last_used_at"),
                    r.stringOrNull("last_used_address"),
                    r.instantOrNull("revoked_at")));
  }
}

package vn.lantoa.access.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;

/**
 * The second factor of accounts as it is stored: the shared secret encrypted for its account, no
 * code taken twice, recovery codes as keyed hashes.
 */
@ApplicationScoped
public class SecondFactors {

  private static final int CODES = 10;
  private static final int CODE_BYTES = 10;
  private static final int GROUP = 4;

  private final EntityManager em;
  private final AppClock clock;
  private final SecretBox box;

  public SecondFactors(EntityManager em, AppClock clock, SecretBox box) {
    this.em = em;
    this.clock = clock;
    this.box = box;
  }

  /** Whether signing in asks for a code. */
  boolean active(long account) {
    return new Sql(
                "SELECT COUNT(*) FROM second_factor WHERE account_id = :id AND confirmed_at IS NOT NULL")
            .bind("id", account)
            .number(em)
        > 0;
  }

  /** Recovery codes not used yet. */
  int codesLeft(long account) {
    return (int)
        new Sql("SELECT COUNT(*) FROM recovery_code WHERE account_id = :id AND used_at IS NULL")
            .bind("id", account)
            .number(em);
  }

  /** A new secret that waits to be confirmed by a code; null where one is active already. */
  @Transactional
  byte @Nullable [] propose(long account) {
    byte[] secret = box.random(Totp.SECRET_BYTES);
    new Sql("DELETE FROM second_factor WHERE account_id = :id AND confirmed_at IS NULL")
        .bind("id", account)
        .execute(em);
    int made =
        new Sql(
                "INSERT IGNORE INTO second_factor (account_id, secret, created_at) VALUES (:id, :secret, :now)")
            .bind("id", account)
            .bind("secret", box.seal(secret, place(account)))
            .bind("now", clock.now())
            .execute(em);
    return made == 0 ? null : secret;
  }

  /** Confirms the secret that waits; false where none waits or the code is wrong. */
  @Transactional
  boolean confirm(long account, String code) {
    OptionalLong step = step(account, code, false);
    return step.isPresent()
        && new Sql(
                    """
                    UPDATE second_factor SET confirmed_at = :now, last_step = :step
                    WHERE account_id = :id AND confirmed_at IS NULL
                    """)
                .bind("now", clock.now())
                .bind("step", step.getAsLong())
                .bind("id", account)
                .execute(em)
            > 0;
  }

  /** Takes a code of the app, or a recovery code, once. */
  @Transactional
  public boolean take(long account, String code) {
    String plain = plain(code);
    if (!plain.matches("\\d{6}")) {
      return new Sql(
                  """
                  UPDATE recovery_code SET used_at = :now
                  WHERE account_id = :id AND code_hash = :hash AND used_at IS NULL
                  """)
              .bind("now", clock.now())
              .bind("id", account)
              .bind("hash", hash(account, plain))
              .execute(em)
          > 0;
    }
    OptionalLong step = step(account, plain, true);
    return step.isPresent()
        && new Sql(
                    "UPDATE second_factor SET last_step = :step WHERE account_id = :id AND last_step < :step")
                .bind("step", step.getAsLong())
                .bind("id", account)
                .execute(em)
            > 0;
  }

  private OptionalLong step(long account, String code, boolean confirmed) {
    Optional<byte[]> sealed =
        em.createNativeQuery(
                "SELECT secret FROM second_factor WHERE account_id = :id AND (confirmed_at IS NOT NULL) = :confirmed",
                byte[].class)
            .setParameter("id", account)
            .setParameter("confirmed", confirmed)
            .getResultStream()
            .map(byte[].class::cast)
            .findFirst();
    return sealed
        .map(s -> Totp.step(box.open(s, place(account)), plain(code), clock.now()))
        .orElse(OptionalLong.empty());
  }

  /** Ten new recovery codes; those before them are worth nothing any more. */
  @Transactional
  List<String> newCodes(long account) {
    new Sql("DELETE FROM recovery_code WHERE account_id = :id").bind("id", account).execute(em);
    List<String> codes = new ArrayList<>();
    Sql insert = new Sql("INSERT INTO recovery_code (account_id, code_hash) VALUES");
    for (int i = 0; i < CODES; i++) {
      String plain = Totp.base32(box.random(CODE_BYTES)).toLowerCase(Locale.ROOT);
      codes.add(String.join("-", plain.split("(?<=\\G.{" + GROUP + "})")));
      insert.add((i == 0 ? "" : ",") + "(:id, :h" + i + ")").bind("h" + i, hash(account, plain));
    }
    insert.bind("id", account).execute(em);
    return codes;
  }

  /** Switches it off; false where it was not on. */
  @Transactional
  boolean remove(long account) {
    new Sql("DELETE FROM recovery_code WHERE account_id = :id").bind("id", account).execute(em);
    return new Sql("DELETE FROM second_factor WHERE account_id = :id")
            .bind("id", account)
            .execute(em)
        > 0;
  }

  private String hash(long account, String plain) {
    return box.hash("recovery " + account + " " + plain);
  }

  private static String plain(String code) {
    return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
  }

  private static String place(long account) {
    return "second-factor " + account;
  }
}

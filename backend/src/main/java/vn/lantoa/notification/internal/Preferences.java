package vn.lantoa.notification.internal;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.access.Answering;
import vn.lantoa.notification.Channel;
import vn.lantoa.notification.DigestConfig;
import vn.lantoa.notification.api.DigestState;
import vn.lantoa.notification.api.LastDigest;
import vn.lantoa.notification.api.MailLanguage;
import vn.lantoa.notification.api.NotificationPreferences;
import vn.lantoa.notification.api.NotificationPreferencesInput;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.web.IfMatch;

/** The caller's wishes. */
@ApplicationScoped
public class Preferences {

  private final EntityManager em;
  private final CurrentActor actor;
  private final DigestConfig config;
  private final Answering answering;
  private final List<Channel> channels;
  private final IfMatch ifMatch;
  private final Journal journal;

  public Preferences(
      EntityManager em,
      CurrentActor actor,
      DigestConfig config,
      Answering answering,
      @All List<Channel> channels,
      IfMatch ifMatch,
      Journal journal) {
    this.em = em;
    this.actor = actor;
    this.config = config;
    this.answering = answering;
    this.channels = channels;
    this.ifMatch = ifMatch;
    this.journal = journal;
  }

  /** Three statements. */
  public NotificationPreferences get() {
    long me = actor.accountId();
    LastDigest last = last(me);
    boolean reachable = reachable(me);
    return new Sql("SELECT * FROM notification_preference WHERE account_id = :me")
        .bind("me", me)
        .first(
            em,
            r ->
                new NotificationPreferences(
                    r.bool("mail"),
                    r.integer("hour"),
                    r.string("language").equals("en") ? MailLanguage.EN : MailLanguage.VI,
                    reachable,
                    last,
                    r.id("version")))
        .orElseGet(
            () ->
                new NotificationPreferences(
                    true, config.hour(), MailLanguage.VI, reachable, last, "0"));
  }

  /** Replaces them. */
  @Transactional
  public NotificationPreferences put(NotificationPreferencesInput input) {
    NotificationPreferences before = get();
    ifMatch.check(Long.parseLong(before.version()));
    new Sql(
            """
            INSERT INTO notification_preference (account_id, mail, hour, language, version)
            VALUES (:me, :mail, :hour, :language, 1)
            ON DUPLICATE KEY UPDATE mail = :mail, hour = :hour, language = :language,
              version = version + 1
            """)
        .bind("me", actor.accountId())
        .bind("mail", input.mail())
        .bind("hour", input.hour())
        .bind("language", input.language() == MailLanguage.EN ? "en" : "vi")
        .execute(em);
    journal.record(
        JournalEntry.of("notification-preference.update", "users", actor.accountId(), null)
            .with("mail", before.mail(), input.mail())
            .with("hour", before.hour(), input.hour())
            .with("language", before.language(), input.language()));
    return get();
  }

  private boolean reachable(long me) {
    Answering.Contact contact = answering.contacts(List.of(me)).get(me);
    return channels.stream()
        .anyMatch(
            c ->
                c.available()
                    && contact != null
                    && (!c.needsAddress()
                        || (contact.email() != null && !contact.email().isBlank())));
  }

  private @Nullable LastDigest last(long me) {
    return new Sql(
            "SELECT * FROM digest WHERE account_id = :me ORDER BY morning DESC, id DESC LIMIT 1")
        .bind("me", me)
        .first(
            em,
            r ->
                new LastDigest(
                    r.date("morning"),
                    r.constant("state", DigestState.class),
                    r.integer("attempts"),
                    r.instantOrNull("sent_at")))
        .orElse(null);
  }
}

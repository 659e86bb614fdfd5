package vn.lantoa.notification.internal;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import vn.lantoa.access.Answering;
import vn.lantoa.notification.Channel;
import vn.lantoa.notification.DigestConfig;
import vn.lantoa.notification.internal.DigestDesk.Claim;
import vn.lantoa.shared.job.RecurringWork;

/**
 * Sends the digests that are due, after their rows were committed and outside of any transaction. A
 * node that dies between the server's yes and its own note sends the same message once more, under
 * the same id.
 */
@ApplicationScoped
public class DigestSender implements RecurringWork {

  private static final Logger LOG = Logger.getLogger(DigestSender.class);

  /** A server that refused so many in a row is left alone until the next look. */
  private static final int PATIENCE = 3;

  private final DigestDesk desk;
  private final DigestReads reads;
  private final Answering answering;
  private final DigestConfig config;
  private final Map<String, Channel> channels;

  public DigestSender(
      DigestDesk desk,
      DigestReads reads,
      Answering answering,
      DigestConfig config,
      @All List<Channel> channels) {
    this.desk = desk;
    this.reads = reads;
    this.answering = answering;
    this.config = config;
    this.channels =
        channels.stream()
            .filter(Channel::available)
            .collect(Collectors.toMap(Channel::name, Function.identity()));
  }

  @Override
  public String name() {
    return "digests";
  }

  @Override
  public Duration every() {
    return config.every();
  }

  @Override
  @ActivateRequestContext
  public void run() {
    desk.giveUp();
    channels.values().forEach(desk::prepare);
    int refused = 0;
    for (List<Long> due = desk.due(); !due.isEmpty(); due = desk.due()) {
      for (long id : due) {
        Claim claim = desk.claim(id).orElse(null);
        refused = claim == null || send(claim) ? 0 : refused + 1;
        if (refused == PATIENCE) {
          return;
        }
      }
    }
  }

  /** Whether it was taken, or there was nothing to send. */
  private boolean send(Claim claim) {
    Channel channel = channels.get(claim.channel());
    Answering.Contact who = answering.contacts(List.of(claim.accountId())).get(claim.accountId());
    if (channel == null || who == null) {
      desk.done(claim, false);
      return true;
    }
    try {
      DigestContent content = reads.read(claim.accountId(), who.displayName(), claim.id());
      if (!content.isEmpty()) {
        String address = who.email() == null ? "" : who.email();
        channel.deliver(
            new DigestLetter(content, claim.english(), config.publicUrl())
                .write(claim.messageId(), address));
      }
      desk.done(claim, !content.isEmpty());
      return true;
    } catch (RuntimeException e) {
      LOG.warnf(
          "digest %d was not taken (attempt %d): %s", claim.id(), claim.attempts(), e.getMessage());
      desk.failed(claim, String.valueOf(e.getMessage()));
      return false;
    }
  }
}

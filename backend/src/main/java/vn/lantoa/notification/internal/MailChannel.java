package vn.lantoa.notification.internal;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import vn.lantoa.notification.Channel;
import vn.lantoa.notification.Digest;
import vn.lantoa.notification.DigestConfig;

/** Mail by the server of the configuration. */
@ApplicationScoped
public class MailChannel implements Channel {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ReactiveMailer mailer;
  private final DigestConfig config;

  public MailChannel(ReactiveMailer mailer, DigestConfig config) {
    this.mailer = mailer;
    this.config = config;
  }

  @Override
  public String name() {
    return "MAIL";
  }

  @Override
  public boolean available() {
    return config.mailHost().isPresent();
  }

  @Override
  public boolean needsAddress() {
    return true;
  }

  @Override
  public void deliver(Digest digest) {
    Mail mail =
        Mail.withText(digest.address(), digest.subject(), digest.plainText())
            .setHtml(digest.html())
            .addHeader("Message-ID", "<" + digest.messageId() + ">")
            .addHeader("Auto-Submitted", "auto-generated");
    mailer.send(mail).await().atMost(PATIENCE);
  }
}

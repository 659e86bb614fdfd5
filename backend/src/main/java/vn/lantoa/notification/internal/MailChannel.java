package vn.lantoa.notification.internal;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
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
  private final Context loop;

  public MailChannel(ReactiveMailer mailer, DigestConfig config, Vertx vertx) {
    this.mailer = mailer;
    this.loop = ((VertxInternal) vertx).createEventLoopContext();
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
    // begun beside the connection: from another thread the server's greeting may come before its
    // reader stands, and is never read
    mailer.send(mail).runSubscriptionOn(this::onEventLoop).await().atMost(PATIENCE);
  }

  private void onEventLoop(Runnable work) {
    loop.runOnContext(ignored -> work.run());
  }
}

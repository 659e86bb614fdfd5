package vn.lantoa.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mail of each morning. */
@ConfigMapping(prefix = "lantoa.digest")
public interface DigestConfig {

  /**
   * The mail server; {@code LANTOA_MAIL_HOST}. Without one and without a folder no digest is made:
   * the inbox alone tells people. The framework's {@code quarkus.mailer.*} says how to reach it.
   */
  Optional<String> mailHost();

  /**
   * A folder that digests are written to as pages where no mail server is named, to try things out;
   * {@code LANTOA_MAIL_FOLDER}; {@code make run} sets {@code DATA_DIR/mail}.
   */
  Optional<String> folder();

  /**
   * Where people open the product: the links of a mail begin with it; {@code LANTOA_PUBLIC_URL}.
   * Default: http://localhost:3000.
   */
  @WithDefault("http://localhost:3000")
  String publicUrl();

  /** The hour in Vietnam at which somebody without a wish of their own is told. Default: 7. */
  @WithDefault("7")
  int hour();

  /** How often it is looked whether a digest is due. Default: 1 min. */
  @WithDefault("1M")
  Duration every();

  /** The wait after the first attempt that failed; it doubles up to an hour. Default: 1 min. */
  @WithDefault("1M")
  Duration retry();

  /** After how long a node that claimed a digest is taken for dead. Default: 5 min. */
  @WithDefault("5M")
  Duration lease();
}

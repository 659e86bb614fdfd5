package vn.lantoa.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * The port the application looks for a mail server at. Nobody listens there until a test starts a
 * server. Being annotated with itself it applies to every test.
 */
@QuarkusTestResource(MailServerResource.class)
public class MailServerResource implements QuarkusTestResourceLifecycleManager {

  /** The system property a test finds the port in. */
  public static final String PORT = "lantoa.test.mail-port";

  @Override
  public Map<String, String> start() {
    if (System.getProperty(PORT) == null) {
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        System.setProperty(PORT, Integer.toString(free.getLocalPort()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Map.of(
        "lantoa.digest.mail-host", "127.0.0.1",
        "quarkus.mailer.host", "127.0.0.1",
        "quarkus.mailer.start-tls", "DISABLED",
        // a test ends its server: no connection of it is kept for the next
        "quarkus.mailer.keep-alive", "false",
        "quarkus.mailer.port", System.getProperty(PORT));
  }

  @Override
  public void stop() {
    // nothing was started
  }
}

package vn.lantoa.app.internal;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the start is judged by.
 *
 * @param production whether {@code lantoa.mode} is production
 * @param settings values of the framework's settings by property, where they are set
 * @param key {@code lantoa.key}
 * @param demoData whether the demo data would be loaded
 * @param demoAccounts demo accounts that can sign in
 * @param tlsProxy {@code lantoa.tls-proxy}
 * @param files why the folder of attachments cannot be written to; null where it can
 * @param server the database's variables by name; session variables where there is one
 * @param history whether a table can be read as of a moment
 * @param ahead how far this machine's clock is ahead of the database's
 */
record InstallationFacts(
    boolean production,
    Map<String, String> settings,
    String key,
    boolean demoData,
    long demoAccounts,
    boolean tlsProxy,
    @Nullable String files,
    Map<String, String> server,
    boolean history,
    Duration ahead) {

  String setting(String property) {
    return settings.getOrDefault(property, "");
  }

  String variable(String name) {
    return server.getOrDefault(name, "");
  }
}

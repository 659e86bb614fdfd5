package vn.lantoa.embedded;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The settings the product needs of any MariaDB, and those that only fit an embedded one.
 *
 * @param durable whether each commit reaches the disk before it is acknowledged; false only for
 *     data that nobody will miss
 * @param bufferPool size of the InnoDB buffer pool as MariaDB writes it, for example {@code 256M}
 * @param extra further server options as {@code --name=value}; the last one wins
 */
public record ServerSettings(boolean durable, String bufferPool, List<String> extra) {

  /** Needed of every server, the one in docker-compose.yml too (compared by the checks). */
  public static final List<String> REQUIRED =
      List.of(
          "--character-set-server=utf8mb4",
          "--collation-server=utf8mb4_uca1400_vietnamese_ai_ci",
          "--default-time-zone=+00:00",
          "--transaction-isolation=READ-COMMITTED",
          "--innodb-autoinc-lock-mode=2",
          "--innodb-ft-min-token-size=1",
          "--innodb-ft-enable-stopword=OFF",
          "--local-infile=OFF",
          "--skip-name-resolve",
          "--max-allowed-packet=64M",
          "--max-connections=100");

  private static final List<String> FOR_EMBEDDED =
      List.of(
          "--bind-address=127.0.0.1",
          "--skip-ssl", // never leaves this machine, and making a key costs two seconds a start
          "--innodb-log-file-size=64M",
          "--skip-log-bin");

  private static final List<String> NOT_DURABLE =
      List.of(
          "--innodb-flush-log-at-trx-commit=0",
          "--innodb-flush-method=nosync",
          "--innodb-doublewrite=OFF",
          "--sync-frm=OFF");

  private static final List<String> EXPLAINING =
      List.of(
          "--slow-query-log=ON",
          "--slow-query-log-file=slow.log",
          "--log-slow-verbosity=explain",
          "--long-query-time=31536000");

  public ServerSettings {
    extra = List.copyOf(extra);
  }

  /** Settings for data that must outlive a crash. */
  public static ServerSettings keeping() {
    return new ServerSettings(true, "256M", List.of());
  }

  /**
   * Settings for data that is thrown away: fast, and safe against nothing. What a session with
   * {@code long_query_time=0} asks is explained in {@code slow.log} beside the data.
   */
  public static ServerSettings throwAway() {
    return new ServerSettings(false, "128M", EXPLAINING);
  }

  /** The same settings with another buffer pool, for example {@code 2G}. */
  public ServerSettings withBufferPool(String size) {
    return new ServerSettings(durable, size, extra);
  }

  /** The same settings and one more server option, {@code --name=value}. */
  public ServerSettings with(String option) {
    List<String> all = new ArrayList<>(extra);
    all.add(option);
    return new ServerSettings(durable, bufferPool, all);
  }

  List<String> options() {
    List<String> options = new ArrayList<>(REQUIRED);
    options.addAll(FOR_EMBEDDED);
    options.add("--innodb-buffer-pool-size=" + bufferPool);
    if (durable) {
      options.add("--innodb-flush-log-at-trx-commit=1");
    } else {
      options.addAll(NOT_DURABLE);
    }
    options.addAll(extra);
    return Collections.unmodifiableList(options);
  }
}

package vn.lantoa.audit;

import java.sql.SQLException;
import java.util.Map;
import vn.lantoa.audit.internal.ChainCommand;

/** The command: holds the whole chain against the journal; 0 where it is whole, 1 where not. */
public final class AuditVerify {

  private AuditVerify() {}

  /** {@code AuditVerify [position:hash]}; the database by LANTOA_DB_URL, _USER and _PASSWORD. */
  public static void main(String[] arguments) throws SQLException {
    Map<String, String> env = System.getenv();
    System.exit(
        ChainCommand.run(
            env.getOrDefault("LANTOA_DB_URL", "jdbc:mariadb://127.0.0.1:3306/lantoa"),
            env.getOrDefault("LANTOA_DB_USER", "lantoa"),
            env.getOrDefault("LANTOA_DB_PASSWORD", "lantoa"),
            arguments.length == 0 ? null : arguments[0],
            System.out));
  }
}

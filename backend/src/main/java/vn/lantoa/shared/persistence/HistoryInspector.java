package vn.lantoa.shared.persistence;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.time.Instant;
import java.util.Locale;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.time.AsOf;
import vn.lantoa.shared.time.ChangeInstant;

/**
 * Puts the instant into every statement, for that statement alone: what a request reads as of a
 * past instant, and when a change is recorded. Nothing stays behind in the session, so a connection
 * of the pool cannot tell the next request. No statement is added. What names an instant is never
 * the same twice, so that only reads of the present are prepared on the server ({@link
 * OftenAsked}).
 */
@PersistenceUnitExtension
public class HistoryInspector implements StatementInspector {

  /**
   * Put behind the verb of a statement that takes its references from the rows they point to: they
   * are not looked up again, and what they point to is not locked.
   */
  public static final String UNCHECKED = "/* unchecked */";

  /**
   * Put before a statement: the driver sends its text with the values in it, and the server keeps
   * nothing of it. Without it the driver prepares on the server.
   */
  public static final String BY_DRIVER = "/*client prepare*/ ";

  private final transient AsOf asOf;
  private final transient ChangeInstant change;
  private final transient OftenAsked often;

  public HistoryInspector(AsOf asOf, ChangeInstant change, OftenAsked often) {
    this.asOf = asOf;
    this.change = change;
    this.often = often;
  }

  @Override
  public String inspect(String sql) {
    return switch (verb(sql)) {
      case "SELECT", "WITH", "(SELECT" -> read(sql);
      case "INSERT", "UPDATE" -> written(sql, false);
      case "DELETE", "REPLACE" -> written(sql, true);
      default -> BY_DRIVER + sql;
    };
  }

  private String read(String sql) {
    @Nullable Instant past = asOf.instant();
    return past == null
        ? often.told(sql)
        : BY_DRIVER + "SET STATEMENT system_versioning_asof='" + AsOf.sql(past) + "' FOR " + sql;
  }

  private String written(String sql, boolean deletes) {
    Instant at = change.recorded(deletes);
    return "%sSET STATEMENT timestamp=%d.%06d%s FOR %s"
        .formatted(
            BY_DRIVER,
            at.getEpochSecond(),
            at.getNano() / 1_000,
            sql.startsWith(UNCHECKED, sql.indexOf(' ') + 1) ? ", foreign_key_checks=0" : "",
            sql);
  }

  private static String verb(String sql) {
    int start = 0;
    while (start < sql.length() && Character.isWhitespace(sql.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < sql.length() && !Character.isWhitespace(sql.charAt(end))) {
      end++;
    }
    return sql.substring(start, end).toUpperCase(Locale.ROOT);
  }
}

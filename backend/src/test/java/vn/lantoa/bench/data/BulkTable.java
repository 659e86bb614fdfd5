package vn.lantoa.bench.data;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table that is about to get very many rows: its keys that are not unique, its foreign keys and
 * its triggers stand aside, and come back in one pass over all rows.
 */
final class BulkTable implements AutoCloseable {

  private static final Pattern KEY = Pattern.compile("KEY `(\\w+)` \\(.+\\)");
  private static final Pattern FOREIGN = Pattern.compile("CONSTRAINT `(\\w+)` FOREIGN KEY .+");

  private final Db db;
  private final String table;
  private final List<String> keys = new ArrayList<>();
  private final List<String> foreign = new ArrayList<>();
  private final List<String> triggers = new ArrayList<>();

  BulkTable(Db db, String table) throws SQLException {
    this.db = db;
    this.table = table;
    List<String> gone = new ArrayList<>();
    for (String line : db.text("SHOW CREATE TABLE " + table, 2).split("\n")) {
      String part = line.strip().replaceFirst(",$", "");
      take(KEY.matcher(part), keys, gone, "DROP KEY ");
      take(FOREIGN.matcher(part), foreign, gone, "DROP FOREIGN KEY ");
    }
    db.run("SET SESSION foreign_key_checks = 0, unique_checks = 0");
    alter(gone.stream().filter(g -> g.startsWith("DROP FOREIGN")).toList());
    alter(gone.stream().filter(g -> g.startsWith("DROP KEY")).toList());
    for (String name :
        db.texts(
            "SELECT trigger_name FROM information_schema.triggers WHERE event_object_schema = DATABASE() AND event_object_table = ?",
            table)) {
      triggers.add(db.text("SHOW CREATE TRIGGER " + name, 3));
      db.run("DROP TRIGGER " + name);
    }
  }

  private static void take(Matcher m, List<String> parts, List<String> gone, String drop) {
    if (m.matches()) {
      parts.add(m.group());
      gone.add(drop + "`" + m.group(1) + "`");
    }
  }

  /** Puts back what stood aside. */
  @Override
  public void close() throws SQLException {
    alter(keys.stream().map(k -> "ADD " + k).toList());
    alter(foreign.stream().map(k -> "ADD " + k).toList());
    for (String trigger : triggers) {
      db.run(trigger);
    }
    db.run("SET SESSION foreign_key_checks = 1, unique_checks = 1");
  }

  private void alter(List<String> changes) throws SQLException {
    if (!changes.isEmpty()) {
      db.run(
          "SET STATEMENT system_versioning_alter_history = KEEP FOR ALTER TABLE "
              + table
              + " "
              + String.join(", ", changes));
    }
  }
}

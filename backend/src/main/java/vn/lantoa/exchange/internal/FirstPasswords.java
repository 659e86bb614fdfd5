package vn.lantoa.exchange.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;

/**
 * First passwords between the verdicts and the application of a table: in memory for an hour, never
 * in the database.
 */
@ApplicationScoped
public class FirstPasswords {

  private static final String MASK = "••••••";

  private final Cache<Long, Map<Integer, String>> kept =
      Caffeine.newBuilder().maximumSize(100).expireAfterWrite(Duration.ofHours(1)).build();

  /** The cells as they are stored: without the password. */
  static Map<String, String> masked(Map<String, String> cells) {
    if (!cells.containsKey(Column.PASSWORD.key)) {
      return cells;
    }
    Map<String, String> masked = new LinkedHashMap<>(cells);
    masked.put(Column.PASSWORD.key, MASK);
    return masked;
  }

  void keep(long importId, List<TableRow> rows) {
    Map<Integer, String> passwords = new HashMap<>();
    rows.forEach(
        row -> {
          String password = row.get(Column.PASSWORD);
          if (password != null) {
            passwords.put(row.number(), password);
          }
        });
    if (!passwords.isEmpty()) {
      kept.put(importId, passwords);
    }
  }

  /** Rows with their passwords back in. */
  List<TableRow> restore(long importId, List<TableRow> rows) {
    if (rows.stream().noneMatch(row -> row.get(Column.PASSWORD) != null)) {
      return rows;
    }
    Map<Integer, String> passwords = kept.getIfPresent(importId);
    if (passwords == null) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Mật khẩu ban đầu chỉ được giữ một giờ và không ghi xuống đĩa. Hãy tải tệp lên lại.",
          "First passwords are kept for an hour and never on disk. Upload the file again.");
    }
    return rows.stream().map(row -> restore(row, passwords)).toList();
  }

  private static TableRow restore(TableRow row, Map<Integer, String> passwords) {
    String password = passwords.get(row.number());
    if (password == null) {
      return row;
    }
    Map<String, String> cells = new LinkedHashMap<>(row.cells());
    cells.put(Column.PASSWORD.key, password);
    return new TableRow(row.number(), cells);
  }

  void forget(long importId) {
    kept.invalidate(importId);
  }
}

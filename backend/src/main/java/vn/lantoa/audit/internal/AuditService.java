package vn.lantoa.audit.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lantoa.audit.api.AuditEntry;
import vn.lantoa.audit.api.AuditFilter;
import vn.lantoa.audit.api.AuditVerification;
import vn.lantoa.shared.problem.ProblemException;

/** The journal written out, and the chain held against it. */
@ApplicationScoped
public class AuditService {

  private static final int ROWS = 500;
  private static final int STRETCH = 20_000;

  private final AgroalDataSource database;
  private final JournalReads reads;
  private final ObjectMapper json;

  public AuditService(AgroalDataSource database, JournalReads reads, ObjectMapper json) {
    this.database = database;
    this.reads = reads;
    this.json = json;
  }

  /** Writes a line an entry, page by page, and last where the chain stands. */
  public void export(AuditFilter filter, OutputStream out) throws IOException {
    Long after = null;
    List<AuditEntry> rows;
    do {
      rows = reads.next(filter, after, ROWS);
      for (AuditEntry row : rows) {
        line(out, row);
      }
      after = rows.isEmpty() ? after : Long.valueOf(rows.get(rows.size() - 1).id());
    } while (rows.size() == ROWS);
    line(out, Map.of("chain", reads.chain()));
  }

  private void line(OutputStream out, Object value) throws IOException {
    out.write((json.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Checks at most 20,000 places after a position.
   *
   * @param anchor {@code position:hash} as it was copied out; null: none
   */
  public AuditVerification verify(long after, @Nullable String anchor) {
    try (Connection connection = database.getConnection()) {
      ChainCheck check = new ChainCheck(connection);
      ChainCheck.Stretch found = check.after(after, STRETCH);
      ChainBreak broken = found.broken();
      if (broken == null && anchor != null) {
        int colon = anchor.indexOf(':');
        broken = check.anchor(position(anchor.substring(0, colon)), anchor.substring(colon + 1));
      }
      return AuditVerification.of(found.to(), found.complete(), reads.chain(), broken);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long position(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw ProblemException.invalid(
          "anchor", "OUT_OF_RANGE", "Vị trí quá lớn.", "The position is too large.");
    }
  }
}

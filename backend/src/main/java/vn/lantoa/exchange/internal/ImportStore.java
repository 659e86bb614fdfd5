package vn.lantoa.exchange.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.exchange.ImportKind;
import vn.lantoa.exchange.ImportState;
import vn.lantoa.exchange.Verdict;
import vn.lantoa.exchange.api.Import;
import vn.lantoa.exchange.api.ImportRow;
import vn.lantoa.shared.persistence.Row;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.problem.FieldError;
import vn.lantoa.shared.problem.Warning;
import vn.lantoa.shared.web.Language;

/** The tables that were read, with their verdicts. Rows are written as one JSON parameter. */
@ApplicationScoped
public class ImportStore {

  private static final TypeReference<LinkedHashMap<String, String>> CELLS =
      new TypeReference<>() {};

  private final EntityManager em;
  private final ObjectMapper json;
  private final Language language;

  public ImportStore(EntityManager em, ObjectMapper json, Language language) {
    this.em = em;
    this.json = json;
    this.language = language;
  }

  long insert(
      ImportKind kind,
      String fileName,
      List<String> unknownHeaders,
      List<JudgedRow> rows,
      long accountId,
      Instant now) {
    new Sql(
            """
            INSERT INTO import_file (kind, file_name, state, row_count, warnings, account_id,
              created_at)
            VALUES (:kind, :fileName, 'CHECKED', :rows, :warnings, :account, :now)
            """)
        .bind("kind", kind)
        .bind("fileName", fileName)
        .bind("rows", rows.size())
        .bind("warnings", write(unknownHeaders))
        .bind("account", accountId)
        .bind("now", now)
        .execute(em);
    long id = new Sql("SELECT LAST_INSERT_ID()").number(em);
    List<Map<String, Object>> lines = new ArrayList<>(rows.size());
    for (JudgedRow row : rows) {
      lines.add(
          Map.of(
              "row", row.row().number(),
              "verdict", row.verdict().name(),
              "cells", write(FirstPasswords.masked(row.row().cells())),
              "findings", write(row.findings().stored())));
    }
    new Sql(
            """
            INSERT INTO import_row (import_id, row_no, verdict, cells, findings)
            SELECT :id, line.row_no, line.verdict, line.cells, line.findings
            FROM JSON_TABLE(:lines, '$[*]' COLUMNS (
              row_no INT PATH '$.row', verdict VARCHAR(10) PATH '$.verdict',
              cells LONGTEXT PATH '$.cells', findings LONGTEXT PATH '$.findings')) line
            """)
        .bind("id", id)
        .bind("lines", write(lines))
        .execute(em);
    return id;
  }

  /** An import of this account, with its counts. One statement. */
  Optional<Import> find(long id, long accountId) {
    return new Sql(
            """
            SELECT f.*, COALESCE(SUM(r.verdict = 'CREATE'), 0) AS creates,
              COALESCE(SUM(r.verdict = 'CHANGE'), 0) AS changes,
              COALESCE(SUM(r.verdict = 'UNCHANGED'), 0) AS same,
              COALESCE(SUM(r.verdict = 'REFUSED'), 0) AS refusals
            FROM import_file f LEFT JOIN import_row r ON r.import_id = f.id
            WHERE f.id = :id AND f.account_id = :account GROUP BY f.id
            """)
        .bind("id", id)
        .bind("account", accountId)
        .first(em, this::read);
  }

  /** What applying looks at first. */
  record Head(ImportKind kind, ImportState state) {}

  /** The same without counts, for work outside a request. */
  Optional<Head> head(long id, long accountId) {
    return new Sql("SELECT kind, state FROM import_file WHERE id = :id AND account_id = :account")
        .bind("id", id)
        .bind("account", accountId)
        .first(
            em,
            r ->
                new Head(
                    r.constant("kind", ImportKind.class), r.constant("state", ImportState.class)));
  }

  private Import read(Row r) {
    List<Warning> warnings = warnings(r.string("warnings"));
    return new Import(
        r.id("id"),
        r.constant("kind", ImportKind.class),
        r.string("file_name"),
        r.constant("state", ImportState.class),
        r.integer("row_count"),
        Integer.parseInt(r.string("creates")),
        Integer.parseInt(r.string("changes")),
        Integer.parseInt(r.string("same")),
        Integer.parseInt(r.string("refusals")),
        warnings.isEmpty() ? null : warnings,
        r.instant("created_at"),
        r.instantOrNull("applied_at"));
  }

  private List<Warning> warnings(String unknownHeaders) {
    List<Warning> warnings = new ArrayList<>();
    for (String header : read(unknownHeaders, new TypeReference<List<String>>() {})) {
      warnings.add(
          new Warning(
              "/file",
              "UNKNOWN_COLUMN",
              language.pick(
                  "Cột “" + header + "” không dùng đến nên bị bỏ qua.",
                  "The column \"" + header + "\" is not known and was left out."),
              header,
              null));
    }
    return warnings;
  }

  /** Rows after a number, {@code limit + 1} of them. */
  List<ImportRow> rows(long id, @Nullable Verdict verdict, int after, int limit) {
    return new Sql(
            """
            SELECT row_no, verdict, cells, findings FROM import_row
            WHERE import_id = :id AND row_no > :after
            """)
        .bind("id", id)
        .bind("after", after)
        .addIf(verdict, "AND verdict = :verdict", "verdict")
        .add("ORDER BY row_no LIMIT :rows", "rows", limit + 1)
        .list(em, this::row);
  }

  private ImportRow row(Row r) {
    Findings.Stored found = read(r.string("findings"), new TypeReference<Findings.Stored>() {});
    List<FieldError> errors =
        found.errors().stream()
            .map(f -> new FieldError(f.pointer(), f.code(), say(f), f.proposal()))
            .toList();
    List<Warning> warnings =
        found.warnings().stream()
            .map(f -> new Warning(f.pointer(), f.code(), say(f), null, f.proposal()))
            .toList();
    return new ImportRow(
        r.integer("row_no"),
        r.constant("verdict", Verdict.class),
        read(r.string("cells"), CELLS),
        errors.isEmpty() ? null : errors,
        warnings.isEmpty() ? null : warnings);
  }

  private String say(Findings.Finding finding) {
    return language.say(finding.words());
  }

  /** Every row as it was read, for judging again. */
  List<TableRow> tableRows(long id) {
    return new Sql("SELECT row_no, cells FROM import_row WHERE import_id = :id ORDER BY row_no")
        .bind("id", id)
        .list(em, r -> new TableRow(r.integer("row_no"), read(r.string("cells"), CELLS)));
  }

  /** Marks it applied; false where it is not this account's, or was applied already. */
  boolean claim(long id, long accountId, Instant now) {
    return new Sql(
                """
                UPDATE import_file SET state = 'APPLIED', applied_at = :now
                WHERE id = :id AND account_id = :account AND state = 'CHECKED'
                """)
            .bind("id", id)
            .bind("account", accountId)
            .bind("now", now)
            .execute(em)
        == 1;
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

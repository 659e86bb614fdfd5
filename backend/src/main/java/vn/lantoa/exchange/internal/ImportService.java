package vn.lantoa.exchange.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.exchange.ImportKind;
import vn.lantoa.exchange.ImportState;
import vn.lantoa.exchange.Verdict;
import vn.lantoa.exchange.api.Import;
import vn.lantoa.exchange.api.ImportRow;
import vn.lantoa.exchange.api.ImportRowPage;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.job.JobProgress;
import vn.lantoa.shared.job.Jobs;
import vn.lantoa.shared.job.Outcome;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.paging.Cursor;
import vn.lantoa.shared.paging.Paged;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.text.VietnameseText;
import vn.lantoa.shared.time.AppClock;

/** Reads tables, judges their rows, and writes them when asked to. */
@ApplicationScoped
public class ImportService {

  private static final int FILE_NAME = 255;
  private static final int ACCOUNT_WEIGHT = 20;

  private final TableJudge judge;
  private final ImportApplier applier;
  private final ImportStore store;
  private final FirstPasswords passwords;
  private final ImportConfig config;
  private final Jobs jobs;
  private final CurrentActor actor;
  private final AppClock clock;
  private final Journal journal;

  public ImportService(
      TableJudge judge,
      ImportApplier applier,
      ImportStore store,
      FirstPasswords passwords,
      ImportConfig config,
      Jobs jobs,
      CurrentActor actor,
      AppClock clock,
      Journal journal) {
    this.judge = judge;
    this.applier = applier;
    this.store = store;
    this.passwords = passwords;
    this.config = config;
    this.jobs = jobs;
    this.actor = actor;
    this.clock = clock;
    this.journal = journal;
  }

  /** Reads a file and keeps a verdict for each row. */
  @Transactional
  public Import check(ImportKind kind, @Nullable String fileName, Path file) {
    requireRight(kind);
    Table table = TableReader.read(kind, file);
    List<JudgedRow> rows = judge.judge(kind, table.rows()).rows();
    long id =
        store.insert(
            kind, name(fileName), table.unknownHeaders(), rows, actor.accountId(), clock.now());
    passwords.keep(id, table.rows());
    journal.record(
        JournalEntry.of("import.check", "imports", id, null)
            .with("kind", null, kind)
            .with("rows", null, rows.size()));
    return get(id);
  }

  /** Rows of a kind need more than IMPORT: a caller without it anywhere hears so at once. */
  private void requireRight(ImportKind kind) {
    Permission needed =
        switch (kind) {
          case ACCOUNTS -> Permission.USER_ADMINISTER;
          case SITTINGS -> Permission.OBLIGATION_REPORT;
          default -> Permission.ORGANISATION_EDIT;
        };
    if (!actor.get().mayAnywhere(needed)) {
      throw ProblemException.forbidden();
    }
  }

  private static String name(@Nullable String fileName) {
    String name = fileName == null ? "" : VietnameseText.normalise(fileName);
    return name.length() > FILE_NAME ? name.substring(name.length() - FILE_NAME) : name;
  }

  /**
   * An import of the caller's.
   *
   * @throws ProblemException 404 for another's
   */
  public Import get(long id) {
    return store.find(id, actor.accountId()).orElseThrow(ProblemException::notFound);
  }

  /** A page of an import's rows. */
  public ImportRowPage rows(
      long id, @Nullable Verdict verdict, int limit, @Nullable String cursor) {
    List<String> after = Cursor.decode(cursor, "row", 1);
    get(id);
    List<ImportRow> rows = store.rows(id, verdict, after == null ? 0 : row(after.get(0)), limit);
    return new ImportRowPage(
        Paged.page(rows, limit), Paged.next(rows, limit, last -> Cursor.encode("row", last.row())));
  }

  private static int row(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw ProblemException.invalid(
          "cursor",
          "BAD_CURSOR",
          "Con trỏ trang không thuộc danh sách này. Hãy bắt đầu lại từ trang đầu.",
          "The cursor is not of this list. Start again at the first page.");
    }
  }

  /**
   * Judges every row again and writes all of them, or none; a long table is left to a job.
   *
   * @param later leave even a short one to a job
   * @throws ProblemException 409 where it was applied already or a row is refused
   */
  @Transactional
  public Outcome<Import> apply(long id, boolean later) {
    Import found = get(id);
    requireRight(found.kind());
    if (found.state() == ImportState.APPLIED) {
      throw ImportApplier.applied();
    }
    if (found.refused() > 0) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Còn %d dòng không nhận được. Hãy sửa các dòng đó rồi tải tệp lên lại.",
          "%d rows are refused. Correct them and upload the file again.",
          found.refused());
    }
    if (later || weight(found) > config.jobRows()) {
      int rows = found.create() + found.change();
      return Outcome.left(jobs.submit(ImportApplier.KIND, Long.toString(id), rows));
    }
    applier.apply(id, found.kind(), JobProgress.NONE);
    return Outcome.done(get(id));
  }

  private static int weight(Import found) {
    return found.kind() == ImportKind.ACCOUNTS ? found.rows() * ACCOUNT_WEIGHT : found.rows();
  }
}

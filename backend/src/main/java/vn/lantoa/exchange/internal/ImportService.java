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

  private final OrganisationImport organisations;
  private final HeadcountImport headcounts;
  private final AccountImport accounts;
  private final ImportStore store;
  private final FirstPasswords passwords;
  private final CurrentActor actor;
  private final AppClock clock;

  public ImportService(
      OrganisationImport organisations,
      HeadcountImport headcounts,
      AccountImport accounts,
      ImportStore store,
      FirstPasswords passwords,
      CurrentActor actor,
      AppClock clock) {
    this.organisations = organisations;
    this.headcounts = headcounts;
    this.accounts = accounts;
    this.store = store;
    this.passwords = passwords;
    this.actor = actor;
    this.clock = clock;
  }

  /** Reads a file and keeps a verdict for each row. */
  @Transactional
  public Import check(ImportKind kind, @Nullable String fileName, Path file) {
    requireRight(kind);
    Table table = TableReader.read(kind, file);
    List<JudgedRow> rows = judge(kind, table.rows()).rows();
    long id =
        store.insert(
            kind, name(fileName), table.unknownHeaders(), rows, actor.accountId(), clock.now());
    passwords.keep(id, table.rows());
    return get(id);
  }

  /** Rows of a kind need more than IMPORT: a caller without it anywhere hears so at once. */
  private void requireRight(ImportKind kind) {
    Permission needed =
        kind == ImportKind.ACCOUNTS ? Permission.USER_ADMINISTER : Permission.ORGANISATION_EDIT;
    if (!actor.get().mayAnywhere(needed)) {
      throw ProblemException.forbidden();
    }
  }

  private Judgement judge(ImportKind kind, List<TableRow> rows) {
    return switch (kind) {
      case ORGANISATIONS -> organisations.judge(rows);
      case HEADCOUNTS -> headcounts.judge(rows);
      case ACCOUNTS -> accounts.judge(rows);
    };
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

  /** Judges every row again and writes all of them, or none. */
  @Transactional
  public Import apply(long id) {
    Import found = get(id);
    requireRight(found.kind());
    if (found.state() == ImportState.APPLIED || !claim(id)) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Tệp này đã được ghi vào hệ thống. Muốn sửa tiếp, hãy tải tệp mới.",
          "This table was applied already. To change more, upload a new one.");
    }
    if (found.refused() > 0) {
      throw ProblemException.of(
          ProblemType.WRONG_STATE,
          "Còn %d dòng không nhận được. Hãy sửa các dòng đó rồi tải tệp lên lại.",
          "%d rows are refused. Correct them and upload the file again.",
          found.refused());
    }
    List<TableRow> rows = passwords.restore(id, store.tableRows(id));
    Judgement judgement = judge(found.kind(), rows);
    long refused =
        judgement.rows().stream().filter(row -> row.verdict() == Verdict.REFUSED).count();
    if (refused > 0) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "Từ khi kiểm tra, %d dòng không còn ghi được. Hãy tải tệp lên lại để xem.",
          "Since they were judged, %d rows can no longer be written. Upload the file again to see.",
          refused);
    }
    judgement.write(actor.accountId());
    passwords.forget(id);
    return get(id);
  }

  private boolean claim(long id) {
    return store.claim(id, actor.accountId(), clock.now());
  }
}

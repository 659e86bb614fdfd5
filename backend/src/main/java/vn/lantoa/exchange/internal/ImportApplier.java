package vn.lantoa.exchange.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.lantoa.exchange.ImportKind;
import vn.lantoa.exchange.ImportState;
import vn.lantoa.exchange.Verdict;
import vn.lantoa.shared.actor.CurrentActor;
import vn.lantoa.shared.job.JobProgress;
import vn.lantoa.shared.job.RequestedWork;
import vn.lantoa.shared.journal.Journal;
import vn.lantoa.shared.journal.JournalEntry;
import vn.lantoa.shared.problem.ProblemException;
import vn.lantoa.shared.problem.ProblemType;
import vn.lantoa.shared.time.AppClock;

/** Writes a table that was judged. */
@ApplicationScoped
public class ImportApplier extends RequestedWork<ImportApplier.Asked> {

  /** The kind of its jobs. */
  static final String KIND = "import";

  /** An import of the one who asked. */
  record Asked(long id, ImportStore.Head head) {}

  private final TableJudge judge;
  private final ImportStore store;
  private final FirstPasswords passwords;
  private final CurrentActor actor;
  private final AppClock clock;
  private final Journal journal;

  public ImportApplier(
      TableJudge judge,
      ImportStore store,
      FirstPasswords passwords,
      CurrentActor actor,
      AppClock clock,
      Journal journal) {
    this.judge = judge;
    this.store = store;
    this.passwords = passwords;
    this.actor = actor;
    this.clock = clock;
    this.journal = journal;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  protected Optional<Asked> request(long id) {
    return store.head(id, actor.accountId()).map(head -> new Asked(id, head));
  }

  @Override
  protected boolean done(Asked asked) {
    return asked.head().state() != ImportState.CHECKED;
  }

  @Override
  protected void carryOut(Asked asked, JobProgress progress) {
    apply(asked.id(), asked.head().kind(), progress);
  }

  @Override
  protected String result(Asked asked) {
    return "/api/v1/imports/" + asked.id();
  }

  /**
   * Judges every row again and writes all of them, or none.
   *
   * @throws ProblemException 409 where it was applied already, or a row no longer stands
   */
  @Transactional
  public void apply(long id, ImportKind kind, JobProgress progress) {
    long account = actor.accountId();
    if (!store.claim(id, account, clock.now())) {
      throw applied();
    }
    List<TableRow> rows = passwords.restore(id, store.tableRows(id));
    Judgement judgement = judge.judge(kind, rows);
    if (judgement.count(Verdict.REFUSED) > 0) {
      throw ProblemException.of(
          ProblemType.CONFLICT,
          "Từ khi kiểm tra, %d dòng không còn ghi được. Hãy tải tệp lên lại để xem.",
          "Since they were judged, %d rows can no longer be written. Upload the file again to see.",
          judgement.count(Verdict.REFUSED));
    }
    judgement.write(account, progress);
    journal.record(
        JournalEntry.of("import.apply", "imports", id, null)
            .with("kind", null, kind)
            .with("create", null, judgement.count(Verdict.CREATE))
            .with("change", null, judgement.count(Verdict.CHANGE)));
    passwords.forget(id);
  }

  static ProblemException applied() {
    return ProblemException.of(
        ProblemType.WRONG_STATE,
        "Tệp này đã được ghi vào hệ thống. Muốn sửa tiếp, hãy tải tệp mới.",
        "This table was applied already. To change more, upload a new one.");
  }
}

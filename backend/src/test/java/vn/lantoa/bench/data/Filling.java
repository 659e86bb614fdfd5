package vn.lantoa.bench.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import vn.lantoa.obligation.internal.rollup.Building;

/**
 * Fills an empty database with a set of a size: the same rows every time, by statements over sets.
 * What is written stands in the history of its table since the day it would have been written.
 */
public final class Filling {

  private static final String[] SCRATCH = {
    "made_unit", "made_fate", "made_ask", "made_task", "made_lead"
  };

  /** Another connection to the same database. */
  @FunctionalInterface
  public interface Opening {
    Connection open() throws SQLException;
  }

  private final Db db;
  private final Opening second;
  private final Size size;
  private final Progress progress;
  private List<AccountRows.Account> accounts = List.of();

  /** Fills over one connection; what nothing waits for is written over the second meanwhile. */
  public Filling(Connection connection, Opening second, Size size, Progress progress) {
    this.db = new Db(connection);
    this.second = second;
    this.size = size;
    this.progress = progress;
  }

  /**
   * Fills it.
   *
   * @throws IllegalStateException where it holds organisations
   */
  public void run() throws SQLException {
    if (db.number("SELECT COUNT(*) FROM organisation") > 0) {
      throw new IllegalStateException("The folder holds data already. Remove it, or name another.");
    }
    db.run("SET @roll_up_by_hand = TRUE");
    db.run("SET SESSION join_cache_level = 0");
    stand(LocalDateTime.of(2025, 7, 1, 1, 0));
    Tree tree = new Tree(size);
    progress.step(2, "%,d organisations, planned", tree.all().size());
    new TreeRows(db, tree).write();
    progress.step(8, "%,d organisations", tree.all().size());
    stand(LocalDateTime.of(2026, 1, 2, 1, 0));
    accounts = AccountRows.write(db, tree);
    fill(tree);
    db.run("SET SESSION foreign_key_checks = 1");
    for (String table : SCRATCH) {
      db.run("DROP TABLE " + table);
    }
    db.run("SET timestamp = DEFAULT");
    db.run("SET SESSION join_cache_level = DEFAULT");
    db.run("SET @roll_up_by_hand = NULL");
  }

  private void fill(Tree tree) throws SQLException {
    ProgrammePlan programmes = new ProgrammePlan(size, tree);
    PaperPlan plan = new PaperPlan(size, tree);
    List<Paper> papers = plan.make(programmes.obligations());
    PaperRows paperRows = new PaperRows(db);
    AskRows asks = new AskRows(db);
    asks.scratch();
    new Fates(db).write();
    db.run("SET SESSION foreign_key_checks = 0");
    for (Paper paper : papers) {
      stand(paper.issuedOn.atTime(2, 0));
      Map<String, Long> labels = paperRows.add(paper);
      paper.asks.forEach(a -> a.provision = labels.getOrDefault(a.label, 0L));
      asks.add(paper);
      paperRows.flush();
      asks.flush();
    }
    progress.step(10, "%,d documents", papers.size());
    ProgrammeRows rows = new ProgrammeRows(db, paperRows, asks.demands(), asks.deadlines());
    rows.scratch();
    for (int i = 0; i < programmes.count(); i++) {
      rows.add(programmes.make(i, papers.size() + i + 1L, papers, plan), size.targets());
      if (i + 1 == programmes.count() || !programmes.day(i + 1).equals(programmes.day(i))) {
        stand(programmes.day(i).atTime(3, 0));
        rows.flush();
      }
    }
    stand(Dates.TODAY.minusDays(1).atTime(3, 0));
    TargetRows.actuals(db);
    progress.step(15, "%,d programmes", programmes.count());
    CompletableFuture<Long> sittings = CompletableFuture.supplyAsync(() -> study(tree.root().id));
    obligations(papers, asks.demands(), programmes);
    db.run(
        "ANALYZE TABLE demand, demand_deadline, document, provision, programme, programme_task, obligation");
    progress.step(80, "keys of the obligations");
    Building.run(db.connection());
    progress.step(92, "%,d cells of the roll-up", db.number("SELECT COUNT(*) FROM roll_up_demand"));
    progress.step(100, "%,d sittings", sittings.join());
  }

  /** How many sittings were made. */
  private long study(long root) {
    try (Connection connection = second.open()) {
      Db own = new Db(connection);
      own.run("SET SESSION join_cache_level = 0");
      own.run("SET timestamp = " + seconds(Dates.TODAY.atTime(3, 0)));
      new StudyData(own, root).make();
      return own.number("SELECT COUNT(*) FROM study_sitting");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void obligations(List<Paper> papers, long before, ProgrammePlan programmes)
      throws SQLException {
    try (BulkTable obligations = new BulkTable(db, "obligation")) {
      ObligationRows rows = new ObligationRows(db, progress);
      for (Paper paper : papers) {
        stand(paper.issuedOn.atTime(2, 0));
        rows.of(paper);
      }
      stand(programmes.day(programmes.count() - 1).atTime(3, 0));
      rows.ofTasks(before + 1, db.number("SELECT MAX(demand_id) FROM made_ask"));
      stand(Dates.TODAY.atTime(LocalTime.of(3, 0)));
      progress.step(65, "%,d obligations", rows.made());
    }
  }

  /** Who may sign in: a line each. */
  public List<String> accounts() {
    return accounts.stream()
        .map(
            a ->
                "%s / %s: %s, %s"
                    .formatted(
                        a.userName(),
                        AccountRows.PASSWORD,
                        String.join(" + ", a.roles()),
                        a.at().name))
        .toList();
  }

  /** How many rows there are of what people ask about. */
  public Map<String, Long> counts() throws SQLException {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String table :
        List.of(
            "organisation",
            "organisation_closure",
            "document",
            "provision",
            "demand",
            "obligation",
            "programme",
            "programme_task",
            "target",
            "target_value",
            "target_actual",
            "study_sitting",
            "roll_up_demand")) {
      counts.put(table, db.number("SELECT COUNT(*) FROM " + table));
    }
    return counts;
  }

  /** Moves the session to a moment of UTC. */
  private void stand(LocalDateTime moment) throws SQLException {
    db.run("SET timestamp = " + seconds(moment));
  }

  private static long seconds(LocalDateTime moment) {
    return moment.toEpochSecond(ZoneOffset.UTC);
  }
}

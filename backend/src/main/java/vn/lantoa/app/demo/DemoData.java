package vn.lantoa.app.demo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;
import vn.lantoa.access.Accounts;
import vn.lantoa.app.LantoaConfig;
import vn.lantoa.document.DocumentRegister;
import vn.lantoa.document.Documents;
import vn.lantoa.notification.Reminders;
import vn.lantoa.review.Reviews;
import vn.lantoa.shared.persistence.Sql;
import vn.lantoa.shared.time.AppClock;
import vn.lantoa.shared.time.ChangeInstant;

/**
 * Five conferences of the past and the present term, for who wants to look before starting. Loaded
 * in one transaction into a database without organisations and accounts, never into any other.
 */
@ApplicationScoped
public class DemoData {

  private static final Logger LOG = Logger.getLogger(DemoData.class);
  private static final int SECONDS = 120;

  /** So long ago the reminders of the demo begin. */
  private static final int REMINDED_DAYS = 30;

  private final AgroalDataSource database;
  private final EntityManager em;
  private final Accounts accounts;
  private final DocumentRegister register;
  private final Documents documents;
  private final ChangeInstant instant;
  private final LantoaConfig config;
  private final Reminders reminders;
  private final AppClock clock;
  private final Reviews reviews;

  public DemoData(
      AgroalDataSource database,
      EntityManager em,
      Accounts accounts,
      DocumentRegister register,
      Documents documents,
      ChangeInstant instant,
      LantoaConfig config,
      Reminders reminders,
      AppClock clock,
      Reviews reviews) {
    this.database = database;
    this.em = em;
    this.accounts = accounts;
    this.register = register;
    this.documents = documents;
    this.instant = instant;
    this.config = config;
    this.reminders = reminders;
    this.clock = clock;
    this.reviews = reviews;
  }

  void atStart(@Observes StartupEvent event) {
    if (config.demo()) {
      load();
    }
  }

  /** Whether it can be loaded: this is no place of real work, and nothing is there yet. */
  public boolean available() {
    return config.mode() == LantoaConfig.Mode.DEMO
        && accounts.none()
        && new Sql("SELECT COUNT(*) FROM organisation").number(em) == 0;
  }

  /** Loads everything, or nothing where something is there already. Takes a few seconds. */
  public synchronized void load() {
    if (available()) {
      long start = System.nanoTime();
      QuarkusTransaction.requiringNew().timeout(SECONDS).run(this::write);
      reminders.beginOn(clock.today().minusDays(REMINDED_DAYS));
      LOG.infof("demo data loaded in %d ms", (System.nanoTime() - start) / 1_000_000);
    }
  }

  /** The accounts it brings, in the order they are shown. */
  public List<DemoAccount> accounts() {
    return DemoPeople.list();
  }

  private void write() {
    try (DemoConnection db = new DemoConnection(database.getConnection(), instant::replay)) {
      DemoCalendar calendar = new DemoCalendar();
      DemoTree tree = new DemoTree(db);
      DemoPeople people = new DemoPeople(accounts, em, tree);
      DemoDocuments papers = new DemoDocuments(register, documents, em, tree);
      DemoDemands demands = new DemoDemands(db, tree, papers, documents, people);
      DemoSteps steps = new DemoSteps(db, tree, demands, people);
      DemoTargets targets = new DemoTargets(db, tree, papers, people);
      tree.enter(calendar);
      new DemoFigures(db, tree).enter(calendar);
      people.enter(calendar);
      new DemoOffices(db, tree).enter(calendar);
      for (String folder : DemoFiles.CASES) {
        papers.enter(calendar, folder);
        demands.enter(calendar, folder);
        steps.enter(calendar, folder);
        targets.enter(calendar, folder);
      }
      new DemoProgrammes(db, tree, papers, demands, people).enter(calendar);
      new DemoAlignments(db, tree, papers, demands, people).enter(calendar);
      new DemoConsultations(db, tree, papers, demands, people).enter(calendar);
      new DemoFollowing(db, tree, papers, demands, targets, people, reviews).enter(calendar);
      new DemoStudies(db, tree, papers, demands, people).enter(calendar);
      new DemoSupport(db, tree, papers, people).enter(calendar);
      new DemoCommunication(db, tree, papers, people).enter(calendar);
      new DemoOrientations(db, tree, papers, demands, people).enter(calendar);
      new DemoDates(db, people).enter(calendar);
      calendar.run(db);
    } catch (SQLException e) {
      throw new IllegalStateException("demo data: " + e.getMessage(), e);
    }
  }
}

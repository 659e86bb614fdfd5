package vn.lantoa.obligation.internal.rollup;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import vn.lantoa.shared.job.JobHandler;
import vn.lantoa.shared.job.JobProgress;

/** Builds the roll-up from zero; one transaction, so that it may be begun again. */
@ApplicationScoped
public class RebuildJob implements JobHandler {

  /** The kind of its jobs. */
  static final String KIND = "roll-up";

  private final Folder folder;
  private final RollUpService service;

  public RebuildJob(Folder folder, RollUpService service) {
    this.folder = folder;
    this.service = service;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String run(String input, JobProgress progress) {
    service.requireWhole();
    try {
      int cells = folder.rebuild();
      progress.total(cells);
      progress.done(cells);
    } catch (SQLException e) {
      throw new IllegalStateException("the roll-up was not built: " + e.getMessage(), e);
    }
    return "/api/v1/roll-up";
  }
}

package vn.lantoa.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** When people are reminded, and when an overdue obligation goes up the tree. */
@ConfigMapping(prefix = "lantoa.reminders")
public interface RemindersConfig {

  /**
   * Days from the due date on which people are reminded, unless a demand has its own: negative
   * before it, 0 on the day, positive after it. Default: 30, 7 and 1 before, on the day, 1 and 7
   * after.
   */
  @WithDefault("-30,-7,-1,0,1,7")
  List<Integer> stages();

  /** Days after the due date until the organisation's officers are told. Default: 3. */
  @WithDefault("3")
  int officerDays();

  /** Days after the due date until the organisation's head is told. Default: 7. */
  @WithDefault("7")
  int headDays();

  /** Days after the due date until the superior's officers are told. Default: 14. */
  @WithDefault("14")
  int superiorDays();

  /** How often the ledger is brought up to date. Default: 10 min. */
  @WithDefault("10M")
  Duration every();

  /** Obligations looked at in one transaction. Default: 20,000. */
  @WithDefault("20000")
  int chunk();
}

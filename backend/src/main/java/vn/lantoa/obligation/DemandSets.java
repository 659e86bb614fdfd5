package vn.lantoa.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lantoa.deadline.DeadlineRule;
import vn.lantoa.shared.Act;

/**
 * Demands of one document made, amended and withdrawn together, each of one lead and its
 * coordinators: a dozen statements, however many there are. Rights are the caller's to check; every
 * method that writes joins the caller's transaction. What was done stands in the publications; the
 * journal's entry is the caller's.
 */
public interface DemandSets {

  /**
   * Who coordinates.
   *
   * @param dueOn its own date, no later than the demand's; null: the demand's
   */
  record Coordinator(long organisationId, @Nullable LocalDate dueOn) {}

  /**
   * A demand as it is to stand.
   *
   * @param demandId the published demand it amends; null for a new one
   * @param words the words the date was read from
   * @param evidenceRequired whether something must be attached to close it
   */
  record Plan(
      @Nullable Long demandId,
      Act act,
      String title,
      @Nullable String output,
      @Nullable Long provisionId,
      @Nullable Long parentDemandId,
      long leadId,
      List<Coordinator> coordinators,
      DeadlineRule rule,
      @Nullable String words,
      boolean evidenceRequired) {}

  /**
   * What was done.
   *
   * @param demandIds of the plans, in their order
   * @param created obligations that are new
   * @param changed obligations with another date
   * @param withdrawn obligations that were taken back
   */
  record Done(List<Long> demandIds, long created, long changed, long withdrawn) {}

  /**
   * Publishes the new ones, amends those that have an id, and takes others back.
   *
   * @param withdrawn demands to take back
   * @param reason why, for amendments and withdrawals
   * @throws vn.lantoa.shared.problem.ProblemException 422 where a recurring rule has no end or no
   *     turn left
   */
  Done put(long documentId, List<Plan> plans, List<Long> withdrawn, @Nullable String reason);

  /**
   * What is asked of several organisations at once: each owes it for itself, and what it hands in
   * needs nobody to confirm it.
   *
   * @param dueOn the last day
   */
  record Ask(
      Act act,
      String title,
      @Nullable String output,
      @Nullable String quotedWords,
      List<Long> organisations,
      LocalDate dueOn) {}

  /**
   * Publishes one demand to every organisation named. Seven statements, however many they are.
   *
   * @return the demand
   */
  long ask(long documentId, Ask ask);

  /** By when an organisation owes a demand; empty where it does not, or has no date. */
  Optional<LocalDate> dueOf(long demandId, long organisationId);
}

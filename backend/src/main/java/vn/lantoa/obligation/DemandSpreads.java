package vn.lantoa.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Act;

/**
 * Demands of one document published together down the tree, each level by its own date. Rights are
 * the caller's to check.
 */
public interface DemandSpreads {

  /** The key of a date that holds for whatever level the organisation has. */
  String EVERY_LEVEL = "";

  /**
   * A demand to every organisation of a subtree at the levels that have a date.
   *
   * @param rootId the top of the subtree
   * @param rootOnly whether the top alone is asked
   * @param kinds the kinds of organisation that are asked; empty: every kind
   * @param dates the last day of each level, or of {@link #EVERY_LEVEL}
   * @param parentDemandId the superior's demand it serves
   */
  record Spread(
      Act act,
      String title,
      @Nullable String output,
      @Nullable String quotedWords,
      @Nullable Long parentDemandId,
      long rootId,
      boolean rootOnly,
      List<String> kinds,
      SortedMap<String, LocalDate> dates) {

    /** To organisations of every kind. */
    public Spread(
        Act act,
        String title,
        @Nullable String output,
        @Nullable String quotedWords,
        @Nullable Long parentDemandId,
        long rootId,
        boolean rootOnly,
        SortedMap<String, LocalDate> dates) {
      this(act, title, output, quotedWords, parentDemandId, rootId, rootOnly, List.of(), dates);
    }
  }

  /** How many organisations of a level a spread asks. */
  record Asked(int spread, String level, LocalDate dueOn, long organisations) {}

  /** A published demand and how many organisations owe it. */
  record Published(long demandId, long created) {}

  /** Whom the spreads would ask as of a day. One statement. */
  List<Asked> asked(List<Spread> spreads, LocalDate on);

  /**
   * Publishes them, in their order; the direct superior confirms what is handed in. Joins the
   * caller's transaction; six statements, however many organisations there are.
   *
   * @throws vn.lantoa.shared.problem.ProblemException 422 where one asks nobody
   */
  List<Published> publish(long documentId, List<Spread> spreads);
}

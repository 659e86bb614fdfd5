package vn.lantoa.obligation;

/** One obligation for the features that hang something on it. At most four statements. */
public interface ObligationDesk {

  /**
   * What they need to know of it.
   *
   * @param superiorId who decides about it: whoever confirms it, else who demanded it
   * @param pending whether its organisation still has to do it
   */
  record Owed(long organisationId, long superiorId, boolean pending) {}

  /**
   * 404 where the actor may not read it, 403 where the actor does not report for its organisation.
   */
  Owed requireReporter(long id);
}

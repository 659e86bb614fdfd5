package vn.lantoa.programme;

/** A feature above that follows what happens to a programme; told inside the transaction. */
public interface ProgrammeListener {

  /** The words, lead, dates or output of a task were changed by hand. One statement. */
  void taskChanged(long programmeId, long taskKey);

  /** An edition was issued: its tasks have their demands. One statement. */
  void issued(long programmeId);

  /** A draft that was never issued is being deleted. One statement. */
  void deleted(long programmeId);
}

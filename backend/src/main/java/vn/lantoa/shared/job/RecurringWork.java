package vn.lantoa.shared.job;

import java.time.Duration;

/** Work that comes again and again; one node does it at a time, and another one where that dies. */
public interface RecurringWork {

  /** Its name in the queue; never changes. */
  String name();

  /** How long after its end it begins again. */
  Duration every();

  /** Does what is due. It may be cut off anywhere and begun again, also twice at once. */
  void run();
}

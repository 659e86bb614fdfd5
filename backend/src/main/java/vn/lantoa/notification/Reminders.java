package vn.lantoa.notification;

import java.time.LocalDate;

/** The ledger of reminders, for whoever loads data. */
public interface Reminders {

  /** Begins the ledger on an empty table as if it had last run on that day, then catches up. */
  void beginOn(LocalDate day);
}

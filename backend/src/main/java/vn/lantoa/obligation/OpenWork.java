package vn.lantoa.obligation;

import vn.lantoa.shared.persistence.Sql;

/** What other features may ask of obligations {@code ob} of demands {@code d} in their queries. */
public interface OpenWork {

  /** The organisation has something to do about it. */
  String OPEN = "ob.state IN ('OPEN', 'RECEIVED', 'RETURNED')";

  /** The last day it is in time: the due date, or that of the repair where that is later. */
  String LAST_DAY =
      "IF(ob.state = 'RETURNED', GREATEST(ob.due_on, COALESCE(ob.repair_due_on, ob.due_on)), ob.due_on)";

  /** The rows that may be read: in reach, or waiting for a confirmer in reach; by look-up. */
  String readable(Sql sql);

  /**
   * Refuses who may not read a demand's document (404), or where wanted, not publish the demand
   * (403). Two statements.
   */
  void requireDemand(long demandId, boolean toPublish);
}

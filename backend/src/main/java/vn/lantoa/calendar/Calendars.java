package vn.lantoa.calendar;

import vn.lantoa.deadline.WorkCalendar;

/** The calendars that deadlines are counted with. */
public interface Calendars {

  /**
   * Weekends and public holidays, 2010 to 2049. No statement: kept, and some seconds behind a
   * change on another node.
   */
  WorkCalendar common();

  /** The same with the organisation's own closing periods. One statement more. */
  WorkCalendar of(long organisationId);
}

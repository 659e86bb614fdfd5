package vn.lantoa.study;

/**
 * Whom study reaches. The first seven are the categories of headcounts; one person is in one
 * category of one organisation. Special audiences get a briefing, counted apart from study.
 */
public enum AudienceCategory {
  KEY_CADRE,
  CADRE,
  MEMBER,
  CIVIL_SERVANT,
  PUBLIC_EMPLOYEE,
  UNION_MEMBER,
  NON_MEMBER,
  RETIRED_LEADER,
  RETIRED_OFFICER,
  BUSINESS_PERSON,
  INDUSTRIAL_WORKER,
  MASS_ORGANISATION_MEMBER;

  /**
   * Whether persons of it are expected and enter the rate; of the others attendances are counted.
   */
  public boolean inRate() {
    return ordinal() <= PUBLIC_EMPLOYEE.ordinal();
  }

  /** Whether it gets a briefing of its own instead of study. */
  public boolean special() {
    return ordinal() >= RETIRED_LEADER.ordinal();
  }
}

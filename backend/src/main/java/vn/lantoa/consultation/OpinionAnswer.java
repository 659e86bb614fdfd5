package vn.lantoa.consultation;

/** What the drafter does with an opinion. */
public enum OpinionAnswer {
  ACCEPTED,
  /** In part; needs a reason. */
  PARTLY,
  /** Not; needs a reason. */
  NOT_ACCEPTED
}

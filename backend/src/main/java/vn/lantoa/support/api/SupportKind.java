package vn.lantoa.support.api;

/** What is asked for. */
public enum SupportKind {
  /** Someone who presents (báo cáo viên). */
  PRESENTER,
  /** Documents, slides, outlines. */
  MATERIALS,
  /** Words on how to do it. */
  GUIDANCE,
  /** Connection points and lines. */
  TECHNICAL,
  OTHER
}

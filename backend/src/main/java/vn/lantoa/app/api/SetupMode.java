package vn.lantoa.app.api;

/** What a first run begins with. */
public enum SetupMode {
  DEMO,
  BLANK
}

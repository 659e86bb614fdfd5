package vn.lantoa.app.api;

/** Whether anybody can sign in yet. */
public enum SetupState {
  EMPTY,
  READY
}

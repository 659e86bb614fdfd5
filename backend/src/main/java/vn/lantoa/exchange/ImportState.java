package vn.lantoa.exchange;

/** How far an import is. */
public enum ImportState {
  CHECKED,
  APPLIED
}

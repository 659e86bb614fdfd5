package vn.lantoa.shared.actor;

/** One kind of deed. Every operation of the API names the one it needs. */
public enum Permission {
  ORGANISATION_READ,
  ORGANISATION_EDIT,
  DOCUMENT_READ,
  DOCUMENT_EDIT,
  DEMAND_EDIT,
  DEMAND_PUBLISH,
  OBLIGATION_READ,
  OBLIGATION_REPORT,
  OBLIGATION_CONFIRM,
  OVERVIEW_READ,
  IMPORT,
  USER_ADMINISTER,
  TOKEN_OWN
}

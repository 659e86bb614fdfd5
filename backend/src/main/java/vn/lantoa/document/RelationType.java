package vn.lantoa.document;

/** How a document stands to another (quan hệ văn bản). Read from source to target. */
public enum RelationType {
  IMPLEMENTS,
  CONCRETISES,
  CONTINUES,
  AMENDS,
  REPLACES,
  REPORTS_ON
}

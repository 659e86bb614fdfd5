package vn.lantoa.rights;

/** Where the thing lies that is asked for. */
enum Where {
  /** In the subtree where the role is held. */
  INSIDE,
  /** In a subtree where the same account is a READER. */
  READ_ONLY,
  /** In a subtree where it holds nothing. */
  OUTSIDE
}

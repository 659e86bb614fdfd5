package vn.lantoa.notification;

/**
 * A way to people outside of the product. Mail is one; a gateway for short messages or a chat plugs
 * in as another bean. The inbox needs none: it is the ledger itself.
 */
public interface Channel {

  /** Its name in the table of digests, at most ten letters; never changes. */
  String name();

  /** Whether this installation has it; digests are made for such only. */
  boolean available();

  /** Whether a person needs an address to be reached. */
  boolean needsAddress();

  /**
   * Hands a digest over, and returns when the other side has taken it.
   *
   * @throws RuntimeException where it did not; it is tried again later
   */
  void deliver(Digest digest);
}

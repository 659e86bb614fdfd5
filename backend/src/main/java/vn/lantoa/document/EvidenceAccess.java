package vn.lantoa.document;

/** Who may see and remove the evidence of an obligation; answered by the feature that owns it. */
public interface EvidenceAccess {

  /** Whether the actor may read the obligation. */
  boolean mayRead(long obligationId);

  /** Whether the actor may still add and remove evidence of it. */
  boolean mayChange(long obligationId);
}

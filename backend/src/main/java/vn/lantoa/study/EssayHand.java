package vn.lantoa.study;

/** How essays are written. */
public enum EssayHand {
  HANDWRITTEN,
  TYPED
}

package vn.lantoa.notification.api;

/** Who is told, one after the other. */
public enum EscalationStep {
  OFFICER,
  HEAD,
  SUPERIOR
}

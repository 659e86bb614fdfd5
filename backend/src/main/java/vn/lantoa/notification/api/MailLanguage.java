package vn.lantoa.notification.api;

/** The language of a digest. */
public enum MailLanguage {
  VI,
  EN
}

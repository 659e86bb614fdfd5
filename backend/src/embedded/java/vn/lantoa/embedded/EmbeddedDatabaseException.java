package vn.lantoa.embedded;

/** The embedded database cannot serve; the message is one sentence that says what to do. */
public class EmbeddedDatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public EmbeddedDatabaseException(String message) {
    super(message);
  }

  public EmbeddedDatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}

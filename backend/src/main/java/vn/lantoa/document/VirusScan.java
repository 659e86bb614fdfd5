package vn.lantoa.document;

import java.nio.file.Path;

/**
 * The hook for a virus scanner. The default finds nothing; an installation supplies its own bean.
 */
public interface VirusScan {

  /** Whether the file may be kept. */
  boolean clean(Path file);
}

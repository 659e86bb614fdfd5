package vn.lantoa.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where files are kept and how large they may be. */
@ConfigMapping(prefix = "lantoa.files")
public interface FilesConfig {

  /**
   * The folder of attachments ({@code LANTOA_FILES}); made where it is missing. Several nodes share
   * one. Default: {@code data/files} beside the embedded database's data.
   */
  @WithDefault("data/files")
  Path path();

  /** The largest file that is taken, in bytes. Default: 25 MiB. */
  @WithDefault("26214400")
  long largest();
}

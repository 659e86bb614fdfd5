package vn.lantoa.shared.web;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Which foreign pages may read the API. */
@ConfigMapping(prefix = "lantoa.cors")
public interface CorsConfig {

  /**
   * Origins ({@code https://bao-cao.example.vn}), comma-separated; a star is no origin. By {@code
   * LANTOA_CORS_ORIGINS}. Default: none, CORS is closed.
   */
  Optional<Set<String>> origins();
}

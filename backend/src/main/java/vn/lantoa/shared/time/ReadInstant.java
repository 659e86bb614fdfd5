package vn.lantoa.shared.time;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one request was asked to be answered as of; absent where it asks for the present. */
@RequestScoped
public class ReadInstant {

  private volatile @Nullable Instant instant;

  @Nullable Instant get() {
    return instant;
  }

  void set(@Nullable Instant other) {
    instant = other;
  }
}

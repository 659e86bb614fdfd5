package vn.lantoa.shared.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The named fields of a thing at one moment, to be held against a later one. */
public final class Fields {

  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Adds a field; an absent one is left out. */
  public Fields put(String field, @Nullable Object value) {
    if (value != null) {
      values.put(field, value);
    }
    return this;
  }

  public Map<String, Object> map() {
    return values;
  }
}

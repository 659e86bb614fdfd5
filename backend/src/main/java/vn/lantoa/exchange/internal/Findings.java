package vn.lantoa.exchange.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.shared.Words;

/** What was found in a row: errors refuse it, warnings do not. */
final class Findings {

  /** One finding in both languages, as it is stored. */
  record Finding(String pointer, String code, String vi, String en, @Nullable String proposal) {

    Words words() {
      return new Words(vi, en);
    }
  }

  /** The stored form. */
  record Stored(List<Finding> errors, List<Finding> warnings) {}

  private final List<Finding> errors = new ArrayList<>();
  private final List<Finding> warnings = new ArrayList<>();

  void error(Column column, String code, String vi, String en, Object... values) {
    errors.add(finding(column, code, null, Words.of(vi, en, values)));
  }

  void propose(Column column, String code, @Nullable String proposal, Words words) {
    errors.add(finding(column, code, proposal, words));
  }

  void warn(Column column, String code, String vi, String en, Object... values) {
    warnings.add(finding(column, code, null, Words.of(vi, en, values)));
  }

  void warn(Column column, String code, Words words) {
    warnings.add(finding(column, code, null, words));
  }

  private static Finding finding(
      Column column, String code, @Nullable String proposal, Words words) {
    return new Finding(column.pointer(), code, words.vi(), words.en(), proposal);
  }

  boolean refuse() {
    return !errors.isEmpty();
  }

  Stored stored() {
    return new Stored(List.copyOf(errors), List.copyOf(warnings));
  }
}

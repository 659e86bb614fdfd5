package vn.lantoa.reading;

import org.jspecify.annotations.Nullable;

/** What types of papers are called. */
public final class TypeName {

  private TypeName() {}

  /** The Vietnamese name of a type's code; absent where it has none. */
  public static @Nullable String of(@Nullable String code) {
    return TypeNames.nameOf(code);
  }
}

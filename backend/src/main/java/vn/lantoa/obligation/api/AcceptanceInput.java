package vn.lantoa.obligation.api;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Confirmed. */
public record AcceptanceInput(@Size(max = 2000) @Nullable String note) {}

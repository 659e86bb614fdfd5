package vn.lantoa.obligation.api;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a demand addresses: a subtree filtered by levels and kinds, and a list, less the exceptions.
 */
public record AddresseesInput(
    @Nullable String subtreeOf,
    @Nullable Boolean includeRoot,
    @Size(max = 20) @Nullable List<String> levels,
    @Size(max = 20) @Nullable List<String> kinds,
    @Size(max = 2000) @Nullable List<String> organisations,
    @Size(max = 2000) @Nullable List<String> exceptions) {}

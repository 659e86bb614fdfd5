package vn.lantoa.obligation.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;

/**
 * A subtree filtered by levels and kinds, and a list, less the exceptions; expanded as of the issue
 * date.
 */
public record Addressees(
    @Nullable OrganisationRef subtreeOf,
    @Nullable Boolean includeRoot,
    @Nullable List<String> levels,
    @Nullable List<String> kinds,
    @Nullable List<OrganisationRef> organisations,
    @Nullable List<OrganisationRef> exceptions) {}

package vn.lantoa.audit.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account or organisation of an entry.
 *
 * @param name as it is called now; absent where it is gone
 */
@Schema(name = "AuditNamed")
public record Named(@Schema(required = true) String id, @Nullable String name) {}

package vn.lantoa.target;

import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.organisation.OrganisationRef;

/** Targets by name, for the features that point at them. */
public interface TargetNames {

  /** A target as others name it. */
  record TargetName(
      @Schema(required = true, examples = "31") String id,
      @Schema(required = true) String name,
      @Schema(examples = "%") @Nullable String unit,
      @Schema(required = true) OrganisationRef organisation,
      @Nullable String documentId,
      @Schema(description = "Of its document", examples = "05-NQ/TU") @Nullable String symbol) {}

  /** Those the actor may read, in the order of the ids. At most two statements. */
  List<TargetName> readable(Collection<Long> ids);
}

package vn.lantoa.target;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a target says, in words, to be shown and compared.
 *
 * @param id of the target; in a later edition that of the document's target it says anew
 * @param leadId the organisation that leads; null where none is named
 * @param fields by name ({@code unit}, {@code comparison}, {@code baseline}, {@code termValue}) and
 *     by year ({@code 2027}), in their order; what is empty is left out
 */
public record TargetText(long id, String name, @Nullable Long leadId, Map<String, String> fields) {}

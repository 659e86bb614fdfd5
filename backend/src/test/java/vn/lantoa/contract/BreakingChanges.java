package vn.lantoa.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;

/**
 * What would break a client that was written for an older contract: operations gone, fields gone
 * (unknown ones are refused in requests, so that holds for both ways), types narrowed, more
 * required. A new value of an enumeration that is answered is an addition.
 */
final class BreakingChanges {

  private static final OpenApiDiffOptions OPTIONS =
      OpenApiDiffOptions.builder()
          .configProperty("incompatible.response.enum.increased", "false")
          .configProperty("incompatible.operation.id.changed", "true")
          .build();

  private BreakingChanges() {}

  /**
   * The broken operations and schemas with what broke, by name; empty where every client goes on.
   *
   * @param released the older contract, YAML
   * @param now the newer
   */
  static TreeMap<String, String> between(String released, String now) {
    TreeMap<String, String> breaks = new TreeMap<>();
    ChangedOpenApi changes =
        OpenApiCompare.fromContents(plain(released), plain(now), List.of(), OPTIONS);
    changes
        .getMissingEndpoints()
        .forEach(e -> breaks.put(e.getOperation().getOperationId(), "is gone"));
    changes.getChangedOperations().stream()
        .filter(ChangedOperation::isIncompatible)
        .forEach(o -> breaks.put(o.getOldOperation().getOperationId(), parts(o)));
    fields(read(released), read(now), breaks);
    return breaks;
  }

  private static String parts(ChangedOperation operation) {
    Set<String> parts = new TreeSet<>();
    if (operation.resultApiResponses().isIncompatible()) {
      parts.add("its answers");
    }
    if (operation.resultRequestBody().isIncompatible()) {
      parts.add("its body");
    }
    if (operation.getParameters() != null && operation.getParameters().isIncompatible()) {
      parts.add("its parameters");
    }
    if (operation.resultSecurityRequirements().isIncompatible()) {
      parts.add("its security");
    }
    return "changed in " + (parts.isEmpty() ? "its name" : String.join(", ", parts));
  }

  private static void fields(JsonNode released, JsonNode now, TreeMap<String, String> breaks) {
    JsonNode schemas = now.path("components").path("schemas");
    released
        .path("components")
        .path("schemas")
        .properties()
        .forEach(
            schema -> {
              JsonNode present = schemas.path(schema.getKey());
              Set<String> gone = new TreeSet<>();
              schema.getValue().path("properties").fieldNames().forEachRemaining(gone::add);
              present.path("properties").fieldNames().forEachRemaining(gone::remove);
              if (!gone.isEmpty() && !present.isMissingNode()) {
                breaks.put(schema.getKey(), "has no longer " + String.join(", ", gone));
              }
            });
  }

  /** A described reference ({@code allOf} of one, the way of 3.0) says the same as the bare one. */
  private static String plain(String yaml) {
    JsonNode contract = read(yaml);
    unwrap(contract);
    return contract.toString();
  }

  private static void unwrap(JsonNode node) {
    JsonNode only = node.path("allOf");
    if (node instanceof ObjectNode schema && only.size() == 1 && only.get(0).has("$ref")) {
      schema.removeAll().set("$ref", only.get(0).get("$ref"));
      return;
    }
    node.forEach(BreakingChanges::unwrap);
  }

  static JsonNode read(String yaml) {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(yaml);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}

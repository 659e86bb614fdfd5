package vn.lantoa.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One operation of the committed contract.
 *
 * @param method upper case
 * @param path with its parameters in braces
 * @param node the operation as the contract writes it
 */
public record ApiOperation(String id, String method, String path, JsonNode node) {

  /** Who may: a scope such as {@code obligations:read}, or one of the two words below. */
  public static final String PERMISSION = "x-permission";

  /** Everybody who is signed in. */
  public static final String SIGNED_IN = "signed-in";

  /** Nobody needs to sign in. */
  public static final String OPEN = "none";

  private static final JsonNode CONTRACT = read(Path.of("..", "openapi.yaml"));
  private static final List<ApiOperation> ALL = operations(CONTRACT);

  /** The committed contract. */
  public static JsonNode contract() {
    return CONTRACT;
  }

  /** Every operation, in the order of the contract. */
  public static List<ApiOperation> all() {
    return ALL;
  }

  /** What the contract says is needed: see {@link #PERMISSION}. */
  public String permission() {
    return node.path(PERMISSION).asText();
  }

  public boolean reads() {
    return method.equals("GET");
  }

  /** Whether an id stands in the path. */
  public boolean names() {
    return path.contains("{");
  }

  public boolean takes(String parameter) {
    for (JsonNode known : node.path("parameters")) {
      if (known.path("name").asText().equals(parameter)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return id;
  }

  /** A contract from a file. */
  public static JsonNode read(Path file) {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<ApiOperation> operations(JsonNode contract) {
    List<ApiOperation> all = new ArrayList<>();
    contract
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        o -> {
                          if (o.getValue().has("operationId")) {
                            all.add(
                                new ApiOperation(
                                    o.getValue().path("operationId").asText(),
                                    o.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    o.getValue()));
                          }
                        }));
    return List.copyOf(all);
  }
}

package vn.lantoa.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The operations of the committed contract, for tests that are generated from it. */
public final class ContractOperations {

  /** One operation; {@code path} with its parameters in braces. */
  public record Operation(String id, String method, String path, JsonNode described) {

    /** Whether it has a parameter of this name. */
    public boolean has(String parameter) {
      for (JsonNode p : described.path("parameters")) {
        if (p.path("name").asText().equals(parameter)) {
          return true;
        }
      }
      return false;
    }
  }

  private static final List<Operation> ALL = read();

  private ContractOperations() {}

  public static List<Operation> all() {
    return ALL;
  }

  /** Those that take a parameter of this name. */
  public static List<Operation> withParameter(String name) {
    return ALL.stream().filter(o -> o.has(name)).toList();
  }

  private static List<Operation> read() {
    try {
      JsonNode contract =
          new ObjectMapper(new YAMLFactory()).readTree(Path.of("..", "openapi.yaml").toFile());
      List<Operation> found = new ArrayList<>();
      for (var path : contract.path("paths").properties()) {
        for (var operation : path.getValue().properties()) {
          if (operation.getValue().has("operationId")) {
            found.add(
                new Operation(
                    operation.getValue().path("operationId").asText(),
                    operation.getKey().toUpperCase(Locale.ROOT),
                    path.getKey(),
                    operation.getValue()));
          }
        }
      }
      return List.copyOf(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

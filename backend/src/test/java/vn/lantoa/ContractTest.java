package vn.lantoa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.testing.Contract;

/** The committed contract against the code, and against what the tests of this run called. */
class ContractTest {

  private static final JsonNode CONTRACT = read();

  private static JsonNode read() {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(Path.of("..", "openapi.yaml").toFile());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatChangesAVersionNeedsIfMatch() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.lantoa");
    Set<String> annotated =
        classes.stream()
            .flatMap(c -> c.getMethods().stream())
            .filter(m -> m.isAnnotatedWith(ChangesVersion.class))
            .map(JavaMethod::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> documented = new TreeSet<>();
    operations(
        (method, path, operation) -> {
          for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("name").asText().equals("If-Match")) {
              documented.add(operation.path("operationId").asText());
            }
          }
        });
    assertThat(documented).isEqualTo(annotated);
  }

  /** Runs after the tests that start the application, in a run of everything. */
  @Test
  void everyOperationIsExercised() {
    Assumptions.assumeTrue(System.getProperty("test") == null, "only in a run of every test");
    Set<String> called = Contract.exercised();
    Set<String> missing = new TreeSet<>();
    operations(
        (method, path, operation) -> {
          Pattern pattern = Pattern.compile(path.replaceAll("\\{[^}]+}", "[^/]+"));
          boolean found =
              called.stream()
                  .anyMatch(
                      c ->
                          c.startsWith(method + " ")
                              && pattern.matcher(c.substring(method.length() + 1)).matches());
          if (!found) {
            missing.add(method + " " + path);
          }
        });
    assertThat(missing).as("operations no test calls").isEmpty();
  }

  private interface Visitor {
    void visit(String method, String path, JsonNode operation);
  }

  private static void operations(Visitor visitor) {
    CONTRACT
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation -> {
                          if (operation.getValue().has("operationId")) {
                            visitor.visit(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue());
                          }
                        }));
  }
}

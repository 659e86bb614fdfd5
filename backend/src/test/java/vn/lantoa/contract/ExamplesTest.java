package vn.lantoa.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.lantoa.testing.ApiOperation;

/** Every example of the contract is one: it holds to the schema it stands beside. */
class ExamplesTest {

  private final List<String> wrong = new ArrayList<>();
  private int examples;

  @Test
  void examplesHoldToTheirSchemas() throws IOException {
    OpenAPI api =
        new OpenAPIV3Parser()
            .readContents(Files.readString(Path.of("..", "openapi.yaml")))
            .getOpenAPI();
    SchemaValidator validator =
        new SchemaValidator(api, new MessageResolver(LevelResolver.defaultResolver()));
    walk("", ApiOperation.contract(), validator);
    assertThat(wrong).isEmpty();
    assertThat(examples).isGreaterThan(200);
  }

  private void walk(String pointer, JsonNode node, SchemaValidator validator) {
    if (node.isObject() && node.has("example") && !pointer.endsWith("/properties")) {
      JsonNode schema = node.has("schema") ? node.path("schema") : node;
      if (schema.has("type") || schema.has("$ref")) {
        hold(pointer, schema, node.path("example"), validator);
      }
    }
    node.properties()
        .forEach(
            child -> {
              if (!child.getKey().equals("example")) {
                walk(pointer + "/" + child.getKey(), child.getValue(), validator);
              }
            });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(pointer + "/" + i, node.get(i), validator);
    }
  }

  private void hold(String pointer, JsonNode schema, JsonNode example, SchemaValidator validator) {
    examples++;
    try {
      Schema<?> parsed = Json.mapper().treeToValue(schema, Schema.class);
      ValidationReport report = validator.validate(() -> example, parsed, "example");
      if (report.hasErrors()) {
        wrong.add(
            pointer
                + " "
                + report.getMessages().stream()
                    .map(ValidationReport.Message::getMessage)
                    .collect(Collectors.joining("; ")));
      }
    } catch (IOException e) {
      wrong.add(pointer + " " + e.getMessage());
    }
  }

  @Test
  void everyOperationHasItsExamples() {
    List<String> missing = new ArrayList<>();
    for (ApiOperation operation : ApiOperation.all()) {
      JsonNode body = operation.node().at("/requestBody/content/application~1json");
      if (body.isObject() && !body.has("example")) {
        missing.add(operation.id() + ": its body");
      }
      operation
          .node()
          .path("responses")
          .properties()
          .forEach(
              answer -> {
                JsonNode json = answer.getValue().at("/content/application~1json");
                if (answer.getKey().startsWith("2") && json.isObject() && !json.has("example")) {
                  missing.add(operation.id() + ": its answer " + answer.getKey());
                }
              });
      operation
          .node()
          .path("parameters")
          .forEach(
              p -> {
                if (p.path("in").asText().equals("path")
                    && !p.has("example")
                    && !p.path("schema").has("$ref")) {
                  missing.add(operation.id() + ": " + p.path("name").asText());
                }
              });
    }
    assertThat(missing).as("operations without an example").isEmpty();
  }
}

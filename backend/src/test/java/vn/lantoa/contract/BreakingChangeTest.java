package vn.lantoa.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The committed contract against the last released one; and the comparison itself. */
class BreakingChangeTest {

  private static final Path FOLDER = Path.of("docs", "contract");

  @Test
  void nothingBreaksAClientOfTheLastRelease() throws IOException {
    String released = Files.readString(FOLDER.resolve("released.yaml"));
    String now = Files.readString(Path.of("..", "openapi.yaml"));
    String version = version(now);
    TreeMap<String, String> breaks = BreakingChanges.between(released, now);
    if (!series(version(released)).equals(series(version))) {
      String section = section(Files.readString(FOLDER.resolve("CHANGELOG.md")), version);
      breaks.keySet().removeIf(name -> section.contains("- `" + name + "`"));
    }
    assertThat(breaks)
        .as(
            "breaks clients of %s. Undo it, or mean it: a new version in ApiDefinition and a line"
                + " \"- `name`: what to do\" each under it in backend/docs/contract/CHANGELOG.md",
            version(released))
        .isEmpty();
  }

  private static String version(String yaml) {
    return BreakingChanges.read(yaml).path("info").path("version").asText();
  }

  /** What may not break within it: before 1.0 the first two numbers, then the first. */
  private static String series(String version) {
    String[] numbers = version.split("[.-]");
    return numbers[0].equals("0") ? "0." + numbers[1] : numbers[0];
  }

  private static String section(String changelog, String version) {
    String[] parts = changelog.split("(?m)^## " + version.replace(".", "\\.") + "$");
    return parts.length < 2 ? "" : parts[1].split("(?m)^## ")[0];
  }

  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: t, version: 0.1.0}
      paths:
        /things:
          get:
            operationId: listThings
            parameters: [{name: q, in: query, schema: {type: string}}]
            responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
          post:
            operationId: createThing
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/ThingInput'}}}}
            responses: {'201': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}
      components:
        schemas:
          Thing: {type: object, required: [id], properties: {id: {type: string}, count: {type: integer}, state: {type: string, enum: [A]}}}
          ThingInput: {type: object, properties: {name: {type: string, maxLength: 20}, kind: {type: string, enum: [A, B]}}}
      """;

  private static Map<String, String> after(Consumer<ObjectNode> change) {
    try {
      ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
      ObjectNode changed = (ObjectNode) yaml.readTree(CONTRACT);
      change.accept(changed);
      return BreakingChanges.between(CONTRACT, yaml.writeValueAsString(changed));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode at(JsonNode contract, String pointer) {
    return (ObjectNode) contract.at(pointer);
  }

  private static final String THING = "/components/schemas/Thing";
  private static final String INPUT = "/components/schemas/ThingInput";

  @Test
  void whatIsTakenAwayOrNarrowedBreaks() {
    assertThat(after(c -> at(c, "/paths/~1things").remove("post"))).containsKey("createThing");
    assertThat(after(c -> at(c, THING + "/properties").remove("count"))).containsKey("Thing");
    assertThat(after(c -> at(c, INPUT + "/properties").remove("name"))).containsKey("ThingInput");
    assertThat(after(c -> at(c, THING + "/properties/count").put("type", "string")))
        .containsKey("listThings");
    assertThat(after(c -> at(c, INPUT + "/properties/name").put("maxLength", 10)))
        .containsKey("createThing");
    assertThat(after(c -> at(c, INPUT + "/properties/kind").putArray("enum").add("A")))
        .containsKey("createThing");
    assertThat(after(c -> at(c, INPUT).putArray("required").add("name")))
        .containsKey("createThing");
    assertThat(after(c -> at(c, THING).remove("required"))).containsKey("listThings");
    assertThat(after(c -> at(c, "/paths/~1things/get").remove("parameters")))
        .containsKey("listThings");
    assertThat(after(c -> at(c, "/paths/~1things/get").put("operationId", "all")))
        .containsKey("listThings");
  }

  @Test
  void whatIsAddedBreaksNothing() {
    assertThat(after(c -> at(c, THING + "/properties").putObject("title").put("type", "string")))
        .isEmpty();
    assertThat(after(c -> at(c, INPUT + "/properties").putObject("title").put("type", "string")))
        .isEmpty();
    assertThat(after(c -> at(c, THING + "/properties/state").putArray("enum").add("A").add("B")))
        .isEmpty();
    assertThat(
            after(
                c ->
                    at(c, "/paths")
                        .set("/others", at(c, "/paths/~1things").deepCopy().without("post"))))
        .isEmpty();
    assertThat(after(c -> at(c, INPUT + "/properties/name").put("maxLength", 40))).isEmpty();
  }
}

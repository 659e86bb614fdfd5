package vn.lantoa.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lantoa.contract.ProbeClient.Answer;
import vn.lantoa.testing.ApiOperation;

/**
 * Holds a running installation against the contract, from outside and reading only: every GET it
 * can reach by following ids out of lists, and the conventions. Arguments: the address; the token
 * is read from the environment (TOKEN). Prints a table; ends with 1 where a check failed.
 */
public final class ContractProbe {

  /** What only some documents have: 404 without it is an answer. */
  private static final Set<String> NOT_OF_EVERY = Set.of("getKeptReading", "listKeptReadingItems");

  private static final String NEVER = "999999999999";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ProbeClient client;
  private final OpenApiInteractionValidator validator =
      OpenApiInteractionValidator.createForSpecificationUrl(
              Path.of("..", "openapi.yaml").toAbsolutePath().normalize().toUri().toString())
          .withLevelResolver(
              LevelResolver.create()
                  .withLevel("validation.request", ValidationReport.Level.IGNORE)
                  .withLevel(
                      "validation.schema.additionalProperties", ValidationReport.Level.IGNORE)
                  .build())
          .build();
  private final Map<String, String> ids = new TreeMap<>();
  private final List<String> table = new ArrayList<>();
  private final Set<Boolean> limits = new TreeSet<>();
  private int failed;
  private int passed;

  private ContractProbe(ProbeClient client) {
    this.client = client;
  }

  public static void main(String[] arguments) {
    String token = System.getenv("TOKEN");
    if (arguments.length != 1 || token == null) {
      System.err.println("ContractProbe URL, with an access token in TOKEN");
      System.exit(2);
    }
    System.exit(probe(arguments[0], token).isEmpty() ? 0 : 1);
  }

  /**
   * Prints the table.
   *
   * @return its rows that failed
   */
  public static List<String> probe(String address, String token) {
    ContractProbe probe = new ContractProbe(new ProbeClient(address, token));
    probe.run();
    return probe.table.stream().filter(row -> row.startsWith("FAILED")).toList();
  }

  private void run() {
    // lists show superiors too, of which not everything may be read
    String home = json(client.get("/api/v1/session", Map.of())).path("home").path("id").asText();
    if (!home.isEmpty()) {
      ids.put("organisations", home);
    }
    Set<ApiOperation> left =
        ApiOperation.all().stream()
            .filter(ApiOperation::reads)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    boolean further = true;
    while (further) {
      List<ApiOperation> reachable = left.stream().filter(o -> path(o) != null).toList();
      reachable.forEach(this::check);
      further = !reachable.isEmpty() && left.removeAll(reachable);
    }
    left.forEach(o -> table.add(row("-", o.id(), "not reached: no list gives an id for it")));
    if (limits.size() > 1) {
      failed++;
      table.add(row("FAILED", "*", "RateLimit is told by some reads and not by others"));
    } else if (limits.contains(false)) {
      table.add(row("-", "*", "RateLimit is not told: limits are switched off there"));
    }
    table.forEach(System.out::println);
    System.out.printf(
        "%d checks passed, %d failed; %d of %d reads reached%n",
        passed,
        failed,
        ApiOperation.all().stream().filter(ApiOperation::reads).count() - left.size(),
        ApiOperation.all().stream().filter(ApiOperation::reads).count());
  }

  /** The address with ids that lists gave and what it requires; null where one is not known. */
  private @Nullable String path(ApiOperation operation) {
    String required = required(operation);
    String path = within(operation);
    return path == null || required == null ? null : path + required;
  }

  /** The parameters that must be given, by their examples. */
  private @Nullable String required(ApiOperation operation) {
    List<String> given = new ArrayList<>();
    for (JsonNode parameter : operation.node().path("parameters")) {
      if (parameter.path("in").asText().equals("query") && parameter.path("required").asBoolean()) {
        String name = parameter.path("name").asText();
        String value =
            name.equals("organisationId")
                ? ids.get("organisations")
                : parameter.path("example").asText(null);
        if (value == null) {
          return null;
        }
        given.add(name + "=" + value);
      }
    }
    return given.isEmpty() ? "" : "?" + String.join("&", given);
  }

  private @Nullable String within(ApiOperation operation) {
    String path = operation.path();
    String collection = "";
    for (String part : operation.path().split("/")) {
      if (part.startsWith("{")) {
        String id = value(operation, part.substring(1, part.length() - 1), collection);
        if (id == null) {
          return null;
        }
        path = path.replace(part, id);
      } else {
        collection = part;
      }
    }
    return path;
  }

  private @Nullable String value(ApiOperation operation, String parameter, String collection) {
    for (JsonNode known : operation.node().path("parameters")) {
      JsonNode schema = known.path("schema");
      if (known.path("name").asText().equals(parameter)) {
        String name = schema.path("$ref").asText().replaceAll(".*/", "");
        JsonNode values =
            ApiOperation.contract().at("/components/schemas/" + name + "/enum").isArray()
                ? ApiOperation.contract().at("/components/schemas/" + name + "/enum")
                : schema.path("enum");
        if (values.isArray()) {
          return values.get(0).asText();
        }
      }
    }
    return ids.get(collection);
  }

  private void check(ApiOperation operation) {
    String path = path(operation);
    if (path == null) {
      return;
    }
    Answer answer = client.get(path, Map.of());
    if (problem(answer, 403)) {
      table.add(row("-", operation.id(), "not allowed to this token"));
      return;
    }
    if (NOT_OF_EVERY.contains(operation.id()) && problem(answer, 404)) {
      table.add(row("-", operation.id(), "there is none"));
      return;
    }
    say(operation, "answers", answer.status() == 200, "200, was " + answer.status());
    say(operation, "as the contract says", valid(operation, answer), report(operation, answer));
    say(operation, "names the request", answer.header("X-Request-Id") != null, "X-Request-Id");
    say(operation, "sniffing off", "nosniff".equals(answer.header("X-Content-Type-Options")), "");
    if (answer.status() == 200) {
      collect(operation, answer);
      notModified(operation, path, answer);
    }
    if (!operation.permission().equals(ApiOperation.OPEN)) {
      Answer nobody = client.nobody(path);
      say(operation, "401 without a token", problem(nobody, 401), nobody.toString());
      limits.add(answer.header("RateLimit") != null);
    }
    if (operation.path().contains("{id}")) {
      absent(operation, path);
    }
    if (operation.takes("limit")) {
      list(operation, path);
    }
  }

  /** An ETag sent back gives 304 without a body; HEAD answers as GET does. */
  private void notModified(ApiOperation operation, String path, Answer answer) {
    String etag = answer.header("ETag");
    if (etag != null) {
      Answer again = client.get(path, Map.of("If-None-Match", etag));
      say(operation, "304 for its ETag", again.status() == 304, "was " + again.status());
    }
    Answer head = client.head(path);
    say(operation, "HEAD", head.status() == 200 && head.body().isEmpty(), "was " + head.status());
  }

  private void absent(ApiOperation operation, String path) {
    String never = operation.path().replaceAll("\\{[^}]+}", NEVER);
    Answer vi = client.get(never, Map.of("Accept-Language", "vi"));
    Answer en = client.get(never, Map.of("Accept-Language", "en"));
    say(operation, "404 for what never was", problem(en, 404), en.toString());
    say(operation, "404 as the contract says", valid(operation, en), report(operation, en));
    say(
        operation,
        "says it in two languages",
        !json(vi).path("title").equals(json(en).path("title")),
        json(en).path("title").asText());
    say(
        operation,
        "ids are numbers",
        client.get(operation.path().replaceAll("\\{[^}]+}", "x"), Map.of()).status() / 100 == 4,
        path);
  }

  private void list(ApiOperation operation, String path) {
    Answer one = client.get(with(path, "limit=1"), Map.of());
    JsonNode page = json(one);
    int rows = page.isArray() ? page.size() : page.path("items").size();
    boolean linked = (one.header("Link") != null) == page.has("nextCursor");
    say(operation, "limit=1 gives one at most", one.status() == 200 && rows <= 1, rows + " rows");
    say(operation, "Link where there is a next page", linked, "Link and nextCursor differ");
    for (String bad : List.of("limit=201", "limit=0", "limit=x", "cursor=%2A%2A", "khongCo=1")) {
      Answer refused = client.get(with(path, bad), Map.of());
      say(
          operation,
          "refuses " + bad,
          problem(refused, 422) || problem(refused, 400),
          refused.toString());
    }
  }

  private static String with(String path, String parameter) {
    return path + (path.contains("?") ? "&" : "?") + parameter;
  }

  /** Keeps the first id of a list under the name of its collection. */
  private void collect(ApiOperation operation, Answer answer) {
    JsonNode body = json(answer);
    JsonNode items = body.isArray() ? body : body.path("items");
    JsonNode first = items.path(0);
    JsonNode id = first.has("id") ? first.path("id") : first.path("document").path("id");
    String collection = operation.path().replaceAll(".*/", "");
    if (id.isTextual()) {
      ids.putIfAbsent(collection, id.asText());
    }
  }

  private static boolean problem(Answer answer, int status) {
    JsonNode body = json(answer);
    return answer.status() == status
        && String.valueOf(answer.header("Content-Type")).startsWith("application/problem+json")
        && body.path("status").asInt() == status
        && body.path("type").asText().startsWith("/problems/");
  }

  private boolean valid(ApiOperation operation, Answer answer) {
    return report(operation, answer).isEmpty();
  }

  private String report(ApiOperation operation, Answer answer) {
    SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.status());
    answer.headers().forEach((name, values) -> response.withHeader(name, values));
    String type = answer.header("Content-Type");
    if (type != null) {
      response.withBody(answer.body());
    }
    return validator
        .validateResponse(operation.path(), Request.Method.GET, response.build())
        .getMessages()
        .stream()
        .filter(m -> m.getLevel() == ValidationReport.Level.ERROR)
        .map(ValidationReport.Message::getMessage)
        .collect(Collectors.joining("; "));
  }

  private static JsonNode json(Answer answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      return JSON.missingNode();
    }
  }

  private void say(ApiOperation operation, String check, boolean right, String found) {
    if (right) {
      passed++;
    } else {
      failed++;
    }
    table.add(row(right ? "ok" : "FAILED", operation.id(), check + (right ? "" : ": " + found)));
  }

  private static String row(String verdict, String operation, String text) {
    String shown = text.length() > 200 ? text.substring(0, 200) + "…" : text;
    return "%-7s %-26s %s".formatted(verdict, operation, shown.replace('\n', ' '));
  }
}

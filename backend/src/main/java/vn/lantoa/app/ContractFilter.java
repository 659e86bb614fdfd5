package vn.lantoa.app;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.resteasy.reactive.ResponseStatus;
import vn.lantoa.shared.actor.Allowed;
import vn.lantoa.shared.actor.Permission;
import vn.lantoa.shared.actor.SignedIn;
import vn.lantoa.shared.web.ChangesVersion;
import vn.lantoa.shared.web.NotRecorded;

/**
 * What every operation has in common is written into the contract once: errors, If-Match,
 * Idempotency-Key, security.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

  private static final Map<String, String> ERRORS =
      Map.ofEntries(
          Map.entry("400", "The request cannot be read, or names what does not exist here"),
          Map.entry("401", "Not signed in"),
          Map.entry("403", "The role does not allow this"),
          Map.entry("404", "Not there, or outside the caller's reach"),
          Map.entry("406", "None of the media types asked for"),
          Map.entry("409", "In conflict with what exists"),
          Map.entry("412", "Changed by someone else meanwhile"),
          Map.entry("413", "Too large"),
          Map.entry("415", "Unsupported media type"),
          Map.entry("422", "Not valid; errors name each field and what to do"),
          Map.entry("428", "If-Match is required"),
          Map.entry("429", "Too many requests; Retry-After says when to go on"),
          Map.entry(
              "503",
              "Busy, or the identity provider does not answer; Retry-After says when to go on"));

  private final IndexView index;
  private final Set<String> open;
  private final Set<String> changesVersion;
  private final Map<String, String> statuses;
  private final ContractJobs later;

  /**
   * @param index the classes of the build: the annotations of the code decide; an operation is
   *     named like its method
   */
  public ContractFilter(IndexView index) {
    this.index = index;
    this.open = methods(index, PermitAll.class);
    this.changesVersion = methods(index, ChangesVersion.class);
    this.statuses = statuses(index);
    this.later = new ContractJobs(index);
  }

  /** The status that a method answers with, where it is not the usual one. */
  private static Map<String, String> statuses(IndexView index) {
    Map<String, String> statuses = new HashMap<>();
    for (AnnotationInstance found : index.getAnnotations(ResponseStatus.class)) {
      if (found.target().kind() == AnnotationTarget.Kind.METHOD) {
        statuses.put(found.target().asMethod().name(), Integer.toString(found.value().asInt()));
      }
    }
    return statuses;
  }

  /** An answer described as 200 stands under the status that the code gives it. */
  private void answerWith(Operation operation) {
    String status = statuses.get(operation.getOperationId());
    APIResponse usual = operation.getResponses().getAPIResponse("200");
    if (status != null && usual != null && !operation.getResponses().hasAPIResponse(status)) {
      operation.getResponses().removeAPIResponse("200");
      operation.getResponses().addAPIResponse(status, usual);
      if (status.equals("201")) {
        usual.setDescription("Created");
      }
    }
  }

  private static Set<String> methods(IndexView index, Class<?> annotation) {
    return index.getAnnotations(DotName.createSimple(annotation)).stream()
        .filter(a -> a.target().kind() == AnnotationTarget.Kind.METHOD)
        .map(a -> a.target().asMethod().name())
        .collect(Collectors.toSet());
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getPaths() == null) {
      return;
    }
    api.setOpenapi("3.0.3");
    api.getComponents().addSchema("FieldError", fieldError()).addSchema("Problem", problem());
    Map<String, String> permissions = permissions();
    Set<String> notRecorded = notRecorded();
    ContractExamples examples = new ContractExamples(api);
    for (PathItem path : api.getPaths().getPathItems().values()) {
      for (Map.Entry<HttpMethod, Operation> operation : path.getOperations().entrySet()) {
        answerWith(operation.getValue());
        later.complete(operation.getValue());
        complete(operation.getKey(), operation.getValue());
        if (operation.getKey() == HttpMethod.GET
            && !notRecorded.contains(operation.getValue().getOperationId())) {
          takeAsOf(operation.getValue());
        }
        examples.complete(operation.getValue());
        operation
            .getValue()
            .addExtension("x-permission", permissions.get(operation.getValue().getOperationId()));
      }
    }
  }

  /**
   * Who may, by operation: the scope a token needs, {@code signed-in} for everybody, {@code none}
   * where nobody needs to sign in.
   */
  private Map<String, String> permissions() {
    Map<String, String> permissions = new HashMap<>();
    for (AnnotationInstance allowed : index.getAnnotations(Allowed.class)) {
      permissions.put(
          allowed.target().asMethod().name(), Permission.valueOf(allowed.value().asEnum()).scope());
    }
    index
        .getAnnotations(SignedIn.class)
        .forEach(a -> permissions.put(a.target().asMethod().name(), "signed-in"));
    index.getAnnotations(PermitAll.class).stream()
        .filter(a -> a.target().kind() == AnnotationTarget.Kind.METHOD)
        .forEach(a -> permissions.put(a.target().asMethod().name(), "none"));
    return permissions;
  }

  /** The operations of which no history is kept. */
  private Set<String> notRecorded() {
    Set<String> operations = new HashSet<>();
    for (AnnotationInstance found : index.getAnnotations(NotRecorded.class)) {
      if (found.target().kind() == AnnotationTarget.Kind.METHOD) {
        operations.add(found.target().asMethod().name());
      } else {
        found.target().asClass().methods().forEach(m -> operations.add(m.name()));
      }
    }
    return operations;
  }

  private static void takeAsOf(Operation operation) {
    operation.addParameter(
        OASFactory.createParameter()
            .name("asOf")
            .in(Parameter.In.QUERY)
            .description(
                "As recorded until this past instant (RFC 3339; a + is written %2B). Rights are those"
                    + " of now; words (q) are not searched in the past. Not to be confused with the day"
                    + " on which a tree is valid (validOn, on).")
            .schema(
                OASFactory.createSchema()
                    .addType(Schema.SchemaType.STRING)
                    .format("date-time")
                    .example("2026-06-30T10:00:00Z")));
    APIResponse ok = operation.getResponses().getAPIResponse("200");
    if (ok != null) {
      ok.addHeader(
          "X-Lantoa-As-Of",
          OASFactory.createHeader()
              .description("With asOf: the instant the answer speaks of")
              .schema(
                  OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("date-time")));
    }
  }

  /**
   * {@link vn.lantoa.shared.problem.Problem}; no operation returns it as its result, so nothing
   * else names it.
   */
  private static Schema problem() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .description("What went wrong and what to do (RFC 9457)")
        .required(List.of("type", "title", "status"))
        .addProperty("type", text("A page that explains it").example("/problems/stale-version"))
        .addProperty("title", text("In the reader's language"))
        .addProperty(
            "status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).example(412))
        .addProperty("detail", text("What happened here, and what to do"))
        .addProperty("instance", text("The path of the request"))
        .addProperty("requestId", text("To be given to the administrator"))
        .addProperty("currentVersion", text("With 412: the version that stands now"))
        .addProperty(
            "errors",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(OASFactory.createSchema().ref("#/components/schemas/FieldError")));
  }

  private static Schema fieldError() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .description("What is wrong with one field")
        .required(List.of("pointer", "code", "detail"))
        .addProperty("pointer", text("JSON pointer, or the parameter's name").example("/title"))
        .addProperty("code", text("Never changes").example("TOO_LONG"))
        .addProperty("detail", text("What to do"))
        .addProperty("proposal", text("A value that would do"));
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
  }

  private void complete(HttpMethod method, Operation operation) {
    String id = String.valueOf(operation.getOperationId());
    boolean open = this.open.contains(id);
    boolean versioned = changesVersion.contains(id);
    List<String> errors = new ArrayList<>(List.of("400", "404", "406", "422", "429", "503"));
    if (!open) {
      errors.addAll(List.of("401", "403"));
      operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("session"));
      operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearer"));
    } else {
      operation.setSecurity(new ArrayList<>());
      errors.add("401");
    }
    if (method != HttpMethod.GET) {
      errors.addAll(List.of("409", "403"));
    }
    if (operation.getRequestBody() != null) {
      operation.getRequestBody().setRequired(true);
      errors.addAll(List.of("413", "415"));
    }
    if (versioned) {
      errors.addAll(List.of("412", "428"));
      operation.addParameter(
          header("If-Match", "The ETag of the version that is changed", true, "\"3\""));
    }
    if (method == HttpMethod.POST && !open) {
      operation.addParameter(
          header(
              "Idempotency-Key",
              "The same key and body is given the first answer again",
              false,
              "4f0f2b1e-0d0c-4f0b-9a51-2f2d2d1f7c11"));
    }
    if (method == HttpMethod.GET && operation.getResponses().getAPIResponse("304") == null) {
      operation
          .getResponses()
          .addAPIResponse(
              "304", OASFactory.createAPIResponse().description("Not changed since the ETag sent"));
    }
    errors.stream().distinct().forEach(code -> addError(operation, code));
    markNextLink(operation);
  }

  private static Parameter header(
      String name, String description, boolean required, String example) {
    Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(200);
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.HEADER)
        .description(description)
        .required(required)
        .example(example)
        .schema(text);
  }

  private static void addError(Operation operation, String code) {
    APIResponse present = operation.getResponses().getAPIResponse(code);
    if (present == null || present.getContent() == null) {
      operation
          .getResponses()
          .addAPIResponse(
              code,
              OASFactory.createAPIResponse()
                  .description(ERRORS.get(code))
                  .content(
                      OASFactory.createContent()
                          .addMediaType(
                              "application/problem+json",
                              OASFactory.createMediaType()
                                  .schema(
                                      OASFactory.createSchema()
                                          .ref("#/components/schemas/Problem")))));
    }
  }

  private static void markNextLink(Operation operation) {
    APIResponse ok = operation.getResponses().getAPIResponse("200");
    boolean paged =
        operation.getParameters() != null
            && operation.getParameters().stream().anyMatch(p -> "cursor".equals(p.getName()));
    if (ok != null && paged) {
      Header link =
          OASFactory.createHeader()
              .description("rel=\"next\": the next page, absent on the last")
              .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
      ok.addHeader("Link", link);
    }
  }
}

package vn.lantoa.app;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Gives every operation an example of its body and its answer, put together from the examples of
 * the fields; a test holds each against its schema. A field that says nothing itself is found below
 * by its name; what is optional and says nothing is left out.
 */
final class ContractExamples {

  private static final String REF = "#/components/schemas/";
  private static final int DEEPEST = 10;

  /** Whole objects whose fields depend on each other. */
  private static final Map<String, Object> OBJECTS =
      Map.of(
          "DeadlineRule", ordered("kind", "END_OF_MONTH", "year", 2026, "month", 12),
          "AddresseesInput", ordered("subtreeOf", "2", "levels", List.of("COMMUNE")),
          "PreviewInput", ordered("action", "PUBLISH"),
          "SetupInput", ordered("mode", "DEMO"));

  private static final Map<String, Object> BY_NAME =
      Map.ofEntries(
          Map.entry("title", "Tổ chức học tập, quán triệt Nghị quyết 05-NQ/TU"),
          Map.entry("name", "Đảng ủy phường Long Châu"),
          Map.entry("shortName", "ĐU Long Châu"),
          Map.entry("displayName", "Văn phòng Đảng ủy phường Long Châu"),
          Map.entry("userName", "vanphong.longchau"),
          Map.entry("password", "mot-cau-dai-de-nho"),
          Map.entry("code", "VL.LONGCHAU"),
          Map.entry("level", "COMMUNE"),
          Map.entry("levels", "COMMUNE"),
          Map.entry("kinds", "COMMITTEE"),
          Map.entry("type", "NQ"),
          Map.entry("symbol", "05-NQ/TU"),
          Map.entry("words", "hoàn thành trong tháng 12 năm 2026"),
          Map.entry("reason", "Điều chỉnh theo Kế hoạch 12-KH/TU"),
          Map.entry("note", "Đã tổ chức hội nghị, 43 đảng viên dự"),
          Map.entry("fileName", "bien-ban-hoi-nghi.pdf"),
          Map.entry("mediaType", "application/pdf"),
          Map.entry("version", "3"),
          Map.entry("token", "lt_2v0ZkT1mUeXq"),
          Map.entry("prefix", "lt_2v0ZkT1"),
          Map.entry("legalBasis", "Nghị quyết 202/2025/QH15"),
          Map.entry("text", "1. Tổng quát"),
          Map.entry("label", "1"),
          Map.entry("sentence", "Chậm nhất hết ngày 31/12/2026"),
          Map.entry("ruleSentence", "Chậm nhất hết ngày 31/12/2026"),
          Map.entry("detail", "Cần ghi tên"),
          Map.entry("month", "2026-12"),
          Map.entry("sha256", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"));

  private final Map<String, Schema> schemas;

  ContractExamples(OpenAPI api) {
    schemas = Objects.requireNonNull(api.getComponents().getSchemas());
  }

  /** Adds the examples the operation has not got. */
  void complete(Operation operation) {
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .filter(p -> p.getIn() == Parameter.In.PATH && p.getExample() == null)
          .forEach(p -> p.setExample(example(p.getSchema(), String.valueOf(p.getName()), 0)));
    }
    if (operation.getRequestBody() != null) {
      fill(operation.getRequestBody().getContent());
    }
    for (Map.Entry<String, APIResponse> answer :
        operation.getResponses().getAPIResponses().entrySet()) {
      if (answer.getKey().startsWith("2")) {
        fill(answer.getValue().getContent());
      }
    }
  }

  private void fill(@Nullable Content content) {
    MediaType json = content == null ? null : content.getMediaType("application/json");
    if (json != null && json.getExample() == null && json.getExamples() == null) {
      json.setExample(example(json.getSchema(), "", 0));
    }
  }

  private @Nullable Object example(@Nullable Schema schema, String name, int depth) {
    if (schema == null || depth > DEEPEST) {
      return null;
    }
    if (schema.getRef() != null) {
      String target = schema.getRef().replace(REF, "");
      return OBJECTS.containsKey(target)
          ? OBJECTS.get(target)
          : example(schemas.get(target), name, depth);
    }
    if (schema.getAllOf() != null && !schema.getAllOf().isEmpty()) {
      return example(schema.getAllOf().get(0), name, depth);
    }
    if (schema.getExample() != null) {
      return typed(schema, schema.getExample());
    }
    if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
      return typed(schema, schema.getExamples().get(0));
    }
    if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
      return schema.getEnumeration().get(0);
    }
    return made(schema, name, depth);
  }

  private @Nullable Object made(Schema schema, String name, int depth) {
    if (is(schema, SchemaType.ARRAY)) {
      Object item = example(schema.getItems(), name, depth + 1);
      return item == null ? List.of() : List.of(item);
    }
    if (is(schema, SchemaType.BOOLEAN)) {
      return Boolean.TRUE;
    }
    if (is(schema, SchemaType.INTEGER) || is(schema, SchemaType.NUMBER)) {
      BigDecimal least = schema.getMinimum();
      return least == null ? (Object) 2 : (Object) least.max(BigDecimal.ONE).intValue();
    }
    return is(schema, SchemaType.STRING) ? text(schema, name) : object(schema, depth);
  }

  private static Object text(Schema schema, String name) {
    String format = String.valueOf(schema.getFormat());
    if (format.equals("date")) {
      return "2026-11-20";
    }
    if (format.equals("date-time")) {
      return "2026-11-20T02:30:00Z";
    }
    if (BY_NAME.containsKey(name)) {
      return BY_NAME.get(name);
    }
    return name.equals("id") || name.endsWith("Id") || name.endsWith("Ids") ? "17" : "…";
  }

  private Map<String, Object> object(Schema schema, int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    Map<String, Schema> properties = schema.getProperties();
    List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
    if (properties != null) {
      properties.forEach(
          (name, property) -> {
            if (required.contains(name) || speaks(property, name)) {
              Object value = example(property, name, depth + 1);
              if (value != null) {
                object.put(name, value);
              }
            }
          });
    }
    return object;
  }

  /** Whether an optional field has something of its own to show. */
  private static boolean speaks(Schema property, String name) {
    return property.getExample() != null
        || (property.getExamples() != null && !property.getExamples().isEmpty())
        || (BY_NAME.containsKey(name) && is(property, SchemaType.STRING));
  }

  private static boolean is(Schema schema, SchemaType type) {
    return schema.getType() != null && schema.getType().contains(type);
  }

  /** Annotations write every example as text. */
  private static Object typed(Schema schema, Object example) {
    String text = example.toString();
    if (is(schema, SchemaType.INTEGER)) {
      return Integer.valueOf(text);
    }
    if (is(schema, SchemaType.BOOLEAN)) {
      return Boolean.valueOf(text);
    }
    if (is(schema, SchemaType.NUMBER)) {
      return new BigDecimal(text);
    }
    return is(schema, SchemaType.ARRAY) && !(example instanceof List) ? List.of(example) : example;
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> ordered = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      ordered.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return ordered;
  }
}

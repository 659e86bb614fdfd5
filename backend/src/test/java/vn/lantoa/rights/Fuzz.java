package vn.lantoa.rights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes bad values out of good ones; the same for the same seed. */
final class Fuzz {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEP = 10_000;

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "-1",
          "0",
          "1.5",
          "abc",
          "99999999999999999999999",
          "-9223372036854775808",
          "9223372036854775807",
          "null",
          "true",
          "\u0000",
          "\ud83d\ude00",
          "\u202eĐảng\u0301\u0323",
          "' OR 1=1 --",
          "%",
          "../../etc/passwd",
          "<script>",
          "2026-02-30",
          "0000-00-00",
          "+999999999-12-31",
          "-0001-01-01",
          "9999-12-31",
          "2026-11-21T00:00:00Z",
          "STUDY",
          "x".repeat(300),
          "đ".repeat(5_000));

  private static final List<String> WHOLE_BODIES =
      List.of(
          "",
          "null",
          "[]",
          "{}",
          "5",
          "\"x\"",
          "{\"a\":",
          "{\"a\":1,}",
          "[[[",
          "\u0000",
          "{'a':1}",
          "NaN",
          "[".repeat(DEEP) + "]".repeat(DEEP),
          "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));

  private final Random random;
  private final ObjectMapper mapper = new ObjectMapper();

  Fuzz(long seed) {
    random = new Random(seed);
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  String text() {
    return any(TEXTS);
  }

  /** Fit for an address, which the server cuts at 4,096 bytes. */
  String shortText() {
    String text = text();
    return text.length() > 400 ? "\u0111".repeat(100) : text;
  }

  byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(3_000)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** A body spoilt in one place or as a whole. */
  String body(Object good) {
    if (oneIn(6)) {
      return any(WHOLE_BODIES);
    }
    JsonNode body = mapper.valueToTree(good);
    spoil(body);
    return body.toString();
  }

  private void spoil(JsonNode node) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      if (names.isEmpty() || oneIn(10)) {
        object.set(oneIn(2) ? "unknownField" : text(), value());
        return;
      }
      String name = any(names);
      if (object.get(name).isContainerNode() && !oneIn(3)) {
        spoil(object.get(name));
      } else if (oneIn(5)) {
        object.remove(name);
      } else {
        object.set(name, value());
      }
    } else if (node instanceof ArrayNode array) {
      if (!array.isEmpty() && array.get(0).isContainerNode() && !oneIn(3)) {
        spoil(array.get(0));
      } else if (oneIn(3)) {
        array.removeAll();
      } else {
        array.add(value());
      }
    }
  }

  private JsonNode value() {
    return switch (random.nextInt(9)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.booleanNode(random.nextBoolean());
      case 2 -> JSON.numberNode(random.nextInt(5) - 2);
      case 3 -> JSON.numberNode(BigInteger.TEN.pow(random.nextInt(40)).negate());
      case 4 -> JSON.numberNode(random.nextDouble() * 1e300);
      case 5 -> JSON.arrayNode().add(text());
      case 6 -> JSON.objectNode().put(text(), text());
      default -> JSON.textNode(text());
    };
  }
}

package vn.lantoa.document.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The numbers and bullets that Word counts and does not write into the text. */
final class DocxNumbers {

  private static final int LEVELS = 9;
  private static final String[] ROMAN = {
    "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"
  };

  private final Map<String, String[]> formats = new HashMap<>();
  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, int[]> counted = new HashMap<>();

  private DocxNumbers() {}

  static DocxNumbers read(OfficeFile office) throws IOException {
    DocxNumbers numbers = new DocxNumbers();
    if (office.has("word/numbering.xml")) {
      try (InputStream part = office.part("word/numbering.xml")) {
        numbers.read(office.xml(part));
      } catch (XMLStreamException e) {
        throw new IOException("the numbering cannot be read", e);
      }
    }
    return numbers;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    String kind = null;
    String list = null;
    int level = 0;
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "abstractNum" -> kind = value(xml, "abstractNumId");
        case "lvl" -> level = Math.min(LEVELS - 1, DocxText.number(value(xml, "ilvl")));
        case "numFmt" -> {
          if (kind != null) {
            formats.computeIfAbsent(kind, k -> new String[LEVELS])[level] = value(xml, "val");
          }
        }
        case "num" -> {
          list = value(xml, "numId");
          kind = null;
        }
        case "abstractNumId" -> {
          String of = value(xml, "val");
          if (list != null && of != null) {
            kinds.put(list, of);
          }
        }
        default -> {}
      }
    }
  }

  private static @Nullable String value(XMLStreamReader xml, String attribute) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(attribute)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /**
   * What stands in front of the next paragraph of a list: "2. ", "b) ", "- "; nothing for list 0.
   */
  String next(String list, int level) {
    if (list.equals("0")) {
      return "";
    }
    int at = Math.min(LEVELS - 1, level);
    String kind = kinds.getOrDefault(list, list);
    int[] counts = counted.computeIfAbsent(kind, k -> new int[LEVELS]);
    counts[at]++;
    for (int below = at + 1; below < LEVELS; below++) {
      counts[below] = 0;
    }
    String[] known = formats.get(kind);
    String format = known == null ? null : known[at];
    return written(Objects.requireNonNullElse(format, "bullet"), counts[at]);
  }

  private static String written(String format, int count) {
    return switch (format) {
      case "decimal", "decimalZero" -> count + ". ";
      case "lowerLetter" -> count <= 26 ? (char) ('a' + count - 1) + ") " : "- ";
      case "upperLetter" -> count <= 26 ? (char) ('A' + count - 1) + ". " : "- ";
      case "upperRoman" -> roman(count) + ". ";
      case "none" -> "";
      default -> "- ";
    };
  }

  private static String roman(int count) {
    return count < 40 ? "X".repeat(count / 10) + ROMAN[count % 10] : Integer.toString(count);
  }
}

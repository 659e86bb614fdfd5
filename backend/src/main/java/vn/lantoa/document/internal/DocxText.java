package vn.lantoa.document.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The text of a DOCX's body as a reader sees it: paragraphs with the numbers Word counts for them,
 * tables by {@link TableText}; not what was deleted under revision, nor the copies kept for old
 * programs.
 */
final class DocxText {

  private static final int DEEPEST = 8;

  private final XMLStreamReader xml;
  private final DocxNumbers numbers;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private final Deque<TableText> tables = new ArrayDeque<>();
  private final Deque<int[]> cells = new ArrayDeque<>();
  private @Nullable String list;
  private int level;
  private int hidden;
  private boolean inText;

  private DocxText(XMLStreamReader xml, DocxNumbers numbers) {
    this.xml = xml;
    this.numbers = numbers;
  }

  static String read(OfficeFile office) throws IOException {
    try (InputStream body = office.part("word/document.xml")) {
      DocxText reader = new DocxText(office.xml(body), DocxNumbers.read(office));
      reader.all();
      return reader.text.toString();
    } catch (XMLStreamException e) {
      throw new IOException("the body cannot be read", e);
    }
  }

  private void all() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> begin(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (inText && hidden == 0) {
            line.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        default -> {}
      }
    }
    endLine();
  }

  private void begin(String name) {
    switch (name) {
      case "Fallback" -> hidden++;
      case "t" -> inText = true;
      case "tab" -> line.append(line.isEmpty() ? "" : " ");
      case "br", "cr" -> endLine();
      case "noBreakHyphen" -> line.append('-');
      case "p" -> {
        endLine();
        list = null;
      }
      case "numId" -> list = value("val");
      case "ilvl" -> level = number(value("val"));
      case "tbl" -> {
        if (tables.size() < DEEPEST) {
          tables.push(new TableText());
        }
      }
      case "tr" -> {
        if (!tables.isEmpty()) {
          tables.peek().row();
        }
      }
      case "tc" -> cells.push(new int[] {1});
      case "gridSpan" -> {
        if (!cells.isEmpty()) {
          cells.peek()[0] = number(value("val"));
        }
      }
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "Fallback" -> hidden--;
      case "t" -> inText = false;
      case "pPr" -> mark();
      case "p" -> endLine();
      case "tc" -> {
        endLine();
        int across = cells.isEmpty() ? 1 : cells.pop()[0];
        if (!tables.isEmpty()) {
          tables.peek().cell(across, 1);
        }
      }
      case "tbl" -> {
        if (!tables.isEmpty()) {
          tables.pop().text().forEach(this::write);
        }
      }
      default -> {}
    }
  }

  /** The number Word would print in front of the paragraph. */
  private void mark() {
    if (list != null && hidden == 0) {
      line.append(numbers.next(list, level));
    }
    list = null;
    level = 0;
  }

  private void endLine() {
    String words = line.toString().strip();
    line.setLength(0);
    if (!words.isEmpty()) {
      write(words);
    }
  }

  private void write(String words) {
    if (tables.isEmpty()) {
      text.append(words).append('\n');
    } else {
      tables.peek().line(words);
    }
  }

  private @Nullable String value(String attribute) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(attribute)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  static int number(@Nullable String value) {
    return value != null && value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
  }
}

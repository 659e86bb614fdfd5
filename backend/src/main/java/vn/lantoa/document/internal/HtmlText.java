package vn.lantoa.document.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of an HTML page: blocks as lines, tables by {@link TableText}, nothing is fetched. */
final class HtmlText implements NodeVisitor {

  private static final Set<String> SILENT =
      Set.of("script", "style", "head", "noscript", "template", "nav", "select", "button", "svg");
  private static final int DEEPEST = 8;

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private final Deque<TableText> tables = new ArrayDeque<>();
  private int silent;

  private HtmlText() {}

  static String read(Path file) throws IOException {
    HtmlText reader = new HtmlText();
    try (InputStream in = Files.newInputStream(file)) {
      Jsoup.parse(in, null, "").traverse(reader);
    }
    reader.endLine();
    return reader.text.toString();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words && silent == 0) {
      line.append(words.getWholeText().replaceAll("\\s+", " "));
    } else if (node instanceof Element element) {
      String name = element.normalName();
      silent += SILENT.contains(name) ? 1 : 0;
      if (name.equals("br") || element.isBlock()) {
        endLine();
      }
      if (name.equals("table") && tables.size() < DEEPEST) {
        tables.push(new TableText());
      } else if (name.equals("tr") && !tables.isEmpty()) {
        tables.peek().row();
      } else if (name.equals("li") && silent == 0) {
        line.append("- ");
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    String name = element.normalName();
    silent -= SILENT.contains(name) ? 1 : 0;
    boolean cell = name.equals("td") || name.equals("th");
    if (cell || element.isBlock()) {
      endLine();
    }
    if (cell && !tables.isEmpty()) {
      tables.peek().cell(span(element, "colspan"), span(element, "rowspan"));
    } else if (name.equals("table") && !tables.isEmpty()) {
      TableText table = tables.pop();
      table.text().forEach(this::write);
    }
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    return value.matches("\\d{1,3}") ? Integer.parseInt(value) : 1;
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
}

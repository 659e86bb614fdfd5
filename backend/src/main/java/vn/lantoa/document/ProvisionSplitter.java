package vn.lantoa.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits the plain text of a document into addressable passages, by the markers directives are
 * written with (Phần, Chương, Mục, Điều, A., I., 1., 1.1., a), -, +) and by paragraphs where there
 * are none. Lines broken by a page's width are read together. Takes any text, and time in
 * proportion to its length.
 */
public final class ProvisionSplitter {

  private ProvisionSplitter() {}

  /**
   * The passages in the order of the text. Together they cover it without gap or overlap: the first
   * begins at 0, each where the one before ends, the last ends with the text.
   *
   * @return empty where the text is blank
   */
  public static List<ProvisionText> split(String text) {
    ProvisionOutline outline = new ProvisionOutline(text);
    List<ProvisionLine> lines = lines(text);
    for (int i = 0; i < lines.size(); i++) {
      outline.add(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : ProvisionLine.BLANK);
    }
    return outline.finish();
  }

  private static List<ProvisionLine> lines(String text) {
    List<ProvisionLine> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isBreak(text.charAt(i))) {
        lines.add(ProvisionLine.of(text, start, i));
        start = i + 1;
      }
    }
    return lines;
  }

  /** CR is no break: it ends the words of a line and is cut off with the white space there. */
  private static boolean isBreak(char c) {
    return c == '\n' || c == '\u000B' || c == '\f' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }
}
